package org.rapporteur.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories kept step by step, as the store keeps them, against those made at once. */
class GroveTest {
    private final Map<Long, Node> stored = new HashMap<>();
    private long nextStory = 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void storiesDoNotDependOnTheOrderOfArrivalNorOnWhatHasGone(long seed) {
        Random random = new Random(seed);
        List<Telling> tellings = tellings(random, 60);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) order.add(i);
        Collections.shuffle(order, random);
        for (int i : order) {
            add(i, tellings.get(i));
            if (random.nextInt(4) == 0) {
                int gone = random.nextInt(tellings.size());
                if (stored.containsKey((long) gone)) {
                    remove(gone);
                    add(gone, tellings.get(gone));
                }
            }
        }
        assertThat(found()).isEqualTo(atOnce(tellings));
        for (int i = 0; i < 30; i++) remove(i);
        assertThat(found()).isEqualTo(atOnce(tellings.subList(30, 60)));
    }

    @Test
    void aVagueTellingJoinsOneOfTwoHappeningsAndNotTheOneToTheOther() {
        List<Telling> told = List.of(
                Told.telling("a 2025-06-03 PROTEST marched 2025-06-02 Sten/KV ~people>- march,water"),
                Told.telling("b 2025-06-10 PROTEST marched 2025-06-09 Sten/KV ~people>- march,water"),
                Told.telling("c 2025-06-12 PROTEST march - Sten/KV ->- march,water,week"));
        assertThat(Forest.stories(told)).satisfies(stories -> {
            assertThat(stories[0]).isNotEqualTo(stories[1]);
            assertThat(stories[2]).isIn(stories[0], stories[1]);
        });
    }

    @Test
    void ofTwoTellingsAlikeInDayAndPlaceTheOneWithMoreNamesTellsMore() {
        int few = precision("a 2025-06-03 PROTEST march - Sten/KV ->- march");
        int more = precision("b 2025-06-03 PROTEST march - Upper_Sten/KV ->- march");
        int most = precision("c 2025-06-03 PROTEST march - Upper_Sten_Water_Works/KV ->- march");
        int dated = precision("d 2025-06-03 PROTEST march 2025-06-02 Sten/KV ->- march");
        assertThat(List.of(few, more, most, dated)).isSorted().doesNotHaveDuplicates();
    }

    private static int precision(String line) {
        return Rank.of(Told.telling(line)).precision();
    }

    @Test
    void undatedTellingsDayAfterDayDoNotDriftIntoOneStory() {
        List<Telling> told = new ArrayList<>();
        for (int day = 10; day < 30; day++)
            told.add(Told.telling("d" + day + " 2025-06-" + day + " PROTEST march - Sten/KV ~people>- march,water"));
        int[] stories = Forest.stories(told);
        assertThat(stories[0]).isEqualTo(stories[1]);
        assertThat(stories[0]).isNotEqualTo(stories[19]);
    }

    private static List<Telling> tellings(Random random, int many) {
        String[] triggers = {"arrested", "detained", "arrests", "killed", "attack"};
        String[] places = {"-", "Sten/KV", "Orla/KV", "Harsk/TL"};
        String[] parties = {"->-", "~police>~people", "@KV>-", "@TL>@KV", "->@KV"};
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int day = 10 + random.nextInt(8);
            String trigger = triggers[random.nextInt(triggers.length)];
            String type = trigger.equals("killed") || trigger.equals("attack") ? "ASSAULT" : "COERCE";
            tellings.add(Told.telling("d%d 2025-06-%d %s %s %s %s %s w%d,w%d,march"
                    .formatted(
                            i,
                            day + random.nextInt(4),
                            type,
                            trigger,
                            random.nextBoolean() ? "-" : "2025-06-" + day,
                            places[random.nextInt(places.length)],
                            parties[random.nextInt(parties.length)],
                            random.nextInt(3),
                            random.nextInt(3))));
        }
        return tellings;
    }

    private void add(long id, Telling telling) {
        Node node = new Node(id, telling, null, null, null);
        stored.put(id, node);
        change(List.of(id), new HashSet<>());
    }

    private void remove(long id) {
        Set<Long> touched = new HashSet<>(Set.of(stored.remove(id).story()));
        List<Long> orphans = new ArrayList<>();
        for (Node node : List.copyOf(stored.values()))
            if (node.parent() != null && node.parent() == id) {
                stored.put(node.id(), node.alone());
                touched.add(node.story());
                orphans.add(node.id());
            }
        change(orphans, touched);
    }

    /** What the writer of the store does, on maps. */
    private void change(Collection<Long> fresh, Set<Long> touched) {
        Grove grove = new Grove();
        grove.add(stored.values().stream()
                .filter(node -> fresh.contains(node.id()) || near(node, fresh))
                .toList());
        grove.add(fresh.stream().map(stored::get).toList());
        grove.link(fresh);
        touched.addAll(grove.touched());
        boolean drawn = true;
        while (drawn) {
            Set<Long> members = stored.values().stream()
                    .filter(node -> node.story() != null && touched.contains(node.story()))
                    .map(Node::id)
                    .collect(Collectors.toSet());
            grove.add(stored.values().stream()
                    .filter(node -> members.contains(node.id()) || members.contains(node.parent()))
                    .toList());
            drawn = touched.addAll(grove.drawnIn(touched));
        }
        for (List<Node> story : grove.stories(touched)) {
            long id = nextStory++;
            for (Node node : story)
                stored.put(node.id(), new Node(node.id(), node.telling(), id, node.parent(), node.link()));
        }
    }

    private boolean near(Node node, Collection<Long> fresh) {
        boolean shares = fresh.stream()
                .map(id -> stored.get(id).telling())
                .anyMatch(telling -> Forest.meet(
                        telling, telling.keys(), node.telling(), node.telling().keys()));
        boolean leads =
                stored.values().stream().anyMatch(other -> other.parent() != null && other.parent() == node.id());
        return shares || leads;
    }

    private Set<Set<String>> found() {
        return sets(stored.values().stream()
                .collect(Collectors.toMap(node -> node.telling().origin().document(), node -> node.story()
                        .toString())));
    }

    private static Set<Set<String>> atOnce(List<Telling> tellings) {
        int[] stories = Forest.stories(tellings);
        Map<String, String> byDocument = new HashMap<>();
        for (int i = 0; i < stories.length; i++)
            byDocument.put(tellings.get(i).origin().document(), Integer.toString(stories[i]));
        return sets(byDocument);
    }

    private static Set<Set<String>> sets(Map<String, String> stories) {
        Map<String, Set<String>> byStory = new HashMap<>();
        stories.forEach((document, story) ->
                byStory.computeIfAbsent(story, none -> new TreeSet<>()).add(document));
        return new HashSet<>(byStory.values());
    }
}
