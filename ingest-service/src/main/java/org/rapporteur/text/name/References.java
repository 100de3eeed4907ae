package org.rapporteur.text.name;

import java.util.Set;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;
import org.rapporteur.text.Ranges;

/**
 * Says whom pronouns of the third person and descriptions ("the group", "the Turkish president") stand for. Within a
 * quotation only those it names itself are meant; outside, none that only a quotation names. A text is read twice: first
 * to learn from its pronouns who is "he" and who is "she".
 */
public final class References implements Annotator {
    private final Gazetteer gazetteer;

    public References(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Genders genders = new Genders(text);
        new Reading(text, gazetteer, genders).references();
        genders.settle();
        return text.withReferences(new Reading(text, gazetteer, genders).references());
    }

    /** One walk over a text. */
    private static final class Reading {
        private static final Set<String> COUNTRY = Set.of("country", "nation", "kingdom", "republic");

        /** Persons named in one sentence, whom "they" means rather than a body. */
        private static final String TOGETHER = "persons";

        private final AnnotatedText text;
        private final Genders genders;
        private final Descriptions descriptions;
        private final DescriptionFinder finder;
        private final NounSorts sorts;
        private final Mentions.Builder references = new Mentions.Builder();
        private final Antecedents outside = new Antecedents();
        private Antecedents inside = new Antecedents();
        private int quotation = -1;

        Reading(AnnotatedText text, Gazetteer gazetteer, Genders genders) {
            this.text = text;
            this.genders = genders;
            this.descriptions = new Descriptions(gazetteer);
            this.finder = new DescriptionFinder(text, gazetteer);
            this.sorts = new NounSorts(text, gazetteer);
        }

        Mentions references() {
            Ranges sentences = text.sentences();
            for (int s = 0; s < sentences.size(); s++) {
                int i = sentences.start(s);
                while (i < sentences.end(s)) i = read(i, sentences.end(s));
                outside.nextSentence();
                inside.nextSentence();
            }
            return references.build();
        }

        /** Reads what begins at a token; tells where to go on. */
        private int read(int i, int end) {
            Antecedents here = here(i);
            DescriptionFinder.Found found = here == outside ? finder.at(i, end) : null;
            if (found != null) {
                Actor actor = described(found);
                if (actor != null) {
                    add(i, found.to(), actor);
                    see(actor, i, found.to(), here);
                    return found.to();
                }
            }
            int mention = text.mentions().at(i);
            if (mention >= 0) {
                see(mention, here);
                return text.mentions().to(mention);
            }
            if (!pronoun(i, here)) noun(i, here);
            return i + 1;
        }

        private Antecedents here(int token) {
            int at = text.quotations().at(text.tokens().start(token));
            if (at < 0) return outside;
            if (at != quotation) inside = new Antecedents();
            quotation = at;
            return inside;
        }

        private Actor described(DescriptionFinder.Found found) {
            if (!COUNTRY.contains(found.noun())) return descriptions.of(found.noun(), found.modifiers(), found.whose());
            Antecedent state = found.modifiers().isEmpty() && found.whose() == null ? outside.state() : null;
            return state == null ? null : state.actor();
        }

        private void see(int mention, Antecedents here) {
            Actor actor = text.mentions().actor(mention);
            int from = text.mentions().from(mention);
            int to = text.mentions().to(mention);
            boolean bracketed =
                    text.tokens().isAny(from - 1, "(") && text.tokens().isAny(to, ")");
            if (bracketed) return;
            if (actor != null && text.mentions().type(mention) != EntityType.GROUP) see(actor, from, to, here);
            else sorts.seeMention(mention, here);
        }

        private void see(Actor actor, int from, int to, Antecedents here) {
            if (here == outside) descriptions.see(actor);
            Gender gender = actor.kind() == ActorKind.PERSON ? genders.of(actor) : null;
            double weight = Weights.of(text.syntax(), from, to);
            Antecedent.Sort sort = NounSorts.sort(actor);
            if (sort == Antecedent.Sort.PERSON && here.others(actor.name()))
                here.see(TOGETHER, Antecedent.Sort.PLURAL, null, null, from, to, 1);
            here.see(actor.name(), sort, actor, gender, from, to, weight);
        }

        private void noun(int i, Antecedents here) {
            String noun = sorts.seeNoun(i, here);
            if (noun != null && here == outside && sorts.indefinite(i)) descriptions.seeUnnamed(noun);
        }

        private boolean pronoun(int i, Antecedents here) {
            Pronoun pronoun = Pronoun.of(text.tokens().lower(i));
            if (pronoun == null) return false;
            if (pronoun.idle(text, i)) return true;
            int notAt = pronoun.clauseSubject(text, i);
            Antecedent meant = pronoun.antecedent(here, notAt);
            double weight = Weights.of(text.syntax(), i, i + 1);
            if (meant == null) {
                here.see(pronoun.name(), pronoun.sort(), null, pronoun.gender(), i, i + 1, weight);
                return true;
            }
            if (pronoun.gender() != null && meant.actor() != null) genders.tell(meant.actor(), pronoun.gender());
            meant.see(i, i + 1, weight);
            if (meant.actor() != null) add(i, i + 1, meant.actor());
            return true;
        }

        private void add(int from, int to, Actor actor) {
            EntityType type =
                    switch (actor.kind()) {
                        case PERSON -> EntityType.PERSON;
                        case STATE -> EntityType.PLACE;
                        case ORGANIZATION -> EntityType.ORGANIZATION;
                        case GROUP -> EntityType.GROUP;
                    };
            references.add(from, to, new Named(type, actor, null));
        }
    }
}
