package org.rapporteur.extract.event;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/** Says within which statement's content a place of the text lies, and which words are cues. */
final class Claims {
    private record Claim(int end, Statement statement) {}

    private final TreeMap<Integer, Claim> byStart = new TreeMap<>();
    private final Map<Integer, EventType> cues = new HashMap<>();
    private final BitSet said = new BitSet();

    Claims(List<Statement> statements) {
        for (Statement statement : statements) {
            for (Span span : statement.content().spans())
                byStart.merge(span.start(), new Claim(span.end(), statement), (a, b) -> a.end() >= b.end() ? a : b);
            EventType type = statement.act().eventType().orElse(null);
            for (Span span : statement.cue().spans()) {
                said.set(span.start(), span.end());
                for (int i = span.start(); type != null && i < span.end(); i++) cues.put(i, type);
            }
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

    /** Whether an offset lies in the cue of any statement. */
    boolean cue(int offset) {
        return said.get(offset);
    }

    /** The type of the event whose cue holds an offset; null where none does. */
    EventType cueType(int offset) {
        return cues.get(offset);
    }

    /** Whether an offset lies in the cue of a statement that is an event itself. */
    boolean isCue(int offset) {
        return cues.containsKey(offset);
    }
}
