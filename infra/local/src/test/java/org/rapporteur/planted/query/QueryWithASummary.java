package org.rapporteur.planted.query;

import org.rapporteur.planted.summary.SummaryWithACore;

/** A query that asks the summary service. */
public final class QueryWithASummary {
    SummaryWithACore summary;
}
