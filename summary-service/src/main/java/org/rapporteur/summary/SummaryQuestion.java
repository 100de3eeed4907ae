package org.rapporteur.summary;

import org.rapporteur.store.SummaryScope;

/** What is asked for: the scope, the form, and lines at most. */
record SummaryQuestion(SummaryScope scope, Form form, int sentences) {}
