package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.extract.NounPhrases.Phrase;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.Cue;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Words;

/** Makes the statement of what rules found: ranges become spans, phrases the actors they stand for. */
final class StatementAssembly {
    /** A longer phrase is no participant; UTF-16 units. */
    private static final int LONGEST_PARTICIPANT = 400;

    private final AnnotatedText text;
    private final Passages passages;

    StatementAssembly(AnnotatedText text) {
        this.text = text;
        this.passages = new Passages(text);
    }

    Statement statement(String id, Reported reported) {
        Scope scope = Scope.of(text, reported.sentence());
        Passage cue = passages.of(List.of(reported.cue()));
        return new Statement(
                id,
                null,
                kind(reported.contents()),
                reported.act(),
                reported.pattern().precision(),
                participant(reported.speaker()),
                new Cue(cue.spans(), cue.text(), reported.lemma()),
                passages.of(reported.contents()),
                participant(reported.addressee()),
                reportedBy(scope),
                saidOn(scope, reported),
                about(reported.contents()),
                reported.sentence());
    }

    private List<String> reportedBy(Scope scope) {
        List<String> named = Outlets.of(scope);
        String outlet = text.document().outlet();
        return !named.isEmpty() ? named : outlet == null ? List.of() : List.of(outlet);
    }

    /** DIRECT where all words but an opening "that" stand within quotation marks, MIXED where some do. */
    private StatementKind kind(List<Phrase> contents) {
        boolean quoted = false;
        boolean unquoted = false;
        for (Phrase part : contents) {
            for (int i = part.from(); i < part.to(); i++) {
                if (text.quoted(i)) quoted = true;
                else if (text.tokens().wordLike(i) && !opensWithThat(part, i)) unquoted = true;
            }
        }
        return !quoted ? StatementKind.INDIRECT : unquoted ? StatementKind.MIXED : StatementKind.DIRECT;
    }

    private boolean opensWithThat(Phrase part, int token) {
        return token == part.from() && text.tokens().lower(token).equals("that");
    }

    private Participant participant(Phrase phrase) {
        if (phrase == null) return null;
        Passage passage = passages.of(List.of(phrase));
        if (passage.text().length() > LONGEST_PARTICIPANT) return null;
        return new Participant(passage.spans(), passage.text(), actor(phrase));
    }

    /** Whom a phrase stands for: a description's actor, else the person it names, else the first actor or pronoun's. */
    private Actor actor(Phrase phrase) {
        int reference = text.references().firstFrom(phrase.from());
        boolean inside =
                reference < text.references().size() && text.references().from(reference) < phrase.to();
        boolean leads = inside && text.references().from(reference) == phrase.from() && !possessive(reference, phrase);
        if (leads && !text.tokens().lower(text.references().to(reference)).equals("'s"))
            return text.references().actor(reference);
        Actor first = null;
        for (int m = text.mentions().firstFrom(phrase.from());
                m < text.mentions().size();
                m++) {
            if (text.mentions().from(m) >= phrase.to()) break;
            Actor actor = text.mentions().actor(m);
            boolean possessor = text.tokens().lower(text.mentions().to(m)).equals("'s");
            if (actor == null) continue;
            if (actor.kind() == ActorKind.PERSON && !possessor) return actor;
            if (first == null) first = actor;
        }
        if (first != null) return first;
        if (inside)
            return possessive(reference, phrase) ? null : text.references().actor(reference);
        return text.tokens().lower(phrase.from()).equals("who") ? antecedent(phrase.from()) : null;
    }

    /** Whether a pronoun only tells whose a phrase is: "his office" is not he, "its troops" are the state's. */
    private boolean possessive(int reference, Phrase phrase) {
        boolean person = text.references().actor(reference).kind() == ActorKind.PERSON;
        int from = text.references().from(reference);
        return person && Words.possessive(text.tokens().lower(from)) && from + 1 < phrase.to();
    }

    /** The actor named right before "who", or null. */
    private Actor antecedent(int who) {
        int before = text.tokens().lower(who - 1).equals(",") ? who - 2 : who - 1;
        int mention = before < 0 ? -1 : text.mentions().at(before);
        return mention < 0 ? null : text.mentions().actor(mention);
    }

    /** The day told in the clause of the cue, outside the contents. */
    private DateValue saidOn(Scope scope, Reported reported) {
        int nearest = Integer.MAX_VALUE;
        DateValue value = null;
        for (int i = scope.from(); i < scope.to(); i++) {
            int date = text.dates().at(i);
            int distance = Math.abs(i - reported.cue().from());
            if (date >= 0 && !within(reported.contents(), i) && distance < nearest && distance < 15) {
                nearest = distance;
                value = new Dating(scope).value(date);
            }
        }
        return value;
    }

    private static boolean within(List<Phrase> contents, int token) {
        for (Phrase part : contents) if (part.from() <= token && token < part.to()) return true;
        return false;
    }

    private List<Participant> about(List<Phrase> contents) {
        Map<String, Participant> named = new LinkedHashMap<>();
        for (Phrase part : contents) {
            for (int m = text.mentions().firstFrom(part.from());
                    m < text.mentions().size();
                    m++) {
                if (text.mentions().to(m) > part.to()) break;
                Actor actor = text.mentions().actor(m);
                if (actor == null) continue;
                Passage passage = passages.of(List.of(
                        new Phrase(text.mentions().from(m), text.mentions().to(m))));
                named.putIfAbsent(actor.name(), new Participant(passage.spans(), passage.text(), actor));
            }
        }
        return new ArrayList<>(named.values());
    }
}
