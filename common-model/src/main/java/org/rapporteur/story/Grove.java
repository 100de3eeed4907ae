package org.rapporteur.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the {@link Forest} that a change touches: given the tellings that are new or have lost their link and those
 * that may be linked with them, it finds the links that change and the stories that follow. What it finds is what the
 * whole forest would be if it were made anew.
 */
public final class Grove {
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<Long, int[]> keys = new HashMap<>();
    private final Map<Long, Rank> ranks = new HashMap<>();
    private final Set<Long> relinked = new HashSet<>();

    /** Adds tellings; those that are here already stay as they are. */
    public void add(Collection<Node> more) {
        for (Node node : more)
            if (nodes.putIfAbsent(node.id(), node) == null) ranks.put(node.id(), Rank.of(node.telling()));
    }

    /** Compares each of these tellings, which are here and have no link that counts, with all others that it meets. */
    public void link(Collection<Long> fresh) {
        List<Long> all = List.copyOf(nodes.keySet());
        for (Long id : all) keys.put(id, nodes.get(id).telling().keys());
        Set<Long> done = new HashSet<>();
        for (Long id : fresh) {
            done.add(id);
            for (Long other : all)
                if (!done.contains(other) && meet(id, other)) compare(nodes.get(id), nodes.get(other));
        }
    }

    private boolean meet(Long one, Long other) {
        return Forest.meet(
                nodes.get(one).telling(), keys.get(one), nodes.get(other).telling(), keys.get(other));
    }

    private void compare(Node one, Node other) {
        double strength = Linking.strength(one.telling(), other.telling());
        if (strength == 0) return;
        Node later = ranks.get(one.id()).compareTo(ranks.get(other.id())) > 0 ? one : other;
        Node earlier = later == one ? other : one;
        if (later.link() != null && !isBetter(strength, earlier, later)) return;
        Link link = Linking.between(one.telling(), other.telling()).orElseThrow();
        nodes.put(later.id(), later.linked(earlier, link));
        relinked.add(later.id());
    }

    private boolean isBetter(double strength, Node to, Node linked) {
        Telling parent = nodes.get(linked.parent()).telling();
        return Forest.better(strength, to.telling(), linked.link().strength(), parent);
    }

    /** The tellings that have got another link. */
    public List<Node> relinked() {
        return relinked.stream().map(nodes::get).toList();
    }

    /** The stories that tellings with another link are in by now, and those that they are linked into. */
    public Set<Long> touched() {
        Set<Long> stories = new HashSet<>();
        for (Node node : relinked()) {
            if (node.story() != null) stories.add(node.story());
            Node parent = nodes.get(node.parent());
            if (parent.story() != null) stories.add(parent.story());
        }
        return stories;
    }

    /**
     * The stories outside of these that a telling moves out of: one that was cut off from a story of these and no longer is.
     */
    public Set<Long> drawnIn(Set<Long> stories) {
        Set<Long> drawn = new HashSet<>();
        Map<Long, Long> roots = roots(stories);
        for (Node node : nodes.values())
            if (node.story() != null
                    && !stories.contains(node.story())
                    && !roots.get(node.id()).equals(node.id())) drawn.add(node.story());
        return drawn;
    }

    private static boolean within(Node node, Set<Long> stories) {
        return node.story() == null || stories.contains(node.story());
    }

    /**
     * The tellings of these stories and of none, as stories.
     *
     * @return each story's tellings, those that tell more first
     */
    public List<List<Node>> stories(Set<Long> touched) {
        Map<Long, Long> roots = roots(touched);
        Map<Long, List<Node>> stories = new LinkedHashMap<>();
        for (Node node : inOrder())
            if (within(node, touched))
                stories.computeIfAbsent(roots.get(node.id()), none -> new ArrayList<>())
                        .add(node);
        return List.copyOf(stories.values());
    }

    /** What each telling hangs from; one whose parent's story is not touched was cut off from it and stays so. */
    private Map<Long, Long> roots(Set<Long> touched) {
        Map<Long, Long> roots = new HashMap<>();
        for (Node node : inOrder()) {
            Node parent = node.parent() == null ? null : nodes.get(node.parent());
            Long root = parent == null || !within(parent, touched) ? null : roots.get(parent.id());
            boolean cut = root == null
                    || Linking.contradict(node.telling(), nodes.get(root).telling());
            roots.put(node.id(), cut ? node.id() : root);
        }
        return roots;
    }

    private List<Node> inOrder() {
        List<Node> order = new ArrayList<>(nodes.values());
        order.sort(Comparator.comparing(node -> ranks.get(node.id())));
        return order;
    }
}
