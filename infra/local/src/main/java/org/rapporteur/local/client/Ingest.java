package org.rapporteur.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Sends files to {@code POST /v1/documents}: one document a file, or one a line of NDJSON, in requests of bounded size. A
 * document that is refused is noted, and the rest goes on.
 */
public final class Ingest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final int LINES_PER_REQUEST = 10;
    private static final int BYTES_PER_REQUEST = 1 << 20;
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("json", "application/json"),
            Map.entry("ndjson", NDJSON),
            Map.entry("jsonl", NDJSON),
            Map.entry("txt", "text/plain; charset=UTF-8"),
            Map.entry("text", "text/plain; charset=UTF-8"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xhtml", "text/html"),
            Map.entry("pdf", "application/pdf"));

    private final Api api;
    private final Screen screen;
    private final List<Refusal> refusals = new ArrayList<>();
    private long accepted;
    private long bytesTotal;
    private long bytesBefore;

    /** A document that was not taken: where it stands, and the reason given. */
    public record Refusal(String where, String why) {}

    /** What came of it. */
    public record Outcome(long accepted, List<Refusal> refusals) {
        public Outcome {
            refusals = List.copyOf(refusals);
        }
    }

    public Ingest(Api api, Screen screen) {
        this.api = api;
        this.screen = screen;
    }

    /**
     * Sends files, and all files of folders, hidden ones left out.
     *
     * @throws IOException if no Rapporteur answers
     */
    public Outcome files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) collect(path, files);
        for (Path file : files) bytesTotal += Files.size(file);
        for (Path file : files) {
            file(file);
            bytesBefore += Files.size(file);
            show(0);
        }
        return end();
    }

    /** Sends documents that stand one a line. */
    public Outcome lines(String name, InputStream stream, long bytes) throws IOException {
        bytesTotal = bytes;
        try (CountingStream counted = new CountingStream(stream)) {
            lines(name, counted, counted);
        }
        bytesBefore = bytes;
        show(0);
        return end();
    }

    private Outcome end() {
        screen.progressEnds();
        return new Outcome(accepted, refusals);
    }

    private void collect(Path path, List<Path> files) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> tree = Files.walk(path)) {
                tree.filter(Files::isRegularFile)
                        .filter(file -> !hidden(path.relativize(file)))
                        .sorted()
                        .forEach(files::add);
            }
        } else if (Files.isReadable(path)) {
            files.add(path);
        } else {
            refuse(path.toString(), Files.exists(path) ? "cannot be read" : "does not exist");
        }
    }

    private static boolean hidden(Path path) {
        for (Path part : path) if (part.toString().startsWith(".")) return true;
        return false;
    }

    private void file(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean gzip = name.endsWith(".gz");
        String stem = gzip ? name.substring(0, name.length() - 3) : name;
        String mediaType = MEDIA_TYPES.get(stem.substring(stem.lastIndexOf('.') + 1));
        if (mediaType == null) {
            refuse(
                    file.toString(),
                    "is none of "
                            + String.join(
                                    ", ", MEDIA_TYPES.keySet().stream().sorted().toList()));
            return;
        }
        try (CountingStream counted = new CountingStream(Files.newInputStream(file));
                InputStream content = new BufferedInputStream(gzip ? new GZIPInputStream(counted) : counted)) {
            content(file.toString(), mediaType, content, counted);
        } catch (ConnectException e) {
            throw e;
        } catch (IOException e) {
            refuse(file.toString(), e.getMessage());
        }
    }

    private void content(String name, String mediaType, InputStream content, CountingStream counted)
            throws IOException {
        if (mediaType.equals(NDJSON)) lines(name, content, counted);
        else if (mediaType.equals("application/json") && startsWithBracket(content)) array(name, content, counted);
        else one(name, mediaType, content.readAllBytes());
    }

    private static boolean startsWithBracket(InputStream content) throws IOException {
        content.mark(64);
        int first = content.read();
        for (int i = 0; i < 62 && first >= 0 && Character.isWhitespace(first); i++) first = content.read();
        content.reset();
        return first == '[';
    }

    private void one(String name, String mediaType, byte[] body) throws IOException {
        Api.Answer answer = api.post("/v1/documents", mediaType, body);
        if (answer.ok()) accepted++;
        else refuse(name, answer.problem());
    }

    private void array(String name, InputStream content, CountingStream counted) throws IOException {
        Batch batch = new Batch(name, "item");
        try (MappingIterator<JsonNode> items = JSON.readerFor(JsonNode.class).readValues(content)) {
            while (items.hasNextValue()) {
                if (batch.add(JSON.writeValueAsBytes(items.nextValue()))) show(counted.count());
            }
        }
        batch.send();
    }

    private void lines(String name, InputStream content, CountingStream counted) throws IOException {
        Batch batch = new Batch(name, "line");
        InputStream buffered = new BufferedInputStream(content);
        for (byte[] line = line(buffered); line != null; line = line(buffered)) {
            if (batch.add(line)) show(counted.count());
        }
        batch.send();
    }

    private static byte[] line(InputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = stream.read();
        if (read < 0) return null;
        for (; read >= 0 && read != '\n'; read = stream.read()) line.write(read);
        return line.toByteArray();
    }

    private void refuse(String where, String why) {
        refusals.add(new Refusal(where, why));
    }

    private void show(long bytesOfThisFile) {
        String refused = refusals.isEmpty() ? "" : ", " + refusals.size() + " refused";
        screen.progress("Sending", bytesBefore + bytesOfThisFile, bytesTotal, accepted + " documents" + refused);
    }

    /** Lines that go in one request, and where each stood. */
    private final class Batch {
        private final String name;
        private final String unit;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final List<Integer> places = new ArrayList<>();
        private int place;

        Batch(String name, String unit) {
            this.name = name;
            this.unit = unit;
        }

        /** @return whether this filled the request, which is then answered */
        boolean add(byte[] line) throws IOException {
            place++;
            if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) return false;
            body.write(line);
            body.write('\n');
            places.add(place);
            if (places.size() < LINES_PER_REQUEST && body.size() < BYTES_PER_REQUEST) return false;
            send();
            return true;
        }

        void send() throws IOException {
            if (places.isEmpty()) return;
            Api.Answer answer = api.post("/v1/documents", NDJSON, body.toByteArray());
            List<String> results =
                    answer.body().lines().filter(line -> !line.isBlank()).toList();
            for (int i = 0; i < places.size(); i++) {
                if (!answer.ok()) refuse(where(i), answer.problem());
                else if (i >= results.size()) refuse(where(i), "was not answered");
                else result(where(i), JSON.readTree(results.get(i)));
            }
            body.reset();
            places.clear();
        }

        private void result(String where, JsonNode result) {
            int status = result.path("status").asInt(200);
            if (status < 400) accepted++;
            else refuse(where, Api.problem(result, status));
        }

        private String where(int index) {
            return name + ", " + unit + " " + places.get(index);
        }
    }
}
