/**
 * One pass of a small transformer over a text, for everything about it that has to be learned.
 *
 * <p>May use {@code org.rapporteur.text} and what that may use; the inference runtime stands behind one interface.
 */
package org.rapporteur.text.encoder;
