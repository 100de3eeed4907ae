/**
 * Where a text is cut: tokens, sentences, paragraphs, quotations, each by rule and in one pass. May use
 * {@code org.rapporteur.text} and what that may use.
 */
package org.rapporteur.text.token;
