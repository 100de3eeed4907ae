/**
 * Which events are one happening, and why: plain functions over {@code org.rapporteur.model}, which know nothing of how
 * events are stored. {@link org.rapporteur.story.Linking} decides about two of them, {@link org.rapporteur.story.Forest}
 * makes stories of such decisions, the same ones in whatever order documents arrive, and
 * {@link org.rapporteur.story.Comparison} tells where a story's events agree and contradict each other.
 */
package org.rapporteur.story;
