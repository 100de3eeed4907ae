package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapporteur.model.Act;
import org.rapporteur.model.StatementKind;

/**
 * Which statements are asked for: each filled member narrows the list, several values of one mean any of them. Actors
 * and outlets are given by name or id; {@code from} and {@code to} include their days; {@code q} is web search syntax.
 */
public record StatementFilter(
        List<String> speaker,
        List<String> addressee,
        List<String> about,
        List<Act> act,
        List<StatementKind> kind,
        List<String> outlet,
        String q,
        LocalDate from,
        LocalDate to,
        List<UUID> document) {
    public StatementFilter {
        speaker = List.copyOf(speaker);
        addressee = List.copyOf(addressee);
        about = List.copyOf(about);
        act = List.copyOf(act);
        kind = List.copyOf(kind);
        outlet = List.copyOf(outlet);
        document = List.copyOf(document);
    }
}
