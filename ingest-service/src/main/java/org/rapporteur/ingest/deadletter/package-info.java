/**
 * Work that was given up: kept with its reason, listed, and replayed on demand. Uses {@code store}, and the outbox relay
 * to send again at once.
 */
package org.rapporteur.ingest.deadletter;
