/**
 * The nouns of Rapporteur: what is read, what is found in it, and what is asked of it. Records and enums that cannot be
 * wrong once they exist; they know {@code java..} and nothing else.
 */
package org.rapporteur.model;
