package org.rapporteur.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads golden sets: files of passages, each of which begins with {@code # id}, goes on with lines {@code key: value},
 * a blank line, its text, another blank line, and its facts: {@code * words}, and lines {@code   key: value} below.
 */
final class GoldenReader {
    private GoldenReader() {}

    /** All passages of a folder below {@code /golden}, by file and place. */
    static List<GoldenPassage> folder(String name) {
        List<GoldenPassage> passages = new ArrayList<>();
        for (Path file : files(name)) {
            try {
                passages.addAll(passages(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
            }
        }
        return passages;
    }

    static List<GoldenPassage> passages(String file) {
        List<GoldenPassage> passages = new ArrayList<>();
        for (String passage : file.split("(?m)^# ", -1)) if (!passage.isBlank()) passages.add(passage(passage));
        return passages;
    }

    private static GoldenPassage passage(String written) {
        String[] parts = written.split("\n\n", 3);
        if (parts.length < 2) throw new IllegalArgumentException("No text in " + written);
        List<String> head = parts[0].lines().toList();
        String text = parts[1].strip();
        List<GoldenFact> facts = new ArrayList<>();
        String below = parts.length < 3 ? "" : parts[2];
        for (String fact : below.split("(?m)^\\* ", -1)) if (!fact.isBlank()) facts.add(fact(text, fact));
        return new GoldenPassage(head.get(0), fields(head.subList(1, head.size())), text, facts);
    }

    private static GoldenFact fact(String text, String written) {
        List<String> lines = written.lines().filter(line -> !line.isBlank()).toList();
        return new GoldenFact(text, GoldenFact.quoted(text, lines.get(0)), fields(lines.subList(1, lines.size())));
    }

    private static Map<String, List<String>> fields(List<String> lines) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon < 0) throw new IllegalArgumentException("Not \"key: value\": " + line);
            String key = line.substring(0, colon).strip();
            fields.computeIfAbsent(key, none -> new ArrayList<>()).add(line.substring(colon + 2));
        }
        return fields;
    }

    private static List<Path> files(String name) {
        URL folder = GoldenReader.class.getResource("/golden/" + name);
        if (folder == null) throw new IllegalArgumentException("There is no golden set " + name);
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
