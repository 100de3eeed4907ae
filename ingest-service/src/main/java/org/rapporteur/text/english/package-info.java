/** English: its annotators in the order in which they build on each other. May use every package of annotators. */
package org.rapporteur.text.english;
