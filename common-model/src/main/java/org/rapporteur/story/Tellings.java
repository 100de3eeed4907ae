package org.rapporteur.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.Event;
import org.rapporteur.model.Extraction;
import org.rapporteur.model.Mention;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Passage;
import org.rapporteur.model.Sentence;

/** Makes tellings of what was read from one document. */
public final class Tellings {
    private static final int MOST_WORDS = 256;
    private static final Set<String> PARTICLES = Set.of(
            "out", "off", "up", "down", "in", "over", "back", "for", "on", "away", "dead", "into", "to", "of", "with");
    private static final String NUMBER = "#";
    private static final Pattern NUMERAL = Pattern.compile("\\d++(?:[.,:]\\d++)*+");

    private final Extraction extraction;
    private final String document;
    private final LocalDate published;
    private final List<Set<String>> here = new ArrayList<>();
    private final Set<String> first = new TreeSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> context = new LinkedHashSet<>();
    private final Terms nameTerms;
    private final Terms contextTerms;

    /** @param document what makes the document one, whenever it is stored */
    public Tellings(Extraction extraction, String document) {
        this.extraction = extraction;
        this.document = document;
        var time = extraction.document().publishedAt();
        this.published = time == null ? null : time.day();
        read();
        this.nameTerms = Terms.of(names);
        this.contextTerms = Terms.of(context);
    }

    /** One pass over sentences, mentions and characters, all in the order of the text. */
    private void read() {
        List<Mention> mentions = extraction.entities();
        String text = extraction.document().text();
        Matcher numeral = NUMERAL.matcher(text);
        int next = 0;
        int read = 0;
        int at = 0;
        for (Sentence sentence : extraction.sentences()) {
            Set<String> found = new TreeSet<>();
            for (; next < mentions.size() && mentions.get(next).start() < sentence.end(); next++)
                add(mentions.get(next), found);
            if (first.isEmpty()) first.addAll(found);
            if (found.isEmpty()) found.addAll(first);
            int start = text.offsetByCodePoints(at, sentence.start() - read);
            at = text.offsetByCodePoints(start, sentence.end() - sentence.start());
            read = sentence.end();
            for (numeral.region(start, at); numeral.find(); ) found.add(NUMBER + numeral.group());
            here.add(found);
            for (String lemma : sentence.lemmas()) if (context.size() < MOST_WORDS) context.add(lemma);
        }
    }

    private void add(Mention mention, Set<String> found) {
        Set<String> words = Words.of(mention.text());
        found.addAll(words);
        for (String word : words) if (names.size() < MOST_WORDS) names.add(word);
        if (mention.place() != null && mention.place().country() != null)
            found.add(Party.ofCountry(mention.place().country()));
        Actor actor = mention.actor();
        if (actor != null && actor.kind() == ActorKind.STATE && actor.country() != null)
            found.add(Party.ofCountry(actor.country()));
    }

    /** Words of the names in the document, where it is long of its beginning; the same for all its tellings. */
    public Terms names() {
        return nameTerms;
    }

    /** Lemmas of the document's content words, where it is long of its beginning; the same for all its tellings. */
    public Terms context() {
        return contextTerms;
    }

    /** The telling that an event is. */
    public Telling of(Event event) {
        String trigger = trigger(event.trigger());
        return new Telling(
                origin(event.trigger(), event.sentence()),
                event.type(),
                event.mode(),
                trigger,
                event.modality(),
                event.date(),
                event.place(),
                Party.of(event.actors()),
                Party.of(event.recipients()),
                words(event.sentence(), trigger),
                here.get(event.sentence()),
                nameTerms,
                contextTerms,
                event.quantities());
    }

    /** The telling of a happening that only words of a sentence name, without a type. */
    public Telling of(Passage passage, int sentence) {
        String trigger = trigger(passage);
        return new Telling(
                origin(passage, sentence),
                null,
                null,
                trigger,
                Modality.ASSERTED,
                null,
                null,
                Set.of(),
                Set.of(),
                words(sentence, trigger),
                here.get(sentence),
                nameTerms,
                contextTerms,
                List.of());
    }

    private Telling.Origin origin(Passage trigger, int sentence) {
        return new Telling.Origin(document, trigger.spans().get(0).start(), sentence, published);
    }

    private Terms words(int sentence, String trigger) {
        Set<String> words = new TreeSet<>(extraction.sentences().get(sentence).lemmas());
        words.removeAll(here.get(sentence));
        words.remove(trigger);
        return Terms.of(words);
    }

    /** The word that names the happening: the last one, a verb before its particle. */
    static String trigger(Passage trigger) {
        String last = "";
        for (String word : Words.of(trigger.text())) if (last.isEmpty() || !PARTICLES.contains(word)) last = word;
        return last;
    }
}
