package org.rapporteur.summary;

import java.util.List;
import java.util.Random;
import org.rapporteur.model.Act;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;

/** Documents of seeded random sentences about a border, with signs outside the basic plane and facts here and there. */
final class RandomNews {
    private static final List<String> STATES = List.of("Norland", "Suland", "Westmark", "Eastmark");
    private static final List<String> WORDS = List.of(
            "border",
            "village",
            "convoy",
            "minister",
            "harbour",
            "\uD83D\uDE80rocket",
            "treaty",
            "caf\u00E9",
            "bridge",
            "observers",
            "shelling",
            "talks",
            "\u4E2D\u6587 dossier",
            "prisoners",
            "weapons",
            "railway",
            "summit");
    private static final Act[] ACTS = Act.values();
    private static final EventType[] TYPES = EventType.values();
    private static final Modality[] MODALITIES = Modality.values();

    private RandomNews() {}

    static Told next(Random random, int number) {
        Told told = new Told("News " + number, "Outlet " + number % 5, "2025-05-" + (10 + random.nextInt(20)));
        int sentences = 1 + random.nextInt(12);
        for (int i = 0; i < sentences; i++) add(told, random);
        return told;
    }

    private static void add(Told told, Random random) {
        String state = one(random, STATES);
        StringBuilder words = new StringBuilder(state).append(" declared");
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) words.append(' ').append(one(random, WORDS));
        told.sentence(words.append(random.nextInt(8) == 0 ? " border" : " border today.")
                .toString());
        if (random.nextBoolean()) told.said(state, ACTS[random.nextInt(ACTS.length)], "declared", "declare");
        if (random.nextBoolean())
            told.happens(
                    TYPES[random.nextInt(TYPES.length)],
                    MODALITIES[random.nextInt(MODALITIES.length)],
                    "declared",
                    "2025-05-0" + (1 + random.nextInt(9)));
    }

    private static String one(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
