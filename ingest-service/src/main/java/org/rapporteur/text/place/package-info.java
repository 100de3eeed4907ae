/**
 * Places: the gazetteer of the world ({@link org.rapporteur.text.place.World}) and the annotator that tells which place a
 * mention names ({@link org.rapporteur.text.place.PlaceResolver}). Mentions are found elsewhere; here they are looked up
 * and told apart.
 *
 * <p>May use {@code org.rapporteur.model} and {@code org.rapporteur.text}. The gazetteer is made by
 * {@code infra/training/places} from GeoNames (CC BY 4.0, see NOTICE); the other tables are written by hand.
 */
package org.rapporteur.text.place;
