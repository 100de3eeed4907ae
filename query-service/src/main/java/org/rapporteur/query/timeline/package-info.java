/** Counts of facts over time, and by what they are told apart. */
package org.rapporteur.query.timeline;
