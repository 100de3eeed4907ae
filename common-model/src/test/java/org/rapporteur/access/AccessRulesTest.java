package org.rapporteur.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.model.Role;

class AccessRulesTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /, anybody",
        "GET, /index.html, anybody",
        "GET, /q/health/ready, anybody",
        "GET, /q/swagger-ui/, anybody",
        "POST, /, admin",
        "GET, /q/metrics, reader",
        "GET, /q/dev-ui, admin",
        "GET, /q/health/../metrics, admin",
        "HEAD, /v1/documents/7, reader",
        "TRACE, /v1/statements, admin",
        "POST, /v1/documents, writer",
        "POST, /v1/documents/, writer",
        "GET, /v1, admin",
        "GET, /v1/, admin",
        "GET, /v1/something-new, admin",
        "GET, /v1/keys, admin",
        "GET, /v1/keys;a=b, admin",
        "GET, /v1//keys, admin",
        "GET, //v1/statements, admin",
        "GET, /v1/statements%2f..%2fkeys, admin",
        "GET, /V1/statements, admin"
    })
    void tellsWhichRoleARequestNeeds(String method, String path, String role) {
        assertThat(AccessRules.needed(method, path).map(Role::lowerCase).orElse("anybody"))
                .isEqualTo(role);
    }
}
