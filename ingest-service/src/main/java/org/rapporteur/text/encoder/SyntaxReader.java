package org.rapporteur.text.encoder;

import java.util.List;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.PartOfSpeech;
import org.rapporteur.text.Ranges;
import org.rapporteur.text.Relation;
import org.rapporteur.text.Syntax;
import org.rapporteur.text.encoder.Heads.TagHead;

/** Reads parts of speech and dependency trees out of windows. */
final class SyntaxReader {
    private final TagHead partHead;
    private final TagHead relationHead;
    private final int toHead;
    private final List<PartOfSpeech> parts;
    private final List<Relation> relations;
    private final int rootRelation;

    SyntaxReader(Heads heads) {
        partHead = heads.tags("pos");
        relationHead = heads.tags("relation");
        toHead = heads.pointer("head");
        parts = partHead.tags().stream().map(PartOfSpeech::of).toList();
        relations = relationHead.tags().stream().map(Relation::of).toList();
        rootRelation = relations.indexOf(Relation.ROOT);
    }

    Syntax.Builder start(AnnotatedText text) {
        return new Syntax.Builder(text.tokens().size());
    }

    /** Reads the tokens a window keeps. Where a sentence is spread over several windows, each gives a part of its tree. */
    void read(Window window, Ranges sentences, Syntax.Builder syntax) {
        for (int t = window.keptFrom(); t < window.keptTo(); t++)
            syntax.part(window.from() + t, parts.get(window.best(t, partHead)));
        int sentence = sentences.at(window.from());
        for (; sentence < sentences.size() && sentences.start(sentence) < window.from() + window.size(); sentence++) {
            int from = Math.max(0, sentences.start(sentence) - window.from());
            int to = Math.min(window.size(), sentences.end(sentence) - window.from());
            if (to > window.keptFrom() && from < window.keptTo()) readSentence(window, from, to, syntax);
        }
    }

    private void readSentence(Window window, int from, int to, Syntax.Builder syntax) {
        int size = to - from + 1;
        double[][] scores = new double[size][size];
        for (int d = 1; d < size; d++) {
            scores[d][0] = window.pointer(toHead, from + d - 1, -1);
            for (int h = 1; h < size; h++) scores[d][h] = window.pointer(toHead, from + d - 1, from + h - 1);
        }
        int[] heads = Trees.best(scores);
        for (int d = 1; d < size; d++) {
            int token = from + d - 1;
            if (token < window.keptFrom() || token >= window.keptTo()) continue;
            int head = heads[d] == 0 ? Syntax.ROOT : window.from() + from + heads[d] - 1;
            syntax.depends(window.from() + token, relation(window, token, heads[d] == 0), head);
        }
    }

    private Relation relation(Window window, int token, boolean root) {
        if (root) return Relation.ROOT;
        int best = rootRelation == 0 ? 1 : 0;
        for (int i = 0; i < relationHead.size(); i++)
            if (i != rootRelation && window.value(token, relationHead, i) > window.value(token, relationHead, best))
                best = i;
        return relations.get(best);
    }
}
