package org.rapporteur.text.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.text.Table;

/**
 * Which names of the gazetteer are a place's wherever they stand: those of countries, areas, regions and large towns,
 * and of no person. A text that names others says that they are places, by "in" or a region behind them.
 */
final class KnownNames {
    /** People of a town whose name is one word, and of one whose name is several. */
    private static final double LARGE_TOWN = 90_000;

    private static final double NAMED_TOWN = 15_000;
    private static final double LARGE_REGION = 300_000;
    /** People of a town that is known by its other names too. */
    private static final double METROPOLIS = 800_000;

    private static final int SHORTEST = 4;

    private final World world;
    private final Set<String> doubtful = new HashSet<>();

    KnownNames(World world) {
        this.world = world;
        for (List<String> row : Table.read(KnownNames.class, "doubtful.tsv", 1)) doubtful.add(Folding.fold(row.get(0)));
    }

    /** The best known place of a name, or -1 where the name does not tell one. */
    int place(String name) {
        String key = Folding.fold(name);
        if (doubtful.contains(key)) return -1;
        PlaceNames.Bearers bearers = world.bearers(key);
        boolean several = key.indexOf(' ') > 0;
        int best = -1;
        for (int i = 0; i < bearers.places().length; i++) {
            int place = bearers.places()[i];
            boolean main = i < bearers.main();
            if (!known(place, main, several, key.length())) continue;
            if (best < 0 || weight(place) > weight(best)) best = place;
        }
        return best;
    }

    private double weight(int place) {
        return switch (world.kind(place)) {
            case COUNTRY, AREA -> 1e10;
            case CAPITAL -> world.people(place) + 1e8;
            case CITY, SEAT, SECTION, REGION, DISTRICT -> world.people(place);
        };
    }

    private boolean known(int place, boolean main, boolean several, int letters) {
        double people = world.people(place);
        if (!main && people < METROPOLIS) return false;
        return switch (world.kind(place)) {
            case COUNTRY, AREA -> letters >= SHORTEST;
            case CAPITAL -> letters >= SHORTEST || people > METROPOLIS;
            case REGION -> letters >= SHORTEST && people >= LARGE_REGION;
            case CITY, SEAT -> letters >= SHORTEST && people >= (several ? NAMED_TOWN : LARGE_TOWN);
            case DISTRICT, SECTION -> several && people >= NAMED_TOWN;
        };
    }
}
