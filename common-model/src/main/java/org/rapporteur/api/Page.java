package org.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the next page; absent on the last one
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {
    public Page {
        items = List.copyOf(items);
    }
}
