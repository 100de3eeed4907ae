package org.rapporteur.text;

/** One job of annotation: takes a text and returns it with one layer more. Stateless, safe for several threads. */
@FunctionalInterface
public interface Annotator {
    AnnotatedText annotate(AnnotatedText text);
}
