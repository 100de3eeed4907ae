package org.rapporteur.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The format an answer is offered in. */
public final class Offer {
    private Offer() {}

    /** @throws ProblemException 406 where the request's {@code Accept} leaves this format out */
    public static void check(HttpHeaders headers, String format) {
        MediaType offered = MediaType.valueOf(format);
        for (MediaType accepted : headers.getAcceptableMediaTypes())
            if (accepted.isCompatible(offered)
                    && !"0".equals(accepted.getParameters().get("q"))) return;
        throw ProblemException.of(
                406, "Not acceptable", HttpHeaders.ACCEPT, "leaves out " + format + ", which is what is offered here");
    }
}
