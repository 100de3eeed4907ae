package org.rapporteur.extract.event;

/**
 * A word that names a happening where it stands.
 *
 * @param at its token
 * @param entry how it is read
 * @param object the noun that makes it one ("impose" with "curfew"), or -1
 * @param verb for a noun the verb that lends it its subject ("carried out an attack"), or -1
 * @param tells for a noun the verb that tells what it did ("the attack killed ten"), or -1
 * @param cause for a verb the noun that tells by what it was done ("killed in a raid"), or -1
 */
record Trigger(int at, Entry entry, int object, int verb, int tells, int cause) {
    static Trigger verb(int at, Entry entry, int object, int cause) {
        return new Trigger(at, entry, object, -1, -1, cause);
    }
}
