/** Who did what: the lists and items of events and of the stories they make up. */
package org.rapporteur.query.event;
