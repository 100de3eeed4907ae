package org.rapporteur.query.timeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.api.ListRequest;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.ProblemException;
import org.rapporteur.model.FacetValue;
import org.rapporteur.query.Filters;
import org.rapporteur.query.export.ListKey;
import org.rapporteur.query.export.Listing;
import org.rapporteur.store.EventFilter;
import org.rapporteur.store.Facet;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.Timelines;

/**
 * Decides what a timeline counts: both sorts of facts, but only statements where a filter asks for what only statements
 * have, and only events likewise.
 */
@Singleton
class TimelineQuestions {
    private static final List<String> OF_STATEMENTS = List.of("speaker", "addressee", "about", "act", "kind");
    private static final List<String> OF_EVENTS =
            List.of("type", "actor", "recipient", "place", "country", "modality", "minOutlets");

    private final Timelines timelines;

    TimelineQuestions(Timelines timelines) {
        this.timelines = timelines;
    }

    Uni<Timeline> answer(Parameters parameters) {
        Timelines.Unit unit = parameters.choice("bucket", Timelines.Unit.class, Timelines.Unit.DAY);
        List<Facet> facets = parameters.choices("facet", Facet.class);
        Timelines.Question question = question(parameters);
        ListRequest request = ListRequest.of(parameters);
        parameters.done();
        var buckets = new Listing<>(
                List.of("timeline", unit, question),
                ListKey.DAY,
                (after, limit) -> timelines.buckets(question, unit, after, limit));
        return buckets.page(request)
                .chain(page -> facets(question, facets).map(found -> new Timeline(page.items(), page.next(), found)));
    }

    private Uni<Map<String, List<FacetValue>>> facets(Timelines.Question question, List<Facet> facets) {
        Map<String, List<FacetValue>> found = new LinkedHashMap<>();
        return Multi.createFrom()
                .iterable(facets)
                .onItem()
                .transformToUniAndConcatenate(facet -> timelines
                        .facet(question, facet)
                        .invoke(values -> found.put(facet.name().toLowerCase(Locale.ROOT), values)))
                .collect()
                .last()
                .replaceWith(found);
    }

    private static Timelines.Question question(Parameters parameters) {
        StatementFilter statements = Filters.statements(parameters);
        EventFilter events = Filters.events(parameters);
        String ofStatements = firstOf(OF_STATEMENTS, parameters);
        String ofEvents = firstOf(OF_EVENTS, parameters);
        if (ofStatements != null && ofEvents != null)
            throw ProblemException.badRequest(
                    ofEvents, "filters events and \"" + ofStatements + "\" statements: no fact is both");
        return new Timelines.Question(ofEvents == null ? statements : null, ofStatements == null ? events : null);
    }

    private static String firstOf(List<String> names, Parameters parameters) {
        return names.stream().filter(parameters::has).findFirst().orElse(null);
    }
}
