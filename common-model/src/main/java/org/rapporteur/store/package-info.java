/**
 * The store: Panache rows, the repositories that ask and keep them, and the Flyway schema under {@code db/migration}.
 * Rows stay here: repositories take and return {@code org.rapporteur.model} records. Writing goes through rows and
 * batches; each list is one keyset query in SQL and one more for each kind of thing it shows, never one for each item.
 * Repositories need a session or transaction of their caller's ({@code @WithSession}, {@code @WithTransaction}).
 */
package org.rapporteur.store;
