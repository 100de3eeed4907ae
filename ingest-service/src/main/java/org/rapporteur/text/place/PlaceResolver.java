package org.rapporteur.text.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.model.Actor;
import org.rapporteur.model.ActorKind;
import org.rapporteur.model.EntityType;
import org.rapporteur.text.AnnotatedText;
import org.rapporteur.text.Annotator;
import org.rapporteur.text.Mentions;
import org.rapporteur.text.Mentions.Named;

/**
 * Tells which place a mention names: by what stands right behind it, by what else the text names, and by how many people
 * live there. A name means one place in a text, unless the text itself says otherwise. A country, and a government by the
 * name of its seat, is an actor too.
 */
public final class PlaceResolver implements Annotator {
    /** How often names are weighed by each other. */
    private static final int ROUNDS = 3;
    /** People of a town that is meant although the text's own use of the name looks like a state's. */
    private static final double PROMINENT = 100_000;
    /** What speaks for a smaller town, in logarithms of people. */
    private static final double LEAST_SUPPORT = 2.5;

    private static final double PEOPLE_AMOUNT = 0.7;
    private static final double SITE_AMOUNT = 1;

    private final World world;
    private final Governments governments = new Governments();

    public PlaceResolver(World world) {
        this.world = world;
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Senses senses = new Senses(text, world);
        if (senses.isEmpty()) return text;
        Context context = context(text);
        senses.weigh(context, ROUNDS);
        Mentions mentions = text.mentions();
        List<Named> named = new ArrayList<>(mentions.size());
        for (int m = 0; m < mentions.size(); m++) named.add(named(text, m, senses, context));
        return text.withMentions(mentions.renamed(named));
    }

    /** What actors and the address say about where a text plays. */
    private Context context(AnnotatedText text) {
        Context context = new Context(world);
        context.addCountry(site(text.document().url()), SITE_AMOUNT);
        Map<String, Boolean> seen = new HashMap<>();
        for (int m = 0; m < text.mentions().size(); m++) {
            Actor actor = text.mentions().actor(m);
            if (text.mentions().type(m) == EntityType.PLACE || actor == null || actor.country() == null) continue;
            if (seen.put(actor.name(), true) == null) context.addCountry(actor.country(), PEOPLE_AMOUNT);
        }
        return context;
    }

    /** The country of an address's host, or null. */
    private static String site(String url) {
        if (url == null) return null;
        int host = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
        int end = url.indexOf('/', host) < 0 ? url.length() : url.indexOf('/', host);
        int dot = url.lastIndexOf('.', end - 1);
        if (dot < host || end - dot != 3) return null;
        String domain = url.substring(dot + 1, end).toUpperCase(Locale.ROOT);
        if (domain.equals("UK")) return "GB";
        return Country.of(domain) == null ? null : domain;
    }

    private Named named(AnnotatedText text, int mention, Senses senses, Context context) {
        Named before = text.mentions().named(mention);
        Candidates candidates = senses.of(mention);
        if (candidates == null) return before;
        int place = candidates.place(candidates.best());
        if (invented(before) && !prominent(place)) return before;
        if (!candidates.settled() && !candidates.known() && context.others(candidates) < LEAST_SUPPORT) return before;
        Reading reading = senses.reading(mention);
        int from = text.mentions().from(mention);
        int to = text.mentions().to(mention);
        String name = reading.part() ? text.words(from, to) : world.name(place);
        Country state = reading.part() ? null : state(text, from, to, candidates, reading.key());
        return new Named(EntityType.PLACE, state == null ? null : state.state(), world.place(place, name));
    }

    /** Whether a text's own use made a name a state's, one that no list has. */
    private static boolean invented(Named named) {
        Actor actor = named.actor();
        return actor != null && actor.kind() == ActorKind.STATE && actor.country() == null;
    }

    private boolean prominent(int place) {
        return switch (world.kind(place)) {
            case REGION, CAPITAL, AREA, COUNTRY -> true;
            case CITY, SEAT, SECTION, DISTRICT -> world.people(place) > PROMINENT;
        };
    }

    /** The state that acts under a place's name, or null. */
    private Country state(AnnotatedText text, int from, int to, Candidates candidates, String key) {
        int place = candidates.place(candidates.best());
        PlaceKind kind = world.kind(place);
        if (kind == PlaceKind.COUNTRY) return Country.of(world.country(place));
        if (kind == PlaceKind.AREA && world.claimants(place) != null) return namesake(candidates);
        Country government = governments.of(key, world, place);
        return government != null && Governments.acts(text, from, to) ? government : null;
    }

    /** The state that bears a disputed territory's name, or null. */
    private Country namesake(Candidates candidates) {
        for (int i = 0; i < candidates.size(); i++)
            if (world.kind(candidates.place(i)) == PlaceKind.COUNTRY)
                return Country.of(world.country(candidates.place(i)));
        return null;
    }
}
