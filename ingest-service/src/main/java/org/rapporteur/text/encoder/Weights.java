package org.rapporteur.text.encoder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Scanner;

/**
 * The weights of an encoder: a resource {@code NAME.onnx}, and {@code NAME.heads}, a table that says which of its columns
 * mean what.
 *
 * @param checksum SHA-256 of the network, in lower-case hexadecimal
 */
record Weights(String checksum, byte[] network, Heads heads) {
    /**
     * Reads the weights of a size.
     *
     * @throws IllegalStateException where they are missing, or are not those that the table was written for
     */
    static Weights load(EncoderSize size) {
        byte[] network = resource(size.weights() + ".onnx");
        byte[] table = resource(size.weights() + ".heads");
        List<String> lines = new Scanner(new ByteArrayInputStream(table), StandardCharsets.UTF_8)
                .useDelimiter("\n")
                .tokens()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String checksum = checksum(network);
        if (!checksum.equals(lines.get(0)))
            throw new IllegalStateException("The encoder's weights " + size.weights() + ".onnx have the checksum "
                    + checksum + ", not " + lines.get(0));
        return new Weights(checksum, network, Heads.read(lines.subList(1, lines.size())));
    }

    private static byte[] resource(String name) {
        try (InputStream resource = Weights.class.getResourceAsStream(name)) {
            if (resource == null) throw new IllegalStateException("Resource " + name + " is missing");
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
