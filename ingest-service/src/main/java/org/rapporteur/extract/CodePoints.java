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
import org.rapporteur.text.Alignment;
import org.rapporteur.text.CleanText;

/**
 * Turns the UTF-16 offsets of a clean text into code points of the raw text, and quotes the raw text; changes nothing
 * where the two are one and have no surrogate pair.
 */
final class CodePoints {
    private final String raw;
    private final Alignment alignment;
    /** Whether the clean text has other chars than the raw one, so that what is quoted is cut out again. */
    private final boolean quotes;
    /** Code points before each UTF-16 offset of the raw text; null where both are the same. */
    private final int[] before;

    CodePoints(String raw, CleanText clean) {
        this.raw = raw;
        this.alignment = clean.alignment();
        this.quotes = !clean.text().equals(raw);
        boolean same = raw.codePointCount(0, raw.length()) == raw.length();
        before = same ? null : new int[raw.length() + 1];
        if (same) return;
        int points = 0;
        for (int i = 0; i < raw.length(); ) {
            int width = Character.charCount(raw.codePointAt(i));
            for (int unit = 0; unit < width; unit++) before[i + unit] = points;
            i += width;
            points++;
        }
        before[raw.length()] = points;
    }

    private int start(int offset) {
        int unit = alignment.rawStart(offset);
        return before == null ? unit : before[unit];
    }

    private int end(int offset) {
        int unit = alignment.rawEnd(offset);
        return before == null ? unit : before[unit];
    }

    private boolean same() {
        return before == null && !quotes;
    }

    private List<Span> of(List<Span> spans) {
        if (same()) return spans;
        List<Span> converted = new ArrayList<>(spans.size());
        for (Span span : spans) converted.add(new Span(start(span.start()), end(span.end())));
        return converted;
    }

    /** What the raw text has at spans of the clean text, joined with one space; the text told where they are one. */
    private String quote(List<Span> spans, String text) {
        if (!quotes) return text;
        StringBuilder words = new StringBuilder();
        for (Span span : spans) {
            if (words.length() > 0) words.append(' ');
            words.append(raw, alignment.rawStart(span.start()), alignment.rawEnd(span.end()));
        }
        return words.toString();
    }

    private String quote(int from, int to, String text) {
        return quotes ? raw.substring(alignment.rawStart(from), alignment.rawEnd(to)) : text;
    }

    Sentence of(Sentence sentence) {
        return new Sentence(start(sentence.start()), end(sentence.end()), sentence.lemmas());
    }

    Mention of(Mention mention) {
        return new Mention(
                start(mention.start()),
                end(mention.end()),
                mention.type(),
                quote(mention.start(), mention.end(), mention.text()),
                mention.actor(),
                mention.place());
    }

    DateMention of(DateMention date) {
        return new DateMention(
                start(date.start()), end(date.end()), quote(date.start(), date.end(), date.text()), date.value());
    }

    Statement of(Statement said) {
        if (same()) return said;
        Cue cue = new Cue(
                of(said.cue().spans()),
                quote(said.cue().spans(), said.cue().text()),
                said.cue().lemma());
        return new Statement(
                said.id(),
                said.document(),
                said.kind(),
                said.act(),
                said.manner(),
                said.modality(),
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
        if (same()) return event;
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
        return new Passage(of(passage.spans()), quote(passage.spans(), passage.text()));
    }

    private Participant of(Participant participant) {
        return participant == null
                ? null
                : new Participant(
                        of(participant.spans()), quote(participant.spans(), participant.text()), participant.actor());
    }

    private List<Participant> each(List<Participant> participants) {
        return participants.stream().map(this::of).toList();
    }
}
