/**
 * From what outlets deliver to text that can be read: HTML and PDF to paragraphs with their metadata, a URL to its
 * canonical form, a text to its language. Plain functions without a clock and without the network; they know
 * {@code org.rapporteur.model} and the parsing libraries.
 */
package org.rapporteur.ingest.clean;
