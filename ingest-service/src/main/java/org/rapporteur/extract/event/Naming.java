package org.rapporteur.extract.event;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Passage;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Relation;

/** The words that name an event, and the mode that they and those around them tell. */
final class Naming {
    private final AnnotatedText text;
    private final Triggers triggers;
    private final Phrases phrases;

    Naming(AnnotatedText text, Triggers triggers, Phrases phrases) {
        this.text = text;
        this.triggers = triggers;
        this.phrases = phrases;
    }

    /** A verb with its particle, or the noun of a phrase: "imposed sanctions". */
    Passage passage(Trigger trigger) {
        if (trigger.object() >= 0 && lends(trigger)) return object(trigger.object());
        int to = text.tokens().compoundEnd(trigger.at());
        int particle = text.syntax().dependent(trigger.at(), Relation.COMPOUND_PRT);
        if (particle == to || text.tokens().lower(to).equals("dead")) to++;
        return phrases.of(trigger.at(), to);
    }

    /** Whether a verb only carries the noun that names the event: "imposed sanctions", "went on strike", not "signed a pact". */
    private boolean lends(Trigger trigger) {
        String lemma = triggers.lemma(trigger.at());
        return switch (trigger.entry().type()) {
            case SUPPORT, AGREE -> false;
            case PROTEST ->
                (WordClass.LIGHT.has(lemma) || lemma.equals("go"))
                        && !trigger.entry().objects().contains("street");
            case CONSULT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    SANCTION,
                    MOBILIZE,
                    COERCE,
                    ASSAULT -> WordClass.LIGHT.has(lemma);
        };
    }

    /** The noun that makes a verb an event, "state of emergency" whole. */
    private Passage object(int noun) {
        int to = text.tokens().compoundEnd(noun);
        boolean of = text.tokens().lower(to).equals("of")
                && text.tokens().lower(noun).equals("state");
        return phrases.of(text.tokens().compoundStart(noun), of ? to + 2 : to);
    }

    /** The trigger's own mode, else what the words of its clause tell. */
    String mode(Trigger trigger) {
        if (trigger.entry().type() == EventType.MOBILIZE && trigger.object() >= 0) {
            List<String> words = List.of(text.tokens().lower(trigger.object()));
            String told = Modes.ENGLISH.of(EventType.MOBILIZE, "", words);
            if (told != null) return told;
        }
        if (trigger.entry().mode() != null) return trigger.entry().mode();
        Trigger cause = trigger.cause() < 0 ? null : triggers.at(trigger.cause());
        if (cause != null && cause.entry().mode() != null) return cause.entry().mode();
        List<String> around = new ArrayList<>();
        around.add(text.tokens().lower(trigger.at()));
        for (int d = text.syntax().firstDependent(trigger.at());
                d >= 0;
                d = text.syntax().nextDependent(d)) {
            around.add(text.tokens().lower(d));
            int inner = text.syntax().firstDependent(d);
            for (; inner >= 0; inner = text.syntax().nextDependent(inner))
                around.add(text.tokens().lower(inner));
        }
        return Modes.ENGLISH.of(trigger.entry().type(), "", around);
    }
}
