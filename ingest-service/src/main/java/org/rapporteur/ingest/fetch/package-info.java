/**
 * Fetching from addresses that strangers chose. Every address of every hop is looked up once, checked, and connected to
 * as it was checked; time, size, redirects and headers are limited; robots.txt and a pause between two requests to one
 * host are kept. Knows the Vert.x client and crawler-commons; used by {@code feed}.
 */
package org.rapporteur.ingest.fetch;
