package org.rapporteur.text.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Map;

/** An encoder in ONNX Runtime, on one thread for each call. */
final class OnnxEngine implements Engine {

    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxEngine(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads a network.
     *
     * @throws IllegalStateException where the runtime does not take it
     */
    static OnnxEngine of(byte[] network) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // no thread of its own spins, and memory goes back after an unusually long text
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new OnnxEngine(environment, environment.createSession(network, options));
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder cannot be loaded: " + e.getMessage(), e);
        }
    }

    @Override
    public Scores read(int[] pieces, int[] shapes, int[] first) {
        try (OnnxTensor piecesIn = OnnxTensor.createTensor(environment, longs(pieces), new long[] {1, pieces.length});
                OnnxTensor shapesIn =
                        OnnxTensor.createTensor(environment, longs(shapes), new long[] {1, shapes.length});
                OnnxTensor firstIn = OnnxTensor.createTensor(environment, longs(first), new long[] {first.length});
                OrtSession.Result result =
                        session.run(Map.of("pieces", piecesIn, "shapes", shapesIn, "first", firstIn))) {
            return new Scores(floats(result, "tags"), floats(result, "pointers"));
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder failed: " + e.getMessage(), e);
        }
    }

    private static float[] floats(OrtSession.Result result, String output) {
        OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
        return tensor.getFloatBuffer().array();
    }

    private static LongBuffer longs(int[] values) {
        LongBuffer buffer = LongBuffer.allocate(values.length);
        for (int value : values) buffer.put(value);
        return buffer.flip();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder cannot be closed: " + e.getMessage(), e);
        }
    }
}
