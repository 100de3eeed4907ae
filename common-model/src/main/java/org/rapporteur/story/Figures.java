package org.rapporteur.story;

import java.util.Set;
import org.rapporteur.model.Quantity;

/** How numbers told of one happening compare. */
final class Figures {
    /** Nouns that any count of human beings may use for the same ones. */
    private static final Set<String> HUMAN = Set.of(
            "people",
            "person",
            "man",
            "men",
            "woman",
            "women",
            "civilian",
            "protester",
            "demonstrator",
            "migrant",
            "individual",
            "policeman",
            "policemen",
            "soldier",
            "troop",
            "hiker",
            "pupil",
            "student",
            "child",
            "children",
            "worker",
            "trader",
            "villager",
            "resident",
            "victim",
            "passenger",
            "suspect",
            "activist",
            "official",
            "officer",
            "judge",
            "diplomat",
            "fighter",
            "militant",
            "rebel",
            "prisoner",
            "hostage",
            "detainee",
            "tourist",
            "journalist",
            "refugee",
            "casualty",
            "dead",
            "one");

    private Figures() {}

    /** Whether two figures can count the same. */
    static boolean comparable(Quantity one, Quantity other) {
        String some = unit(one);
        String others = unit(other);
        return some.equals(others) || HUMAN.contains(some) && HUMAN.contains(others);
    }

    /** What is counted, as one word: "tonne" of "tonnes of flour". */
    static String unit(Quantity figure) {
        String last = "";
        for (String word : Words.of(figure.of().split(" of ", 2)[0])) last = word;
        return HUMAN.contains(last) ? last : Words.stem(last);
    }

    static String written(Quantity figure) {
        double value = figure.value();
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return number + " " + figure.of();
    }
}
