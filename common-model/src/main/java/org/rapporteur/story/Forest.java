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
    private Forest() {}

    /** The better of two links of one telling; the one that leads to the telling that tells more where they are alike. */
    static boolean better(double strength, Telling to, double than, Telling thanTo) {
        int difference = Double.compare(strength, than);
        return difference != 0 ? difference > 0 : Rank.of(to).compareTo(Rank.of(thanTo)) < 0;
    }

    /** Whether two tellings are compared: those of one document are, others where they share a key. */
    static boolean meet(Telling one, int[] keys, Telling other, int[] otherKeys) {
        return one.origin().document().equals(other.origin().document()) || shareKey(keys, otherKeys);
    }

    /** Whether two sorted lists of keys have one in common. */
    private static boolean shareKey(int[] some, int[] others) {
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
        List<Rank> ranks = tellings.stream().map(Rank::of).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) order.add(i);
        order.sort(Comparator.comparing(ranks::get));
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
        double strength = 0;
        for (int candidate : before) {
            Telling other = tellings.get(candidate);
            if (!meet(tellings.get(telling), keys.get(telling), other, keys.get(candidate))) continue;
            double found = Linking.strength(tellings.get(telling), other);
            if (found > 0 && (best < 0 || better(found, other, strength, tellings.get(best)))) {
                best = candidate;
                strength = found;
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
