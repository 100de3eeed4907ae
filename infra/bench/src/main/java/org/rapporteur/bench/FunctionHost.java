package org.rapporteur.bench;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Stands in for Lambda's runtime within the function's own process: makes the handler, then hands it one event after the
 * other. Events come and answers go as a length and bytes over the standard streams; a failure's length is negative.
 */
final class FunctionHost {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private FunctionHost() {}

    /** @param args {@code CLASS::METHOD}, as Lambda is told it */
    public static void main(String[] args) throws ReflectiveOperationException, IOException {
        DataOutputStream answers = new DataOutputStream(System.out);
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        DataInputStream events = new DataInputStream(System.in);
        String[] handler = args[0].split("::", 2);
        Class<?> type = Class.forName(handler[0]);
        Object function = type.getConstructor().newInstance();
        Method method = type.getMethod(handler[1], InputStream.class, OutputStream.class, Context.class);
        answer(answers, new byte[0], false);
        for (int length = events.readInt(); length >= 0; length = events.readInt()) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                method.invoke(function, new ByteArrayInputStream(events.readNBytes(length)), answer, new Invocation());
                answer(answers, answer.toByteArray(), false);
            } catch (InvocationTargetException e) {
                answer(answers, String.valueOf(e.getCause()).getBytes(StandardCharsets.UTF_8), true);
            }
        }
        System.exit(0);
    }

    private static void answer(DataOutputStream answers, byte[] bytes, boolean failed) throws IOException {
        answers.writeInt(failed ? -bytes.length : bytes.length);
        answers.write(bytes);
        answers.flush();
    }

    /** One call, with the time it has from now. */
    private static final class Invocation implements Context {
        private final long end = System.nanoTime() + TIMEOUT.toNanos();

        @Override
        public String getAwsRequestId() {
            return "bench";
        }

        @Override
        public String getLogGroupName() {
            return "bench";
        }

        @Override
        public String getLogStreamName() {
            return "bench";
        }

        @Override
        public String getFunctionName() {
            return "bench";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn:aws:lambda:none:0:function:bench";
        }

        @Override
        public CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return (int) Duration.ofNanos(end - System.nanoTime()).toMillis();
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1024;
        }

        @Override
        public LambdaLogger getLogger() {
            return null;
        }
    }
}
