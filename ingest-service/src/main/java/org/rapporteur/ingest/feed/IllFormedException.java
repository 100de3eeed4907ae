package org.rapporteur.ingest.feed;

/** XML that is not well-formed; the message says where. */
final class IllFormedException extends RuntimeException {
    IllFormedException(String reason) {
        super(reason, null, false, false);
    }
}
