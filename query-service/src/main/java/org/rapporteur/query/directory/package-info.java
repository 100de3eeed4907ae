/** Who and where: the actors, places and outlets that facts name. */
package org.rapporteur.query.directory;
