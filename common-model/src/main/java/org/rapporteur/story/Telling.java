package org.rapporteur.story;

import java.time.LocalDate;
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
     * By what tellings of other documents find this one: by what kind of word it is named, what it is about, of what
     * family, in what months; as hashes, which may be the same for what is not. Two tellings that can be one happening, are
     * named by forms of one word or words of one group, and share a name, share a key; where the days of one are not known,
     * a name is not asked for.
     */
    public int[] keys() {
        Set<String> about = new TreeSet<>(here);
        for (String party : actors) if (Party.named(party)) about.add(party);
        for (String party : recipients) if (Party.named(party)) about.add(party);
        if (place != null) about.addAll(Words.of(place.name()));
        if (about.isEmpty() || !period.known()) about.add("");
        String family = type == null ? "" : Family.of(type).name();
        Set<String> kinds = Kin.kinds(trigger);
        return period.months().stream()
                .flatMap(month -> about.stream()
                        .flatMap(one -> kinds.stream().map(kind -> family + "|" + kind + "|" + one + "|" + month)))
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .toArray();
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
