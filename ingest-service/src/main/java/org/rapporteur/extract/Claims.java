package org.rapporteur.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/** Says within which statement's content a place of the text lies, and which words are cues. */
final class Claims {
    private record Claim(int end, Statement statement) {}

    private final TreeMap<Integer, Claim> byStart = new TreeMap<>();
    private final Set<Integer> cues = new HashSet<>();

    Claims(List<Statement> statements) {
        for (Statement statement : statements) {
            for (Span span : statement.content().spans())
                byStart.merge(span.start(), new Claim(span.end(), statement), (a, b) -> a.end() >= b.end() ? a : b);
            boolean verbal = statement.act().eventType().isPresent();
            for (Span span : statement.cue().spans())
                for (int i = span.start(); verbal && i < span.end(); i++) cues.add(i);
        }
    }

    /** The statement whose content holds an offset, the innermost first; null where none does. */
    Statement containing(int offset) {
        Map.Entry<Integer, Claim> before = byStart.floorEntry(offset);
        for (int steps = 0; before != null && steps < 4; steps++) {
            if (offset < before.getValue().end()) return before.getValue().statement();
            before = byStart.lowerEntry(before.getKey());
        }
        return null;
    }

    /** Whether an offset lies in the cue of a statement that is an event itself. */
    boolean isCue(int offset) {
        return cues.contains(offset);
    }
}
