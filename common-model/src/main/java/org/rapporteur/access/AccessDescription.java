package org.rapporteur.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.rapporteur.api.Problem;
import org.rapporteur.model.Role;

/** Tells in the OpenAPI document how callers say who they are, and which role each operation needs. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AccessDescription implements OASFilter {
    static final String BEARER = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) return;
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> AccessRules.needed(method.name(), path.replaceAll("\\{[^}]*}", "0"))
                        .ifPresent(role -> describe(operation, role))));
    }

    private static void describe(Operation operation, Role needed) {
        if (operation.getResponses() == null) operation.setResponses(OASFactory.createAPIResponses());
        operation
                .getResponses()
                .addAPIResponse(
                        "401", problem("Where callers must say who they are: no key or token, or one not taken"))
                .addAPIResponse("403", problem("It needs the role " + needed.lowerCase()))
                .addAPIResponse("429", problem("Too many requests; go on after Retry-After seconds"));
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType()));
    }
}
