package org.rapporteur.ingest.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document as somebody sends it, nothing checked yet; members left out are null.
 *
 * @param id the caller's own id
 */
@Schema(description = "A document: its text or its HTML, and what is known about it.", example = """
                {"id":"a-1","title":"Ceasefire talks resume","outlet":"Example Wire",
                 "url":"https://wire.example/2025/05/09/talks","publishedAt":"2025-05-09T10:00:00Z","language":"en",
                 "text":"Foreign Minister Irena Kolt said on Friday that the talks would resume."}""")
record NewDocument(
        @Schema(description = "The caller's own id, given back in answers", maxLength = 200)
        String id,

        @Schema(maxLength = 1000) String title,

        @Schema(description = "Plain text, taken as it is; either this or html")
        String text,

        @Schema(description = "A web page; its article is read, and metadata not given beside it")
        String html,

        @Schema(description = "Where it was published: http or https", maxLength = 2000)
        String url,

        @Schema(description = "Who published it", maxLength = 500)
        String outlet,

        @Schema(maxLength = 500) String author,

        @Schema(description = "A day (2025-09-25) or a date-time with offset (2025-09-25T08:00:00Z)")
        String publishedAt,

        @Schema(description = "BCP 47 tag; guessed where left out")
        String language) {}
