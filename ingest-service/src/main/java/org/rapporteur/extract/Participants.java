package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.extract.Triggers.Trigger;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Words;

/** Finds who did it and to whom, by the order of words around a trigger. */
final class Participants {
    /** How far from its trigger a participant may stand; tokens. */
    private static final int REACH = 12;

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

    private final Scope scope;
    private final List<Participant> actors = new ArrayList<>();
    private final List<Participant> recipients = new ArrayList<>();

    Participants(Scope scope, int at, Trigger trigger) {
        this.scope = scope;
        if (trigger.noun()) aroundNoun(at, trigger);
        else aroundVerb(at);
    }

    List<Participant> actors() {
        return actors;
    }

    List<Participant> recipients() {
        return recipients;
    }

    private void aroundVerb(int at) {
        boolean passive = scope.is(at + 1, "by");
        for (int i = Math.max(scope.from(), at - 3); i < at; i++)
            passive |= BE.contains(scope.lower(i)) && !scope.lower(at).endsWith("ing");
        List<Participant> before = before(at);
        List<Participant> after = passive ? afterWord(at, "by") : after(at + 1, at + 1 + REACH);
        (passive ? recipients : actors).addAll(before);
        (passive ? actors : recipients).addAll(after);
    }

    private void aroundNoun(int at, Trigger trigger) {
        boolean mutual = trigger.type() == EventType.CONSULT
                || trigger.type() == EventType.COOPERATE
                || trigger.type() == EventType.RETREAT;
        actors.addAll(afterWord(at, mutual ? "between" : "by"));
        if (actors.isEmpty() && (scope.is(at - 1, "'s") || scope.is(at - 2, "'s"))) {
            int owner = scope.is(at - 1, "'s") ? at - 2 : at - 3;
            Participant possessor = participant(owner);
            if (possessor != null) actors.add(possessor);
        }
        for (String link : List.of("of", "on", "against"))
            if (recipients.isEmpty() && !mutual) recipients.addAll(afterWord(at, link));
    }

    /** The actor named last before a trigger, with those joined to it by "and". */
    private List<Participant> before(int at) {
        for (int i = at - 1; i >= Math.max(scope.from(), at - REACH) && !scope.mark(i, ";:"); i--) {
            Participant found = participant(i);
            boolean possessor = scope.is(i + 1, "'s");
            if (found != null && !possessor) return List.of(found);
        }
        return List.of();
    }

    private List<Participant> afterWord(int at, String word) {
        for (int i = at + 1; i < Math.min(scope.to(), at + 8) && !scope.mark(i, ",;:."); i++)
            if (scope.is(i, word)) return after(i + 1, i + 8);
        return List.of();
    }

    /** The first actor named from a token on, and the one joined to it by "and". */
    private List<Participant> after(int from, int limit) {
        List<Participant> found = new ArrayList<>();
        for (int i = from; i < Math.min(limit, scope.to()) && !scope.mark(i, ",;:.\"“"); i++) {
            if (Words.conjunction(scope.lower(i)) && !scope.is(i, "and") || scope.is(i, "in") || scope.is(i, "at"))
                break;
            Participant next = participant(i);
            boolean group = found.isEmpty() || scope.is(i - 1, "and");
            if (next == null || !group) continue;
            found.add(next);
            i = scope.text().mentions().at(i) >= 0
                    ? scope.text().mentions().to(scope.text().mentions().at(i)) - 1
                    : i;
        }
        return found;
    }

    /** The participant whose mention, pronoun or description holds a token; null where none does. */
    private Participant participant(int token) {
        if (token < scope.from() || token >= scope.to()) return null;
        int reference = scope.text().references().at(token);
        if (reference >= 0) return participant(scope.text().references(), reference);
        int mention = scope.text().mentions().at(token);
        return mention < 0 ? null : participant(scope.text().mentions(), mention);
    }

    private Participant participant(Mentions mentions, int index) {
        Actor actor = mentions.actor(index);
        if (actor == null) return null;
        boolean whose = actor.kind() == ActorKind.PERSON && Words.possessive(scope.lower(mentions.from(index)));
        return whose ? null : participant(new Phrase(mentions.from(index), mentions.to(index)), actor);
    }

    private Participant participant(Phrase phrase, Actor actor) {
        Passage passage = new Passages(scope.text()).of(phrase);
        return new Participant(passage.spans(), passage.text(), actor);
    }
}
