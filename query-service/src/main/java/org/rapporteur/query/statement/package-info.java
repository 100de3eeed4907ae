/** Who said what: the lists and items of statements. */
package org.rapporteur.query.statement;
