package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.Act;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.CleanDocument;
import org.rapporteur.model.Cue;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EntityType;
import org.rapporteur.model.Event;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Manner;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.PublicationTime;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementKind;

/** A document written sentence by sentence, with the facts a test says are in them. */
final class Told {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}|\\p{N}+");

    private final String title;
    private final String outlet;
    private final String day;
    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    Told(String title, String outlet, String day) {
        this.title = title;
        this.outlet = outlet;
        this.day = day;
    }

    /** Adds a sentence; its lemmas are its longer words. */
    Told sentence(String words) {
        if (!text.isEmpty()) text.append(' ');
        int start = points(text);
        text.append(words);
        List<String> lemmas = WORD.matcher(words)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
        sentences.add(new Sentence(start, points(text), lemmas));
        return this;
    }

    /** The last sentence is what somebody says; words before the cue name the speaker, those after it are the content. */
    Told said(String speaker, Act act, String cue, String lemma) {
        Span content = new Span(find(cue).end() + 1, last().end());
        Participant who = new Participant(List.of(find(speaker)), speaker, Actor.named(speaker, ActorKind.STATE));
        statements.add(new Statement(
                "s" + statements.size(),
                null,
                StatementKind.INDIRECT,
                act,
                lemma.equals("deny") ? Manner.DENIES : Manner.NEUTRAL,
                Modality.ASSERTED,
                0.9,
                who,
                new Cue(List.of(find(cue)), cue, lemma),
                new Passage(List.of(content), slice(content)),
                null,
                outlet == null ? List.of() : List.of(outlet),
                null,
                List.of(),
                sentences.size() - 1));
        return mentions(speaker);
    }

    /** Something happens in the last sentence. */
    Told happens(EventType type, Modality modality, String trigger, String date) {
        events.add(new Event(
                "e" + events.size(),
                null,
                type,
                null,
                modality,
                0.8,
                new Passage(List.of(find(trigger)), trigger),
                List.of(),
                List.of(),
                null,
                date == null ? null : new DateValue(date),
                List.of(),
                sentences.size() - 1,
                null,
                null));
        return this;
    }

    /** The last sentence names an actor. */
    Told mentions(String actor) {
        Span span = find(actor);
        mentions.add(new Mention(
                span.start(), span.end(), EntityType.PLACE, actor, Actor.named(actor, ActorKind.STATE), null));
        return this;
    }

    CleanDocument document() {
        return new CleanDocument(
                null,
                title,
                outlet,
                null,
                null,
                day == null ? null : PublicationTime.parse(day),
                "en",
                text.toString());
    }

    Extraction extraction() {
        return new Extraction(document(), sentences, mentions, List.of(), statements, events);
    }

    /** The code points of a text at a span. */
    static String slice(String text, int start, int end) {
        int[] points = text.codePoints().toArray();
        return new String(Arrays.copyOfRange(points, start, end), 0, end - start);
    }

    private String slice(Span span) {
        return slice(text.toString(), span.start(), span.end());
    }

    private Sentence last() {
        return sentences.get(sentences.size() - 1);
    }

    private Span find(String words) {
        Matcher matcher = Pattern.compile(Pattern.quote(words)).matcher(text);
        int from = text.offsetByCodePoints(0, last().start());
        if (!matcher.find(from)) throw new IllegalArgumentException("Not in the last sentence: " + words);
        int start = Character.codePointCount(text, 0, matcher.start());
        return new Span(start, start + points(words));
    }

    private static int points(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
