/**
 * Documents in: what a request may hold, bounded at every step; its document cleaned, stored once with the message that
 * asks for its extraction, and answered. {@code POST /v1/extractions} takes the same way without the store. Bodies are
 * read as streams that wait for whoever works on them. Uses {@code clean}, {@code extraction} and the store.
 */
package org.rapporteur.ingest.intake;
