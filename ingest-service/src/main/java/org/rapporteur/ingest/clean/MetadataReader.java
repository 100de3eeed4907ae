package org.rapporteur.ingest.clean;

import org.jsoup.nodes.Document;

/** One of the places in which pages describe themselves. */
interface MetadataReader {
    /** What is said there; never fails, however broken the place is. */
    PageMetadata read(Document page);
}
