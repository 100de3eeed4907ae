package org.rapporteur.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.local.client.Api;
import org.rapporteur.local.client.Keys;
import org.rapporteur.local.client.Screen;
import org.rapporteur.model.Role;
import org.rapporteur.testing.PostgresResource;

/** Every operation of the API, asked by every role, answers as the table of docs/access.md says. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(Guarded.class)
class RoleTableTest {
    private static final String ADMIN = Guarded.ADMIN_KEY;
    private static final Path TABLE = Path.of("..", "..", "docs", "access.md");

    /** A line of the table; a role is empty where the path has no such method. */
    private record Line(String path, Optional<Role> ask, Optional<Role> change) {}

    private record Operation(String method, String path) {
        Role needed(List<Line> table) {
            Line line = table.stream()
                    .filter(each -> path.equals(each.path()) || path.startsWith(each.path() + "/"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(path + " is not in the table of docs/access.md"));
            return (method.equals("GET") ? line.ask() : line.change())
                    .orElseThrow(() -> new AssertionError("The table of docs/access.md has no " + method + " " + path));
        }

        int status(RequestSpecification caller) {
            RequestSpecification request = caller.accept("*/*;q=0.1, application/json");
            if (!method.equals("GET")) request.contentType("application/json").body("{}");
            return request.request(method, path.replaceAll("\\{[^}]*}", "0")).statusCode();
        }
    }

    @TestHTTPResource("/")
    URI address;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false);

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    @Test
    void everyOperationAnswersEveryRoleAsTheTableSays() throws IOException {
        Map<Role, String> keys = new EnumMap<>(Role.class);
        for (Role role : Role.values())
            keys.put(
                    role,
                    as(ADMIN)
                            .contentType("application/json")
                            .body(Map.of("name", "of the table", "role", role))
                            .post("/v1/keys")
                            .path("secret"));
        List<Line> table = table();
        List<Operation> operations = operations();
        for (Operation operation : operations) {
            Role needed = operation.needed(table);
            assertThat(operation.status(given())).as("%s by nobody", operation).isEqualTo(401);
            keys.forEach((role, key) -> {
                int status = operation.status(as(key));
                if (role.includes(needed))
                    assertThat(status).as("%s by %s", operation, role).isNotIn(401, 403, 429);
                else assertThat(status).as("%s by %s", operation, role).isEqualTo(403);
            });
        }
        assertThat(operations).hasSizeGreaterThan(25);
        for (Line line : table)
            assertThat(operations).as("The API has %s", line.path()).anyMatch(each -> each.path()
                    .startsWith(line.path()));
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Object>> paths =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(method ->
                        List.of("get", "post", "put", "patch", "delete").contains(method))
                .forEach(method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path))));
        return operations;
    }

    private static List<Line> table() throws IOException {
        List<Line> table = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("| `/v1/")) continue;
            String[] cells = line.split("\\|");
            Pattern.compile("`([^`]+)`")
                    .matcher(cells[1])
                    .results()
                    .forEach(path -> table.add(new Line(path.group(1), role(cells[2]), role(cells[3]))));
        }
        return table;
    }

    private static Optional<Role> role(String cell) {
        String name = cell.strip();
        return name.equals("\u2013") ? Optional.empty() : Optional.of(Role.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    @Test
    void theApiSaysWhichRoleAnOperationNeeds() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("security", equalTo(List.of(Map.of("bearer", List.of()))))
                .body("paths.'/v1/documents'.post.responses.'403'.description", equalTo("It needs the role writer"))
                .body("paths.'/v1/summaries'.get.responses.'429'.content", hasKey("application/problem+json"));
    }

    @Test
    void whatHoldsNoDataIsOpenAndMetricsAreNot() {
        for (String open : List.of("/", "/app.js", "/q/health", "/q/health/ready", "/q/openapi", "/q/swagger-ui/"))
            given().get(open).then().statusCode(200);
        given().get("/q/metrics").then().statusCode(401);
        as(ADMIN).get("/q/metrics").then().statusCode(200);
    }

    @Test
    void theAuditLogTellsOfDocumentsByWhatBecameOfThem() {
        Response stored = as(ADMIN)
                .contentType("application/json")
                .body(Map.of("text", "Ada Brandt met Per Holt in Norva on Monday."))
                .post("/v1/documents");
        assertThat(stored.statusCode()).isEqualTo(202);
        Response log = as(ADMIN).queryParam("who", "admin key").get("/v1/audit");
        assertThat(log.jsonPath().getList("items.target", String.class)).contains(stored.header("Location"));
    }

    @Test
    void theCommandLineMakesListsAndRevokesKeys() throws IOException {
        Api api = new Api(address, ADMIN);
        new Keys(api, screen).create("harvester", Role.WRITER, null, 600);
        String[] lines = shown.toString(StandardCharsets.UTF_8).split("\n");
        String id = lines[0].replaceAll("Key (\\d+) for harvester.*", "$1");
        as(lines[1]).get("/v1/statements").then().statusCode(200);
        new Keys(api, screen).list();
        assertThat(shown.toString(StandardCharsets.UTF_8)).containsPattern(id + " +writer .*harvester");
        new Keys(api, screen).revoke(Long.parseLong(id));
        as(lines[1]).get("/v1/statements").then().statusCode(401);
    }
}
