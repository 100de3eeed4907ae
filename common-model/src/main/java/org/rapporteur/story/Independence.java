package org.rapporteur.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many outlets tell something on their own: documents that are copies of each other, by whatever chain, count as one,
 * told by the outlet that published it first.
 */
public final class Independence {
    /** A document that tells it, by its outlet's key and time of publication in a form that sorts; null where unknown. */
    public record Source(String document, String outlet, String published) {}

    /** Two documents that are nearly the same. */
    public record Copy(String document, String other) {}

    private static final Comparator<Source> FIRST = Comparator.comparing(
                    Source::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Source::outlet);

    private final Map<String, String> origins = new HashMap<>();

    private Independence() {}

    /** The number of independent outlets; documents without an outlet count for none. */
    public static int count(Collection<Source> sources, Collection<Copy> copies) {
        Independence independence = new Independence();
        Set<String> here = new HashSet<>();
        for (Source source : sources) here.add(source.document());
        for (Copy copy : copies)
            if (here.contains(copy.document()) && here.contains(copy.other()))
                independence.join(copy.document(), copy.other());
        return independence.outlets(sources.stream()
                .filter(source -> source.outlet() != null)
                .sorted(FIRST)
                .toList());
    }

    private int outlets(List<Source> sources) {
        Map<String, String> first = new HashMap<>();
        for (Source source : sources) first.putIfAbsent(origin(source.document()), source.outlet());
        return new HashSet<>(first.values()).size();
    }

    private void join(String one, String other) {
        String origin = origin(one);
        String otherOrigin = origin(other);
        if (!origin.equals(otherOrigin)) origins.put(origin, otherOrigin);
    }

    private String origin(String document) {
        String at = document;
        for (String next = origins.get(at); next != null; next = origins.get(at)) at = next;
        return at;
    }
}
