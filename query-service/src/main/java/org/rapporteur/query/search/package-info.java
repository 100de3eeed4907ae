/** Full-text search over documents, statements and events. */
package org.rapporteur.query.search;
