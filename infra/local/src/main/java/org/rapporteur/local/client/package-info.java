/**
 * Rapporteur seen from outside, over its HTTP API: sending files in, the tour of what came out, and how both look on a
 * terminal. Knows neither the services nor where they run.
 */
package org.rapporteur.local.client;
