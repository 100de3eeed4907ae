package org.rapporteur.local.database;

/** Something on this machine stands in the way; the message says what, and what to do about it. */
public class CannotStartException extends RuntimeException {
    public CannotStartException(String message) {
        super(message);
    }

    public CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
