/**
 * Events: who did what to whom, read from an annotated text whose statements are known.
 *
 * <p>{@link org.rapporteur.extract.event.EventCoder} is the way in. {@code Lexicon} holds the words, {@code Triggers}
 * finds them where their frame fits, {@code Clauses} and {@code Roles} say who stands in which place of the syntax,
 * {@code People} what a noun phrase stands for, {@code Modalities} in which world it happened, {@code Setting} when and
 * where, {@code Quantities} how many. Nothing scans strings: all of it walks dependencies. May use
 * {@code org.rapporteur.text}, {@code org.rapporteur.model} and {@code java..} only; {@code org.rapporteur.extract} uses it.
 */
package org.rapporteur.extract.event;
