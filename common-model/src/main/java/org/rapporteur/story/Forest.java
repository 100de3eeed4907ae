package org.rapporteur.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stories of tellings: each telling is linked to the one that suits it best among those that tell more, and a story is
 * what hangs together. "Tells more" is an order of all tellings that depends on themselves alone, and a link on its two
 * tellings, so that the same documents give the same stories whatever order they came in. A vague telling never joins two
 * precise ones: it has one link, to one of them. A telling that contradicts the first of its story begins one of its own,
 * so that links in a chain do not lead away from what they started with.
 */
public final class Forest {
    /** Those that tell more before those that tell less. */
    public static final Comparator<Telling> ORDER = Comparator.comparingInt(Forest::precision)
            .reversed()
            .thenComparing(telling -> telling.origin().published(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(telling -> telling.origin().document())
            .thenComparingInt(telling -> telling.origin().start());

    /** Names in a sentence that tell apart what it tells from the like; more add nothing. */
    private static final int MOST_NAMES = 3;

    private Forest() {}

    /**
     * How much a telling tells: whether it tells it as done, a day and a place above all; and of those alike in that, how
     * many names stand by it. A sentence without names fits several happenings and must not be what they hang from.
     */
    public static int precision(Telling telling) {
        int told =
                switch (telling.modality()) {
                    case ASSERTED, CLAIMED -> 16;
                    case FUTURE -> 8;
                    case NEGATED, HYPOTHETICAL -> 0;
                };
        if (telling.period().day()) told += 4;
        else if (telling.period().told()) told += 2;
        if (telling.place() != null) told += 2;
        if (Party.anyNamed(telling.actors())) told++;
        if (Party.anyNamed(telling.recipients())) told++;
        return told * (MOST_NAMES + 1) + Math.min(MOST_NAMES, telling.here().size());
    }

    /** The better of two links of one telling; the one that leads to the telling that tells more where they are alike. */
    public static boolean better(Link link, Telling to, Link than, Telling thanTo) {
        int difference = Double.compare(link.strength(), than.strength());
        return difference != 0 ? difference > 0 : ORDER.compare(to, thanTo) < 0;
    }

    /** Whether two sorted lists of keys have one in common: only tellings that do are compared. */
    static boolean shareKey(int[] some, int[] others) {
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) return true;
            if (some[i] < others[j]) i++;
            else j++;
        }
        return false;
    }

    /**
     * The stories of tellings, each compared with all: for measuring, and to check what is kept step by step against.
     *
     * @return for each telling, in order, the number of its story
     */
    public static int[] stories(List<Telling> tellings) {
        List<int[]> keys = tellings.stream().map(Telling::keys).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) order.add(i);
        order.sort((a, b) -> ORDER.compare(tellings.get(a), tellings.get(b)));
        int[] roots = new int[tellings.size()];
        for (int at = 0; at < order.size(); at++) {
            int telling = order.get(at);
            int best = best(tellings, keys, order.subList(0, at), telling);
            roots[telling] = best < 0 ? telling : root(tellings, telling, roots[best]);
        }
        return numbered(roots);
    }

    private static int best(List<Telling> tellings, List<int[]> keys, List<Integer> before, int telling) {
        int best = -1;
        Link link = null;
        for (int candidate : before) {
            if (!shareKey(keys.get(telling), keys.get(candidate))) continue;
            Link found = Linking.between(tellings.get(telling), tellings.get(candidate))
                    .orElse(null);
            if (found == null) continue;
            if (link == null || better(found, tellings.get(candidate), link, tellings.get(best))) {
                best = candidate;
                link = found;
            }
        }
        return best;
    }

    private static int root(List<Telling> tellings, int telling, int root) {
        return Linking.contradict(tellings.get(telling), tellings.get(root)) ? telling : root;
    }

    private static int[] numbered(int[] roots) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] stories = new int[roots.length];
        for (int i = 0; i < roots.length; i++) {
            Integer number = numbers.putIfAbsent(roots[i], numbers.size());
            stories[i] = number == null ? numbers.size() - 1 : number;
        }
        return stories;
    }
}
