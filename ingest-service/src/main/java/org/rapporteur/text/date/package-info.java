/**
 * Date expressions and what they mean, read against the day of publication.
 *
 * <p>{@link org.rapporteur.text.date.DateFinder} is the way in. A text's tokens are cut into pieces and looked up once
 * ({@code Pieces}, {@code words.tsv}); the grammar ({@code RangeReader}, {@code Grammar} and the readers it asks) finds
 * expressions and says what each tells ({@code Reading}), without knowing when it was said; the {@code Anchor} (day of
 * publication, dates mentioned before, tense, and whether the text tells of its own days: {@code Setting}) turns
 * that into a {@code Period}, and that into the model's value.
 *
 * <p>May use {@code org.rapporteur.text} and what that may use.
 */
package org.rapporteur.text.date;
