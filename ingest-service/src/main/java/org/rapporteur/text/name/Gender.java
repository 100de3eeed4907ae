package org.rapporteur.text.name;

/** What "he" and "she" agree with. */
enum Gender {
    MALE,
    FEMALE
}
