package org.rapporteur.model;

import java.time.LocalDate;

/** How many facts begin in a stretch of days, its first and last included. */
public record Bucket(LocalDate from, LocalDate to, long statements, long events) {}
