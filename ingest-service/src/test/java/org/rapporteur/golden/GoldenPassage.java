package org.rapporteur.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.PublicationTime;

/**
 * A short text of a golden set and the facts that belong to it, all of them.
 *
 * @param head what is told of the passage as a whole: outlet, published, and cluster, copyOf, corrects, none
 */
record GoldenPassage(String id, Map<String, List<String>> head, String text, List<GoldenFact> facts) {
    GoldenPassage {
        head = Map.copyOf(head);
        facts = List.copyOf(facts);
    }

    Optional<String> one(String key) {
        return head.getOrDefault(key, List.of()).stream().findFirst();
    }

    String outlet() {
        return one("outlet").orElseThrow(() -> new IllegalArgumentException(id + " has no outlet"));
    }

    CleanDocument document() {
        PublicationTime published = PublicationTime.parse(one("published").orElseThrow());
        return new CleanDocument(id, null, outlet(), null, null, published, "en", text);
    }
}
