package org.rapporteur.text.place;

import java.util.Arrays;
import java.util.Set;

/** The places a name of a text may mean, each with how likely it is: before the text is read, and after. */
final class Candidates {
    /** More bearers of one name are not told apart: the least peopled are left out. */
    private static final int MOST = 48;
    // Weights are natural logarithms of people: what a town of so many people weighs. Tuned on local news, where towns
    // outweigh countries most easily.
    private static final double LEAST_PEOPLE = 200;
    private static final double COUNTRY = 24;
    /** Of a country that shares its name with a large region of another one: Georgia. */
    private static final double SHARED_COUNTRY = 19;

    private static final double LARGE_REGION = 1e6;
    private static final double AREA = 16.5;
    private static final double DISPUTED_AREA = 25;
    private static final double CAPITAL_MORE = 3;
    private static final double SEAT_MORE = 0.5;
    private static final double SECTION_LESS = 1.5;
    private static final double REGION_LESS = 1.5;
    /** What it costs that a name is not a place's main one. */
    private static final double OTHER_NAME = 2;

    private static final double OTHER_NAME_OF_METROPOLIS = 0.5;
    private static final double OTHER_NAME_BESIDE_MAIN = 5;
    private static final double OTHER_NAME_BESIDE_COUNTRY = 12;
    private static final double KNOWN_TOWN = 20_000;
    private static final double KNOWN_BY_OTHER_NAME = 300_000;
    private static final double SMALL_TOWN = 0.4;
    private static final double METROPOLIS = 1e6;
    /** What it costs not to be of the sort that a text says: "Anbar province". */
    private static final double OTHER_SORT = 6;

    private final World world;
    private final int[] places;
    /** Whether a candidate has the name as its main one. */
    private final boolean[] main;

    private final double[] priors;
    private final double[] shares;
    /** What the name speaks for others. */
    private final double worth;

    private int certain = -1;

    Candidates(World world, Reading reading) {
        this.world = world;
        int[] all = reading.bearers().places();
        double[] weights = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            weights[i] = prior(all[i], reading.kinds());
            if (i >= reading.bearers().main())
                weights[i] -= otherName(all[i], all, reading.bearers().main());
            if (world.kind(all[i]) == PlaceKind.COUNTRY && shared(all[i], all)) weights[i] += SHARED_COUNTRY - COUNTRY;
        }
        int[] order = heaviest(weights);
        places = new int[order.length];
        main = new boolean[order.length];
        priors = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            places[i] = all[order[i]];
            main[i] = order[i] < reading.bearers().main();
            priors[i] = weights[order[i]];
        }
        shares = new double[order.length];
        share(priors);
        worth = known() ? 1 : SMALL_TOWN;
    }

    /** What it costs that a name is not a place's main one: little for a metropolis, most where others are called so. */
    private double otherName(int place, int[] all, int main) {
        if (main > 0 && world.kind(all[0]) == PlaceKind.COUNTRY) return OTHER_NAME_BESIDE_COUNTRY;
        if (main > 0 && world.kind(all[0]) == PlaceKind.CAPITAL) return OTHER_NAME_BESIDE_MAIN;
        if (world.people(place) > METROPOLIS) return OTHER_NAME_OF_METROPOLIS;
        return main > 0 ? OTHER_NAME_BESIDE_MAIN : OTHER_NAME;
    }

    private boolean shared(int country, int[] all) {
        for (int place : all)
            if (world.kind(place) == PlaceKind.REGION
                    && world.people(place) > LARGE_REGION
                    && !world.country(place).equals(world.country(country))) return true;
        return false;
    }

    private static int[] heaviest(double[] weights) {
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(weights[b], weights[a]));
        int[] first = new int[Math.min(MOST, order.length)];
        for (int i = 0; i < first.length; i++) first[i] = order[i];
        return first;
    }

    private double prior(int place, Set<PlaceKind> kinds) {
        double people = Math.log(world.people(place) + LEAST_PEOPLE);
        double prior =
                switch (world.kind(place)) {
                    case COUNTRY -> COUNTRY;
                    case AREA -> world.claimants(place) == null ? AREA : DISPUTED_AREA;
                    case CAPITAL -> people + CAPITAL_MORE;
                    case SEAT -> people + SEAT_MORE;
                    case REGION -> people - REGION_LESS;
                    case SECTION -> people - SECTION_LESS;
                    case DISTRICT -> people - REGION_LESS;
                    case CITY -> people;
                };
        return kinds.contains(world.kind(place)) ? prior : prior - OTHER_SORT;
    }

    int size() {
        return places.length;
    }

    int place(int candidate) {
        return places[candidate];
    }

    /** How likely a candidate is, of 1 for all. */
    double share(int candidate) {
        return shares[candidate];
    }

    double prior(int candidate) {
        return priors[candidate];
    }

    /** What the name speaks for others, of 1: less where it may be one that no list has. */
    double worth() {
        return settled() ? 1 : worth;
    }

    /** Makes one candidate certain. */
    void settle(int candidate) {
        certain = candidate;
        Arrays.fill(shares, 0);
        shares[candidate] = 1;
    }

    /**
     * Whether the likeliest candidate is one that the name means for certain: no small town, nor another name of a
     * middling one, which may be what no list has.
     */
    boolean known() {
        int best = best();
        return switch (world.kind(places[best])) {
            case CITY, SECTION, DISTRICT, SEAT ->
                world.people(places[best]) >= (main[best] ? KNOWN_TOWN : KNOWN_BY_OTHER_NAME);
            case CAPITAL, REGION, AREA, COUNTRY -> true;
        };
    }

    boolean settled() {
        return certain >= 0;
    }

    /** Shares out 1 by weights, which are logarithms. */
    void share(double[] weights) {
        if (certain >= 0) return;
        double most = Double.NEGATIVE_INFINITY;
        for (double weight : weights) most = Math.max(most, weight);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += shares[i] = Math.exp(weights[i] - most);
        for (int i = 0; i < weights.length; i++) shares[i] /= sum;
    }

    int best() {
        int best = 0;
        for (int i = 1; i < shares.length; i++) if (shares[i] > shares[best]) best = i;
        return best;
    }

    /** The most peopled candidate within a country or region, or -1. */
    int within(int container) {
        int best = -1;
        for (int i = 0; i < places.length; i++)
            if (contains(container, places[i]) && (best < 0 || priors[i] > priors[best])) best = i;
        return best;
    }

    private boolean contains(int container, int place) {
        if (container == place) return false;
        return switch (world.kind(container)) {
            case COUNTRY ->
                world.country(place).equals(world.country(container)) && world.kind(place) != PlaceKind.COUNTRY;
            case REGION -> world.region(place) == world.region(container) && world.kind(place) != PlaceKind.REGION;
            case AREA, CITY, CAPITAL, SEAT, SECTION, DISTRICT -> false;
        };
    }
}
