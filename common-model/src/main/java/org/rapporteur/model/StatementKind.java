package org.rapporteur.model;

/** How a content is reported: within quotation marks, in the reporter's words, or partly each. */
public enum StatementKind {
    DIRECT,
    INDIRECT,
    MIXED
}
