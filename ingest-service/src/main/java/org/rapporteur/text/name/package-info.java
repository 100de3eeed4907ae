/**
 * Names of actors and places, and whom pronouns and descriptions stand for. May use {@code org.rapporteur.text},
 * {@code org.rapporteur.text.token} and what those may use.
 */
package org.rapporteur.text.name;
