/** Sends what the store's outbox holds to the bus, until it is acknowledged. Uses {@code store} and {@code message}. */
package org.rapporteur.ingest.outbox;
