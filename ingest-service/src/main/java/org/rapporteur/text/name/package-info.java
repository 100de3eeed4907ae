/**
 * Whom mentions name, and whom pronouns and descriptions stand for, one step after the other:
 *
 * <ol>
 *   <li>{@code KnownNames}: what a list knows of the encoder's mentions, and known names it missed;
 *   <li>{@code InventedStates}: states that no list knows;
 *   <li>{@code BodyNames}: organisations by their full name, acronyms and short names resolved;
 *   <li>{@code PersonNames}: persons by their full name, with role and affiliation;
 *   <li>{@code References}: pronouns and descriptions.
 * </ol>
 *
 * May use {@code org.rapporteur.text}, {@code org.rapporteur.text.token} and what those may use.
 */
package org.rapporteur.text.name;
