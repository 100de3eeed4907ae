/** Settings of ingest-service; its work is in the packages below: intake, outbox, extraction, dead letters. */
package org.rapporteur.ingest;
