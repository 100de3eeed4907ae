package org.rapporteur.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.rapporteur.model.Place;

/** Keeps places: two statements for any number of them, in the order of their keys. */
final class PlaceWriter {
    private PlaceWriter() {}

    /** Stores what is new; the ids of all by {@link Keys#place}. */
    static Uni<Map<String, Long>> keep(Mutiny.Session session, Collection<Place> given) {
        SortedMap<String, Place> byKey = new TreeMap<>();
        for (Place place : given) byKey.putIfAbsent(Keys.place(place), place);
        if (byKey.isEmpty()) return Uni.createFrom().item(Map.of());
        String[] keys = byKey.keySet().toArray(String[]::new);
        List<Place> places = new ArrayList<>(byKey.values());
        return session.createNativeQuery("""
                        insert into place (key, name, country, lat, lon, claimants)
                        select key, name, country, cast(lat as double precision), cast(lon as double precision),
                          string_to_array(claimants, ',')
                        from unnest(cast(:keys as text[]), cast(:names as text[]), cast(:countries as text[]),
                          cast(:lats as text[]), cast(:lons as text[]), cast(:claimants as text[]))
                          as given (key, name, country, lat, lon, claimants)
                        where not exists (select from place where place.key = given.key)
                        order by key on conflict (key) do nothing""")
                .setParameter("keys", keys)
                .setParameter("names", column(places, place -> Keys.name(place.name())))
                .setParameter("countries", column(places, Place::country))
                .setParameter("lats", column(places, place -> text(place.lat())))
                .setParameter("lons", column(places, place -> text(place.lon())))
                .setParameter("claimants", column(places, PlaceWriter::claimants))
                .executeUpdate()
                .chain(() -> OutletWriter.ids(session, "place", keys));
    }

    private static String text(Double degrees) {
        return degrees == null ? null : degrees.toString();
    }

    private static String claimants(Place place) {
        return place.claimants() == null ? null : String.join(",", place.claimants());
    }

    private static String[] column(List<Place> places, Function<Place, String> value) {
        return places.stream().map(value).toArray(String[]::new);
    }
}
