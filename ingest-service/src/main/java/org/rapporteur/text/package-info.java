/**
 * Annotation: from a clean document to {@link org.rapporteur.text.AnnotatedText}, its tokens, sentences, quotations,
 * dates, names and whom they stand for.
 *
 * <p>Each {@link org.rapporteur.text.Annotator} does one job and adds one layer. They live in packages below this one, by
 * what they look for; {@code text.english} lists them in order. They see a {@link org.rapporteur.text.CleanText}, whose
 * {@link org.rapporteur.text.Alignment} leads back to the text as it was posted. Layers are columns of UTF-16 offsets or
 * of token indexes, never a graph of small objects; every annotator takes time in proportion to the text. May use {@code org.rapporteur.model} and {@code java..} only.
 */
package org.rapporteur.text;
