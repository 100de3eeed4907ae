package org.rapporteur.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rapporteur.model.ApiKey;

/** A key just made, with its secret, which is told this once. */
@Schema(name = "MadeKey", description = "A key just made; its secret is told this once")
record MadeKey(
        @JsonUnwrapped ApiKey key,

        @Schema(description = "To be sent as Authorization: Bearer", examples = "rpk_…")
        String secret) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "MadeKey[" + key + "]";
    }
}
