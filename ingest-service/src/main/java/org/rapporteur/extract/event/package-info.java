/**
 * Events: who did what to whom, read from an annotated text whose statements are known.
 *
 * <p>{@link org.rapporteur.extract.event.EventCoder} is the way in; {@code EventReading} goes through a text. {@code Sayings}
 * makes events of statements, {@code Deeds} says which of them do something. {@code Lexicon} holds the words, {@code Triggers}
 * finds them where their frame fits ({@code Fit}), {@code TriggerReading} makes events of them: {@code Clauses} and {@code
 * Roles} say who stands in which place of the syntax, {@code People} what a noun phrase stands for, {@code Modalities} in which
 * world it happened, {@code EventDates} and {@code EventPlaces} when and where, {@code Quantities} how many, {@code Naming} by
 * which words. {@code Presupposed} says which nouns tell of what happened though nobody says who, {@code DeedVerbs} which verbs tell of no
 * words. {@code Spoken}, {@code Wanted} and {@code Accidents} leave out what is told but did not happen. Nothing scans
 * strings: all of it walks dependencies. May use {@code org.rapporteur.text}, {@code org.rapporteur.model} and {@code java..}
 * only; {@code org.rapporteur.extract} uses it.
 */
package org.rapporteur.extract.event;
