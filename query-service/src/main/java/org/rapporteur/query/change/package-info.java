/** What was stored, changed or deleted since: as pages, and as server-sent events. */
package org.rapporteur.query.change;
