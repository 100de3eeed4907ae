package org.rapporteur.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Attribution;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.english.English;

/** Texts whose grammar and attributions are given, so that rules are tested whatever the encoder makes of a text. */
final class Parsed {
    private Parsed() {}

    /** The statements of a text of which nothing was read. */
    static List<Said> read(AnnotatedText text) {
        return Chains.in(text);
    }

    static List<Said> read(AnnotatedText text, Attribution attribution) {
        return Chains.in(text.withAttributions(List.of(attribution)));
    }

    /** The same of words in one line, written word/part/head/relation. */
    static AnnotatedText tree(String words) {
        return parsed(words.replace(' ', '\n').replace('/', ' '));
    }

    /** A sentence of one word a line, each with its part of speech, its head counted from 1, and its relation to it. */
    static AnnotatedText parsed(String tree) {
        List<String[]> rows =
                tree.lines().map(line -> line.trim().split("\\s+")).toList();
        AnnotatedText text = English.cut(Texts.document(
                rows.stream().map(row -> row[0]).reduce((a, b) -> a + " " + b).orElseThrow() + "."));
        Syntax.Builder syntax = new Syntax.Builder(text.tokens().size());
        for (int t = 0; t < rows.size(); t++) {
            syntax.part(t, PartOfSpeech.valueOf(rows.get(t)[1]));
            int head = Integer.parseInt(rows.get(t)[2]);
            syntax.depends(t, Relation.valueOf(rows.get(t)[3]), head - 1);
        }
        return text.withSyntax(syntax.build());
    }

    static Attribution attribution(AnnotatedText text, String source, String cue, boolean faint, String... contents) {
        List<String> none = List.of();
        return new Attribution(
                ranges(text, source == null ? none : List.of(source)),
                ranges(text, List.of(cue)),
                ranges(text, List.of(contents)),
                0.5,
                faint);
    }

    /** Where words stand, tokens with one blank between them. */
    private static Ranges ranges(AnnotatedText text, List<String> parts) {
        List<String> tokens = new ArrayList<>();
        for (int t = 0; t < text.tokens().size(); t++) tokens.add(text.words(t, t + 1));
        Ranges.Builder ranges = new Ranges.Builder();
        for (String part : parts) {
            List<String> words = List.of(part.split(" "));
            int from = Collections.indexOfSubList(tokens, words);
            assertThat(from).as(part).isGreaterThanOrEqualTo(0);
            ranges.add(from, from + words.size());
        }
        return ranges.build();
    }

    static String words(AnnotatedText text, Ranges ranges) {
        List<String> parts = new ArrayList<>();
        for (int r = 0; r < ranges.size(); r++) {
            List<String> words = new ArrayList<>();
            for (int t = ranges.start(r); t < ranges.end(r); t++) words.add(text.words(t, t + 1));
            parts.add(String.join(" ", words));
        }
        return String.join(" // ", parts);
    }
}
