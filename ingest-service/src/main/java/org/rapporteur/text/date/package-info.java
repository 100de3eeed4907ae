/**
 * Date expressions and what they mean, read against the day of publication. May use {@code org.rapporteur.text} and what
 * that may use.
 */
package org.rapporteur.text.date;
