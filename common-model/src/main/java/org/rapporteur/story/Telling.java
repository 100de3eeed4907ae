package org.rapporteur.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.model.DateValue;
import org.rapporteur.model.EventType;
import org.rapporteur.model.Modality;
import org.rapporteur.model.Place;
import org.rapporteur.model.Quantity;

/**
 * An event as linking sees it. Nothing in it depends on when it was stored or what else was: two stores that hold the same
 * documents hold the same tellings.
 *
 * @param type null where it is not known
 * @param mode PLOVER's mode; null where none is known
 * @param trigger the word that names it, lower case
 * @param actors who did it, as {@link Party} writes them
 * @param recipients to whom it was done, likewise
 * @param words lemmas of its sentence's content words, without words of names and the trigger
 * @param here words of the names in its sentence, and {@code @} with each country's code; where it has none, of
 *     the names in its document's first sentence that has some; and {@code #} with each numeral of its sentence
 * @param names words of the names in its document, where it is long of its beginning
 * @param context lemmas of its document's content words, where it is long of its beginning
 */
public record Telling(
        Origin origin,
        EventType type,
        String mode,
        String trigger,
        Modality modality,
        DateValue date,
        Place place,
        Set<String> actors,
        Set<String> recipients,
        Terms words,
        Set<String> here,
        Terms names,
        Terms context,
        List<Quantity> figures,
        Period period) {
    public Telling {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(period, "period");
    }

    /**
     * By what tellings of other documents find this one, as hashes, which may be the same for what is not. Two tellings of
     * one family that can be one happening and share a name share a key where they are named by forms of one word or words
     * of one group, or tell the same day; where the days of one are not known, a name is not asked for.
     */
    public int[] keys() {
        String family = type == null ? "" : Family.of(type).name();
        Set<String> kinds = Kin.kinds(trigger);
        Set<String> months = period.months();
        List<String> keys = new ArrayList<>();
        for (String one : about()) {
            if (period.day()) keys.add(family + "|" + one + "|" + period.from());
            for (String kind : kinds)
                for (String month : months) keys.add(family + "|" + kind + "|" + one + "|" + month);
        }
        return keys.stream().mapToInt(String::hashCode).sorted().distinct().toArray();
    }

    private Set<String> about() {
        Set<String> about = new TreeSet<>(here);
        for (String party : actors) if (Party.named(party)) about.add(party);
        for (String party : recipients) if (Party.named(party)) about.add(party);
        if (place != null) about.addAll(Words.of(place.name()));
        if (about.isEmpty() || !period.known()) about.add("");
        return about;
    }

    /**
     * Where it stands.
     *
     * @param document what makes its document one, whenever it is stored
     * @param start of the trigger, in code points
     * @param sentence index of the sentence
     * @param published null where unknown
     */
    public record Origin(String document, int start, int sentence, LocalDate published) {
        public Origin {
            Objects.requireNonNull(document, "document");
        }
    }

    public Telling(
            Origin origin,
            EventType type,
            String mode,
            String trigger,
            Modality modality,
            DateValue date,
            Place place,
            Set<String> actors,
            Set<String> recipients,
            Terms words,
            Set<String> here,
            Terms names,
            Terms context,
            List<Quantity> figures) {
        this(
                origin,
                type,
                mode,
                trigger,
                modality,
                date,
                place,
                actors,
                recipients,
                words,
                here,
                names,
                context,
                figures,
                Period.of(date, origin.published(), modality == Modality.FUTURE));
    }
}
