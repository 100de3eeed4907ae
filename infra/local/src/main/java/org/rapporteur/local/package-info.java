/**
 * All three services in one JVM on an embedded PostgreSQL, and the command line in front of it. Uses
 * {@code org.rapporteur.local.database} to have a store and {@code org.rapporteur.local.client} to talk to the result; of
 * the services it knows only that they are on the class path.
 */
package org.rapporteur.local;
