/**
 * Who may call, and what: the {@code Gate} stands before every request of every service, finds out who calls (a key, a
 * token, or anyone), asks {@code AccessRules} what the request needs, and counts it. Keys and the audit log are managed
 * here too. Uses {@code api} for problems and pages, {@code store} for keys and the log; only {@code ingest.function} knows
 * it, to have old entries of the log deleted.
 */
package org.rapporteur.access;
