package org.rapporteur.extract;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.Cue;
import org.rapporteur.model.DateMention;
import org.rapporteur.model.Event;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Participant;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Sentence;
import org.rapporteur.model.Span;
import org.rapporteur.model.Statement;

/** Turns the UTF-16 offsets of a text into code points; changes nothing where the text has no surrogate pair. */
final class CodePoints {
    /** Code points before each UTF-16 offset; null where both are the same. */
    private final int[] before;

    CodePoints(String text) {
        boolean same = text.codePointCount(0, text.length()) == text.length();
        before = same ? null : new int[text.length() + 1];
        if (same) return;
        int points = 0;
        for (int i = 0; i < text.length(); ) {
            int width = Character.charCount(text.codePointAt(i));
            for (int unit = 0; unit < width; unit++) before[i + unit] = points;
            i += width;
            points++;
        }
        before[text.length()] = points;
    }

    private int of(int offset) {
        return before == null ? offset : before[offset];
    }

    private List<Span> of(List<Span> spans) {
        if (before == null) return spans;
        List<Span> converted = new ArrayList<>(spans.size());
        for (Span span : spans) converted.add(new Span(of(span.start()), of(span.end())));
        return converted;
    }

    Sentence of(Sentence sentence) {
        return new Sentence(of(sentence.start()), of(sentence.end()), sentence.lemmas());
    }

    Mention of(Mention mention) {
        return new Mention(
                of(mention.start()),
                of(mention.end()),
                mention.type(),
                mention.text(),
                mention.actor(),
                mention.place());
    }

    DateMention of(DateMention date) {
        return new DateMention(of(date.start()), of(date.end()), date.text(), date.value());
    }

    Statement of(Statement said) {
        if (before == null) return said;
        Cue cue = new Cue(of(said.cue().spans()), said.cue().text(), said.cue().lemma());
        return new Statement(
                said.id(),
                said.document(),
                said.kind(),
                said.act(),
                said.confidence(),
                of(said.speaker()),
                cue,
                of(said.content()),
                of(said.addressee()),
                said.reportedBy(),
                said.saidOn(),
                each(said.about()),
                said.sentence());
    }

    Event of(Event event) {
        if (before == null) return event;
        return new Event(
                event.id(),
                event.document(),
                event.type(),
                event.mode(),
                event.modality(),
                event.confidence(),
                of(event.trigger()),
                each(event.actors()),
                each(event.recipients()),
                event.place(),
                event.date(),
                event.quantities(),
                event.sentence(),
                event.statement(),
                event.story());
    }

    private Passage of(Passage passage) {
        return new Passage(of(passage.spans()), passage.text());
    }

    private Participant of(Participant participant) {
        return participant == null
                ? null
                : new Participant(of(participant.spans()), participant.text(), participant.actor());
    }

    private List<Participant> each(List<Participant> participants) {
        return participants.stream().map(this::of).toList();
    }
}
