package org.rapporteur.text.place;

import java.util.HashMap;
import java.util.Map;

/** What a text says about where it plays: how much its names speak for each country and each first-level region. */
final class Context {
    /** How much a country or region that others speak for is worth, in logarithms of people. */
    private static final double COUNTRY_WEIGHT = 3;

    private static final double REGION_WEIGHT = 2.5;

    private static final double NEAR_WEIGHT = 2;
    /** How soon more names for the same country, region or neighbourhood add little. */
    private static final double SHARP = 3;
    /** Neighbours stand within a square of so many degrees or the eight around it. */
    private static final int SIDE = 2;

    private static final int ROWS = 180 / SIDE + 3;
    private static final int COLUMNS = 360 / SIDE + 3;

    private final World world;
    private final Map<String, Double> countries = new HashMap<>();
    private final double[] regions;
    /** By squares of {@link #SIDE} degrees, from the south-west on. */
    private final double[] squares = new double[ROWS * COLUMNS];

    Context(World world) {
        this.world = world;
        this.regions = new double[world.regionCount() + 1];
    }

    void addCountry(String code, double amount) {
        if (code != null && !code.isEmpty()) countries.merge(code, amount, Double::sum);
    }

    /** Adds what a name speaks for; a negative amount takes it away. */
    void add(Candidates candidates, double amount) {
        double worth = candidates.worth() * amount;
        for (int i = 0; i < candidates.size(); i++) {
            double share = candidates.share(i) * worth;
            if (Math.abs(share) < 1e-3) continue;
            addCountry(world.country(candidates.place(i)), share);
            regions[world.region(candidates.place(i))] += share;
            if (small(candidates.place(i))) squares[square(candidates.place(i))] += share;
        }
    }

    /** Shares a name out anew by what all other names speak for. */
    void weigh(Candidates candidates) {
        if (candidates.settled() || candidates.size() < 2) return;
        add(candidates, -1);
        double[] weights = new double[candidates.size()];
        for (int i = 0; i < weights.length; i++) weights[i] = candidates.prior(i) + support(candidates.place(i));
        candidates.share(weights);
        add(candidates, 1);
    }

    /** What all other names than one say for its likeliest place, in logarithms of people. */
    double others(Candidates candidates) {
        add(candidates, -1);
        double support = support(candidates.place(candidates.best()));
        add(candidates, 1);
        return support;
    }

    private double support(int place) {
        double country = Math.max(0, countries.getOrDefault(world.country(place), 0.0));
        double region = world.region(place) == 0 ? 0 : Math.max(0, regions[world.region(place)]);
        double near = small(place) ? Math.max(0, around(square(place))) : 0;
        return COUNTRY_WEIGHT * Math.log1p(SHARP * country)
                + REGION_WEIGHT * Math.log1p(SHARP * region)
                + NEAR_WEIGHT * Math.log1p(SHARP * near);
    }

    private boolean small(int place) {
        return switch (world.kind(place)) {
            case CITY, CAPITAL, SEAT, SECTION, DISTRICT -> true;
            case REGION, AREA, COUNTRY -> false;
        };
    }

    private int square(int place) {
        int row = (int) ((world.lat(place) + 90) / SIDE) + 1;
        int column = (int) ((world.lon(place) + 180) / SIDE) + 1;
        return row * COLUMNS + column;
    }

    /** What stands in a square and the eight around it. */
    private double around(int square) {
        double sum = 0;
        for (int row = -COLUMNS; row <= COLUMNS; row += COLUMNS)
            sum += squares[square + row - 1] + squares[square + row] + squares[square + row + 1];
        return sum;
    }
}
