package org.rapporteur.query;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes the OpenAPI document: the parameters of each list, its page, and the model's forms in JSON. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final String SPEAKING = "speaker addressee about act kind outlet q from to document";
    private static final String HAPPENING =
            "type actor recipient place country modality outlet q from to minOutlets document";
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("/v1/statements", SPEAKING + " limit cursor"),
            Map.entry("/v1/events", HAPPENING + " limit cursor"),
            Map.entry("/v1/stories", HAPPENING + " limit cursor"),
            Map.entry("/v1/documents", "outlet state q from to limit cursor"),
            Map.entry("/v1/actors", "q kind country limit cursor"),
            Map.entry("/v1/places", "q country limit cursor"),
            Map.entry("/v1/outlets", "limit cursor"),
            Map.entry("/v1/search", "q kind limit cursor"),
            Map.entry(
                    "/v1/timeline",
                    "bucket facet " + SPEAKING + " type actor recipient place country modality "
                            + "minOutlets limit cursor"),
            Map.entry("/v1/changes", "since limit"));
    private static final Map<String, String> ITEMS = Map.of(
            "/v1/statements",
            "Statement",
            "/v1/events",
            "Event",
            "/v1/stories",
            "Story",
            "/v1/documents",
            "Document",
            "/v1/actors",
            "Actor",
            "/v1/places",
            "Place",
            "/v1/outlets",
            "Outlet");

    /** What a parameter means, and an example. */
    private static final Map<String, List<String>> MEANINGS = Map.ofEntries(
            Map.entry("speaker", List.of("Who said it: names or ids, any of them", "Syed Tariq Fatemi")),
            Map.entry("addressee", List.of("To whom it was said: names or ids, any of them", "India")),
            Map.entry(
                    "about",
                    List.of(
                            "What is named in it: actors by name or id, places and issues by name, any of them",
                            "India")),
            Map.entry("act", List.of("What is done by saying it, any of these", "REQUEST")),
            Map.entry("kind", List.of("Which sort, any of these", "DIRECT")),
            Map.entry("outlet", List.of("Who published it: names or ids, any of them", "UrduPoint")),
            Map.entry("q", List.of("Words in web search syntax; of names their beginning", "ceasefire")),
            Map.entry("from", List.of("The first day, included", "2025-09-01")),
            Map.entry("to", List.of("The last day, included", "2025-09-30")),
            Map.entry("document", List.of("Ids of documents, any of them", "00000000-0000-0000-0000-000000000000")),
            Map.entry("type", List.of("PLOVER event types, any of these", "COERCE")),
            Map.entry("actor", List.of("Who did it: names or ids, any of them", "India")),
            Map.entry("recipient", List.of("To whom it was done: names or ids, any of them", "Pakistan")),
            Map.entry("place", List.of("Where: names or ids, any of them", "New York")),
            Map.entry("country", List.of("Where: ISO 3166-1 alpha-2, any of them", "US")),
            Map.entry("modality", List.of("In which world it stands, any of these", "ASSERTED")),
            Map.entry("minOutlets", List.of("How many outlets at least tell its story", "2")),
            Map.entry("state", List.of("How far it has come, any of these", "EXTRACTED")),
            Map.entry("bucket", List.of("DAY, WEEK, MONTH or YEAR", "MONTH")),
            Map.entry("facet", List.of("What to count values of as well, any of these", "type")),
            Map.entry("since", List.of("The cursor after which changes are asked for", "opaque")),
            Map.entry("limit", List.of("How many items at most, 1 to 1000; 50 if not given", "50")),
            Map.entry("cursor", List.of("Where to go on: \"next\" of the page before", "opaque")));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) return;
        PARAMETERS.forEach((path, names) -> {
            PathItem item = api.getPaths().getPathItem(path);
            if (item == null || item.getGET() == null) return;
            for (String name : names.split(" ")) item.getGET().addParameter(parameter(name));
            if (ITEMS.containsKey(path)) page(item.getGET(), ITEMS.get(path));
        });
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) return;
        for (String range : List.of("Span", "Sentence")) replace(api, range, range());
        for (String text : List.of("DateValue", "PublicationTime"))
            replace(
                    api,
                    text,
                    OASFactory.createSchema().addType(SchemaType.STRING).addExample("2025-09-24"));
    }

    private static Parameter parameter(String name) {
        boolean number = name.equals("limit") || name.equals("minOutlets");
        String example = MEANINGS.get(name).get(1);
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(MEANINGS.get(name).get(0))
                .example(number ? Integer.valueOf(example) : example)
                .schema(OASFactory.createSchema().addType(number ? SchemaType.INTEGER : SchemaType.STRING));
    }

    private static void page(Operation list, String item) {
        Schema items = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/" + item));
        Schema page = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("items", items)
                .addProperty("next", OASFactory.createSchema().addType(SchemaType.STRING))
                .addRequired("items");
        var content = list.getResponses().getAPIResponse("200").getContent();
        if (content != null && content.getMediaType("application/json") != null)
            content.getMediaType("application/json").setSchema(page);
    }

    private static Schema range() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().addType(SchemaType.INTEGER))
                .minItems(2)
                .maxItems(2)
                .addExample(List.of(0, 17));
    }

    private static void replace(OpenAPI api, String name, Schema schema) {
        if (api.getComponents().getSchemas().containsKey(name))
            api.getComponents().addSchema(name, schema);
    }
}
