package org.rapporteur.access;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rapporteur.model.Role;

/**
 * A key that is asked for.
 *
 * @param requestsPerMinute null for as many as the settings say
 * @param expiresAt null for never
 */
@Schema(name = "NewKey", description = "A key to be made")
record NewKey(
        @Schema(description = "What it is for", examples = "harvester")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "holds a control character")
        String name,

        @Schema(
                description = "What it may do",
                enumeration = {"reader", "writer", "admin"})
        @NotNull
        @Pattern(regexp = "(?i)reader|writer|admin", message = "is not reader, writer or admin")
        String role,

        @Schema(description = "How many requests it may make; where left out, as many as the settings say")
        @Min(1)
        @Max(1_000_000)
        Integer requestsPerMinute,

        @Schema(description = "When it ends; where left out, never") @Future
        Instant expiresAt) {
    Role askedRole() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
