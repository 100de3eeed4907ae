/**
 * Facts: statements and events read from an annotated text, and {@link org.rapporteur.extract.Extractor}, the whole way
 * from a clean document to them.
 *
 * <p>{@link org.rapporteur.extract.StatementReader} makes statements of the attributions that the encoder found; {@link
 * org.rapporteur.extract.event.EventCoder} finds what was done by a lexicon over syntax, and by what is said. Offsets are
 * UTF-16 ones of the clean text until {@link org.rapporteur.extract.CodePoints} converts all of them at once to code points of
 * the text as it was posted. May use {@code org.rapporteur.text}, {@code org.rapporteur.model} and {@code java..} only.
 */
package org.rapporteur.extract;
