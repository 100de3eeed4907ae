package org.rapporteur.model;

import java.time.Instant;

/** Work that was given up after its retries: what, why, and how often it was tried. */
public record DeadLetter(
        String id, String channel, String document, String reason, String detail, int attempts, Instant at) {}
