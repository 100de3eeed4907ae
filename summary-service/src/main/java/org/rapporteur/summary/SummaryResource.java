package org.rapporteur.summary;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rapporteur.api.Parameters;
import org.rapporteur.api.Problem;
import org.rapporteur.api.ProblemException;
import org.rapporteur.store.SummaryScope;

/** {@code /v1/summaries}. */
@Path("/v1/summaries")
@Tag(name = "Summaries", description = "Sentences of the documents themselves, each with the words it rests on")
public class SummaryResource {
    private static final int DEFAULT_SENTENCES = 5;
    private static final int MOST_SENTENCES = 50;
    private static final String EXAMPLE = """
            {"form":"brief","sentences":[{"text":"Norland and Suland agreed on a ceasefire in Port Vell.",
            "citations":[{"document":"0199a1c2-7f3a-7c11-9d55-3f0f6f1b2a10","title":"Ceasefire agreed",
            "outlet":"The Harbour Post","spans":[[0,54]],
            "quote":"Norland and Suland agreed on a ceasefire in Port Vell."}]}]}""";

    private final SummaryService summaries;

    SummaryResource(SummaryService summaries) {
        this.summaries = summaries;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "summarize",
            summary = "A cited summary of a document, a query, an actor or a period",
            description = "At least one of document, q, actor, from and to is given; together they narrow each other."
                    + " A brief holds the sentences that tell most, in reading order; its period is that of"
                    + " publication. A timeline holds a line for each dated happening, positions who asserts, denies"
                    + " or demands what; their period is that of the happening or the saying. Every sentence stands as"
                    + " it is in the first document cited; further citations are documents that say the same.")
    @Parameter(
            name = "document",
            in = ParameterIn.QUERY,
            description = "Id of a document",
            schema = @Schema(format = "uuid", type = SchemaType.STRING))
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words in web-search syntax",
            example = "ceasefire \"Port Vell\"",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @Parameter(
            name = "actor",
            in = ParameterIn.QUERY,
            description = "Name or alias of an actor",
            example = "Erdogan",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day",
            example = "2025-09-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last day, inclusive",
            example = "2025-09-30",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "sentences",
            in = ParameterIn.QUERY,
            description = "Sentences at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "5"))
    @Parameter(
            name = "form",
            in = ParameterIn.QUERY,
            description = "How it is laid out",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"brief", "timeline", "positions"},
                            defaultValue = "brief"))
    @APIResponse(
            responseCode = "200",
            description = "The summary; without sentences where nothing stored carries one",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Summary.class),
                            examples = @ExampleObject(name = "brief", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is missing, malformed or unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such document",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Summary> summarize(@Context UriInfo uri) {
        return summaries.summarize(question(new Parameters(uri.getQueryParameters())));
    }

    private static SummaryQuestion question(Parameters parameters) {
        List<UUID> documents = parameters.ids("document");
        String query = parameters.text("q");
        String actor = parameters.text("actor");
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        int sentences = parameters.integer("sentences", 1, MOST_SENTENCES, DEFAULT_SENTENCES);
        Form form = parameters.choice("form", Form.class, Form.BRIEF);
        parameters.done();
        Parameters.period(from, to);
        if (documents.size() > 1) throw ProblemException.badRequest("document", "is given more than once");
        if (documents.isEmpty() && query == null && actor == null && from == null && to == null)
            throw ProblemException.badRequest(
                    "document", "is missing, as are q, actor, from and to: give at least one");
        UUID document = documents.isEmpty() ? null : documents.get(0);
        return new SummaryQuestion(new SummaryScope(document, query, actor, from, to), form, sentences);
    }
}
