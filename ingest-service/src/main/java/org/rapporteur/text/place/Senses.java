package org.rapporteur.text.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;

/** The names of places in a text, each with its candidates: mentions of one name share them, unless told apart. */
final class Senses {
    /** Longer names are none; UTF-16 units. */
    private static final int LONGEST_NAME = 200;

    private final World world;
    private final Qualifier qualifier;
    private final Reading[] readings;
    private final Candidates[] byMention;
    private final List<Candidates> all = new ArrayList<>();

    Senses(AnnotatedText text, World world) {
        this.world = world;
        this.qualifier = new Qualifier(world);
        this.readings = new Reading[text.mentions().size()];
        this.byMention = new Candidates[text.mentions().size()];
        Map<String, Candidates> byName = new HashMap<>();
        for (int m = 0; m < readings.length; m++)
            if (text.mentions().type(m) == EntityType.PLACE) read(text, m, byName);
    }

    private void read(AnnotatedText text, int mention, Map<String, Candidates> byName) {
        int to = text.mentions().to(mention);
        String words = text.words(text.mentions().from(mention), to);
        if (words.length() > LONGEST_NAME) return;
        Reading reading = Reading.of(words, world);
        int comma = words.indexOf(',');
        boolean whole = reading.bearers().places().length > 0 || comma <= 0;
        if (!whole) reading = Reading.of(words.substring(0, comma), world);
        if (reading.bearers().places().length == 0) return;
        readings[mention] = reading;
        Candidates candidates = byName.get(reading.sense());
        if (candidates == null) byName.put(reading.sense(), candidates = add(reading));
        int told = whole
                ? qualifier.behind(text, to, candidates)
                : qualifier.named(words.substring(comma + 1), candidates);
        byMention[mention] = told < 0 ? candidates : settled(candidates, told, reading);
    }

    private Candidates settled(Candidates candidates, int told, Reading reading) {
        if (candidates.settled() && candidates.best() == told) return candidates;
        Candidates own = candidates.settled() ? add(reading) : candidates;
        own.settle(told);
        return own;
    }

    private Candidates add(Reading reading) {
        Candidates candidates = new Candidates(world, reading);
        all.add(candidates);
        return candidates;
    }

    void weigh(Context context, int rounds) {
        for (Candidates candidates : all) context.add(candidates, 1);
        for (int round = 0; round < rounds; round++) for (Candidates candidates : all) context.weigh(candidates);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What a mention is read as; null where it names no place that is listed. */
    Reading reading(int mention) {
        return readings[mention];
    }

    Candidates of(int mention) {
        return byMention[mention];
    }
}
