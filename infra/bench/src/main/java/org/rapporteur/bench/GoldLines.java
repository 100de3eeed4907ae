package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The rows of a gold file: one JSON object a line, gzipped or not. */
final class GoldLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldLines() {}

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Reader {
        void read(JsonNode row) throws IOException;
    }

    /**
     * Hands each row of a file to a reader, in order.
     *
     * @return whether there is such a file; where there is none says so on the console
     */
    static boolean each(Path gold, Reader reader) throws IOException {
        if (!Files.isReadable(gold)) {
            System.out.println("Skipped: there is no gold file " + gold);
            return false;
        }
        try (BufferedReader lines = open(gold)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                reader.read(JSON.readTree(line));
        }
        return true;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
