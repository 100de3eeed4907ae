package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rapporteur.store.SummaryMaterial;
import org.rapporteur.store.SummaryMaterial.Source;
import org.rapporteur.summary.selection.Candidate;
import org.rapporteur.summary.selection.Choice;
import org.rapporteur.summary.selection.Prose;
import org.rapporteur.summary.selection.Ranking;
import org.rapporteur.summary.selection.Weights;

/** Material in its ranking, with the shortlist whose text is wanted; becomes a summary once the text is there. */
final class Draft<M extends SummaryMaterial> {
    private final Layout<M> layout;
    private final List<M> items;
    private final Ranking ranking;
    private final List<Integer> shortlist;

    Draft(Layout<M> layout, List<M> items, int shortlist) {
        this.layout = layout;
        this.items = items;
        Map<UUID, Integer> documents = new HashMap<>();
        List<Candidate> candidates = items.stream()
                .map(item -> new Candidate(
                        documents.computeIfAbsent(item.source().document(), any -> documents.size()),
                        item.source().position(),
                        item.source().lemmas(),
                        layout.facts(item),
                        item.source().match()))
                .toList();
        ranking = Ranking.of(candidates, Weights.DEFAULT);
        this.shortlist = ranking.best(shortlist);
    }

    /** The sources whose text {@link #summary} needs, in this order. */
    List<Source> sources() {
        return shortlist.stream().map(i -> items.get(i).source()).toList();
    }

    /**
     * @param texts of {@link #sources}, null for what is no longer there
     * @param sentences lines at most
     * @param citations citations of a line at most
     */
    Summary summary(List<String> texts, int sentences, int citations) {
        Map<Integer, String> textOf = new HashMap<>();
        IntStream.range(0, texts.size())
                .filter(n -> texts.get(n) != null)
                .forEach(n -> textOf.put(shortlist.get(n), texts.get(n)));
        List<Choice> choices = Choice.among(
                ranking, tellable(textOf), (one, other) -> layout.likeness(items, ranking, one, other), sentences);
        Map<M, Choice> choiceOf = new IdentityHashMap<>();
        List<M> chosen = new ArrayList<>();
        for (Choice choice : choices) {
            chosen.add(items.get(choice.candidate()));
            choiceOf.put(items.get(choice.candidate()), choice);
        }
        List<Summary.Line> lines = layout.arrange(chosen).stream()
                .map(item -> layout.line(item, citations(choiceOf.get(item), textOf, citations)))
                .toList();
        return new Summary(layout.form().name().toLowerCase(Locale.ROOT), lines);
    }

    /** Those that read as prose; where none does, all that there is. */
    private List<Integer> tellable(Map<Integer, String> textOf) {
        List<Integer> there = shortlist.stream().filter(textOf::containsKey).toList();
        List<Integer> prose = there.stream()
                .filter(i -> Prose.reads(textOf.get(i), items.get(i).source().lemmas()))
                .toList();
        return prose.isEmpty() ? there : prose;
    }

    private List<Summary.Citation> citations(Choice choice, Map<Integer, String> textOf, int limit) {
        List<Integer> cited = new ArrayList<>(List.of(choice.candidate()));
        cited.addAll(choice.corroborating());
        return cited.stream()
                .limit(limit)
                .map(i -> citation(items.get(i).source(), textOf.get(i)))
                .toList();
    }

    private static Summary.Citation citation(Source source, String quote) {
        return new Summary.Citation(
                source.document().toString(), source.title(), source.outlet(), List.of(source.span()), quote);
    }
}
