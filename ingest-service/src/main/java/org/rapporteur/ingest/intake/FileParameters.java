package org.rapporteur.ingest.intake;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request tells of a document that it sends as a file. */
public record FileParameters(
        @QueryParam("id") @Parameter(description = "The caller's own id")
        String id,

        @QueryParam("title") String title,

        @QueryParam("url")
        @Parameter(description = "Where it was published", example = "https://wire.example/2025/05/09/talks")
        String url,

        @QueryParam("outlet") @Parameter(example = "Example Wire")
        String outlet,

        @QueryParam("author") String author,

        @QueryParam("publishedAt") @Parameter(example = "2025-05-09T10:00:00Z")
        String publishedAt,

        @QueryParam("language") @Parameter(example = "en") String language) {
    NewDocument told() {
        return new NewDocument(id, title, null, null, url, outlet, author, publishedAt, language);
    }
}
