package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.extract.Triggers.Trigger;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Statement;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Words;

/** Events by triggers: a lexicon of words that name a happening, and what is done by saying it. */
final class TriggerEvents implements EventExtractor {
    private static final double VERB = 0.6;
    private static final double NOUN = 0.5;
    /** Half a trigger's chance: the triggers that need both a subject and an object have but one. */
    private static final double BARE = 0.3;

    /** How far behind the start of a content its target may stand; UTF-16 units. */
    private static final int TARGET_REACH = 30;

    /** How far from its trigger a word that tells the mode may stand; tokens. */
    private static final int MODE_REACH = 9;

    /** How much of a content tells its mode; UTF-16 units. */
    private static final int MODE_TEXT = 200;

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "without", "failed", "refused");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "shall", "plans", "planned", "upcoming", "going");
    private static final Set<String> POSSIBLE =
            Set.of("would", "could", "may", "might", "should", "if", "unless", "whether", "can", "'d");

    @Override
    public List<Event> events(AnnotatedText text, List<Statement> statements) {
        List<Event> found = new ArrayList<>();
        for (Statement statement : statements)
            statement.act().eventType().ifPresent(type -> found.add(saying(type, statement)));
        Claims claims = new Claims(statements);
        for (int s = 0; s < text.sentences().size(); s++) addTriggered(Scope.of(text, s), claims, found);
        found.sort(
                Comparator.comparingInt(event -> event.trigger().spans().get(0).start()));
        List<Event> numbered = new ArrayList<>(found.size());
        for (Event event : found) numbered.add(withId(event, "e" + numbered.size()));
        return numbered;
    }

    /** The event a statement is. */
    private static Event saying(EventType type, Statement said) {
        List<Participant> recipients = said.addressee() != null ? List.of(said.addressee()) : target(type, said);
        return new Event(
                "e",
                null,
                type,
                Modes.ENGLISH.of(type, said.cue().lemma(), words(said.content().text())),
                said.modality(),
                said.confidence(),
                new org.rapporteur.model.Passage(said.cue().spans(), said.cue().text()),
                said.speaker() == null ? List.of() : List.of(said.speaker()),
                recipients,
                null,
                said.saidOn(),
                List.of(),
                said.sentence(),
                said.id(),
                null);
    }

    /** Whom an act without addressee is aimed at: the actor its content begins with. */
    private static List<Participant> target(EventType type, Statement said) {
        if (type == EventType.REQUEST) return List.of();
        int start = said.content().spans().get(0).start();
        for (Participant named : said.about()) {
            if (named.actor() == null) continue;
            return named.spans().get(0).start() - start <= TARGET_REACH ? List.of(named) : List.of();
        }
        return List.of();
    }

    private static void addTriggered(Scope scope, Claims claims, List<Event> found) {
        for (int i = scope.from(); i < scope.to(); i++) {
            if (scope.text().mentions().at(i) >= 0 || scope.tokens().capitalised(i) && i > scope.from()) continue;
            if (scope.tokens().compoundStart(i) < i) continue;
            Trigger trigger = standing(scope, i);
            if (trigger == null || claims.isCue(scope.tokens().start(i))) continue;
            found.add(event(scope, i, trigger, claims.containing(scope.tokens().start(i))));
        }
    }

    /** The reading of a word that fits where it stands, or null. */
    private static Trigger standing(Scope scope, int at) {
        String before = scope.lower(at - 1);
        boolean nounContext = Words.determiner(before)
                || Words.preposition(before) && !before.equals("to")
                || before.equals("'s")
                || scope.is(at + 1, "of");
        for (Trigger trigger : Triggers.ENGLISH.of(scope.lower(at))) {
            if (trigger.noun()) {
                boolean verbContext = before.equals("to") || Words.auxiliary(before) || Words.subjectPronoun(before);
                if (!verbContext) return trigger;
            } else if (verb(trigger, before, nounContext)) {
                return trigger;
            }
        }
        return null;
    }

    private static boolean verb(Trigger trigger, String before, boolean nounContext) {
        return switch (trigger.form()) {
            case BASE -> before.equals("to") || Words.auxiliary(before) || before.equals("they") || before.equals("we");
            case PAST -> !Words.determiner(before) && !Words.preposition(before);
            case THIRD -> !nounContext && !before.isEmpty() && !Words.conjunction(before);
            case ING -> !Words.determiner(before) && !before.isEmpty();
        };
    }

    private static Event event(Scope scope, int at, Trigger trigger, Statement claim) {
        Participants participants = new Participants(scope, at, trigger);
        List<Participant> actors = participants.actors();
        List<Participant> recipients = participants.recipients();
        boolean bare = actors.isEmpty() && recipients.isEmpty();
        Circumstances circumstances = new Circumstances(scope, at);
        return new Event(
                "e",
                null,
                trigger.type(),
                mode(scope, at, trigger),
                modality(scope, at, claim),
                bare ? BARE : trigger.noun() ? NOUN : VERB,
                new Passages(scope.text()).of(new Phrase(at, scope.tokens().compoundEnd(at))),
                actors,
                recipients,
                circumstances.place(),
                circumstances.date(),
                trigger.type() == EventType.CONSULT ? List.of() : circumstances.quantities(),
                scope.sentence(),
                claim == null ? null : claim.id(),
                null);
    }

    /** The trigger's own mode, else what the words of its clause tell. */
    private static String mode(Scope scope, int at, Trigger trigger) {
        boolean own = trigger.mode() != null && trigger.type() != EventType.MOBILIZE;
        if (own) return trigger.mode();
        int from = at;
        while (from > Math.max(scope.from(), at - MODE_REACH) && !scope.mark(from - 1, ",;:.")) from--;
        List<String> around = new ArrayList<>();
        for (int i = from; i < Math.min(scope.to(), at + MODE_REACH) && !(i > at && scope.mark(i, ",;:.")); i++)
            if (i != at) around.add(scope.lower(i));
        String told = Modes.ENGLISH.of(trigger.type(), scope.lower(at), around);
        return told == null ? trigger.mode() : told;
    }

    /** The first words of a content, in lower case. */
    private static List<String> words(String content) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= Math.min(content.length(), MODE_TEXT); i++) {
            boolean letter = i < content.length() && Character.isLetter(content.charAt(i));
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            words.add(content.substring(start, i).toLowerCase(Locale.ROOT));
            start = -1;
        }
        return words;
    }

    private static Modality modality(Scope scope, int at, Statement claim) {
        if (claim != null) return Modality.CLAIMED;
        boolean future = false;
        for (int i = at - 1; i >= Math.max(scope.from(), at - 6) && !scope.mark(i, ",;:"); i--) {
            if (NEGATIONS.contains(scope.lower(i))) return Modality.NEGATED;
            if (POSSIBLE.contains(scope.lower(i))) return Modality.HYPOTHETICAL;
            future |= FUTURE.contains(scope.lower(i));
        }
        return future ? Modality.FUTURE : Modality.ASSERTED;
    }

    private static Event withId(Event event, String id) {
        return new Event(
                id,
                null,
                event.type(),
                event.mode(),
                event.modality(),
                event.confidence(),
                event.trigger(),
                event.actors(),
                event.recipients(),
                event.place(),
                event.date(),
                event.quantities(),
                event.sentence(),
                event.statement(),
                event.story());
    }
}
