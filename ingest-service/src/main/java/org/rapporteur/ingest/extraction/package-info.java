/**
 * Turns stored documents into stored facts: runs the extraction core off the event loop, writes what it finds, and works
 * through the {@code documents} channel. Uses {@code extract}, {@code store}, {@code message} and the dead letters.
 */
package org.rapporteur.ingest.extraction;
