package org.rapporteur.text.place;

import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Tokens;

/** What a text says a place is in, right behind its name: "Paris, Texas", "Hebron (West Bank)", "Birmingham in England". */
final class Qualifier {
    private static final int MOST_TOKENS = 5;
    /** A town of this many people is meant even where the names could be those of two regions. */
    private static final double TOWN = 100_000;

    private final World world;

    Qualifier(World world) {
        this.world = world;
    }

    /** The candidate that lies in what is named behind a mention, or -1. */
    int behind(AnnotatedText text, int to, Candidates candidates) {
        Tokens tokens = text.tokens();
        boolean leads = tokens.isAny(to, ",(") || tokens.lower(to).equals("in");
        if (!leads || !tokens.capitalised(to + 1)) return -1;
        int most = Math.min(MOST_TOKENS, tokens.size() - to - 1);
        for (int length = most; length > 0; length--) {
            int found = named(text.words(to + 1, to + 1 + length), candidates);
            if (found >= 0) return found;
        }
        return -1;
    }

    /** The candidate that lies in a country or region of a name, or -1. */
    int named(String container, Candidates candidates) {
        int best = -1;
        for (int place : world.bearers(Folding.fold(container)).places()) {
            int within = candidates.within(place);
            if (within < 0 || listed(place, within, candidates)) continue;
            if (best < 0 || candidates.prior(within) > candidates.prior(best)) best = within;
        }
        return best;
    }

    /** Whether two regions of one country, or two countries, are named one after the other: "Georgia, Florida". */
    private boolean listed(int container, int within, Candidates candidates) {
        PlaceKind kind = world.kind(container);
        for (int i = 0; i < candidates.size(); i++) {
            int place = candidates.place(i);
            if (world.kind(place) != kind) continue;
            if (kind == PlaceKind.COUNTRY) return true;
            boolean siblings = world.country(place).equals(world.country(container));
            if (siblings && world.people(candidates.place(within)) < TOWN) return true;
        }
        return false;
    }
}
