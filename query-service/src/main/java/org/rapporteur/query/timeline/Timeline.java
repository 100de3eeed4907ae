package org.rapporteur.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Bucket;
import org.rapporteur.model.FacetValue;

/**
 * A page of a timeline.
 *
 * @param items the stretches of days that hold facts, newest first
 * @param next opaque cursor of the next page; absent on the last one
 * @param facets for each facet asked for its most frequent values over all pages; absent where none was asked for
 */
public record Timeline(
        List<Bucket> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<FacetValue>> facets) {}
