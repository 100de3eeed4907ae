package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.model.DocumentState;

/** Which documents are asked for; {@code from} and {@code to} bound the day of publication and include their days. */
public record DocumentFilter(List<String> outlet, List<DocumentState> state, String q, LocalDate from, LocalDate to) {
    public DocumentFilter {
        outlet = List.copyOf(outlet);
        state = List.copyOf(state);
    }
}
