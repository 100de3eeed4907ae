package org.rapporteur.ingest.clean;

import java.util.Objects;

/**
 * A web page or file without its boilerplate.
 *
 * @param text paragraphs, separated by an empty line; empty where nothing was found
 */
public record CleanPage(String text, PageMetadata metadata) {
    public CleanPage {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(metadata, "metadata");
    }
}
