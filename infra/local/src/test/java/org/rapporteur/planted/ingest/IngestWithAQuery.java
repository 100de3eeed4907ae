package org.rapporteur.planted.ingest;

import org.rapporteur.planted.query.QueryWithASummary;

/** Intake that asks the query service. */
final class IngestWithAQuery {
    QueryWithASummary query;
}
