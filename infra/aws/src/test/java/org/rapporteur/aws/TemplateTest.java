package org.rapporteur.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Path FILE = Path.of("template.yaml");
    private static final Pattern ROLE = Pattern.compile("^ `(\\w+(?:Role|Policy))`");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Template template = Template.read(FILE);

    private static List<String> violations(Template template) {
        List<String> violations = new ArrayList<>(new SchemaRule(template).violations());
        violations.addAll(new ReferenceRule(template).violations());
        violations.addAll(new RoleRule(template).violations());
        violations.addAll(new FitRule(template).violations());
        return violations;
    }

    @Test
    void breaksNoRule() {
        assertThat(template.resources()).hasSizeGreaterThan(80);
        assertThat(violations(template)).isEmpty();
    }

    /** Each rule is shown a template with one mistake; without a value the member is left out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            /Resources/DocumentsQueue/Properties/VisibilityTimeout            | 700            | before ExtractFunction has surely ended
            /Resources/IntakeFunction/Properties/Timeout                      | 400            | ObjectsQueue gives a message back
            /Resources/DocumentsQueue/Properties/RedrivePolicy                |                | has no dead-letter queue
            /Resources/IntakeDeadLetters/Properties/MessageRetentionPeriod    | 60             | keeps less than 14 days
            /Resources/ObjectsDeadLettersAlarm                                |                | ObjectsDeadLetters has no alarm
            /Resources/IntakeToIntake/Properties/FunctionResponseTypes        |                | repeats a whole batch
            /Resources/QueryFunction/Properties/Timeout                       | 60             | may outlast the gateway
            /Resources/QueryFunction/Properties/Timeout                       | 1000           | QueryFunction: $.Timeout
            /Resources/QueryFunction/Properties/Runtime                       | "java6"        | QueryFunction: $.Runtime
            /Resources/QueryFunction/Properties/Memory                        | 1024           | Memory
            /Resources/QueryFunction/Properties/Role                          |                | QueryFunction: $: required property
            /Resources/QueryFunction/Properties/Role                          | {"Ref":"Rule"} | There is no Rule
            /Resources/QueryFunction/Properties/TracingConfig                 |                | QueryFunction is not traced
            /Resources/QueryLog/Properties/RetentionInDays                    |                | QueryLog keeps its lines for ever
            /Resources/QueryLog/Properties/RetentionInDays                    | 29             | QueryLog: $.RetentionInDays
            /Resources/SummaryFunction/Properties/Role/Fn::GetAtt             | ["QueryRole","Arn"] | shares QueryRole
            /Resources/SummaryFunction/Properties/Role/Fn::GetAtt             | ["SummaryRole","Urn"] | SummaryRole has no Urn
            /Resources/ExtractRole/Properties/Policies/0/PolicyDocument/Statement/1/Action | "sqs:*" | ExtractRole may do sqs:*
            /Resources/ExtractRole/Properties/Policies/0/PolicyDocument/Statement/1/Resource | "*"  | ExtractRole may do sqs:ReceiveMessage on anything
            /Resources/ReadRoute/Properties/AuthorizationType                 | "NONE"         | ReadRoute is open
            /Resources/Bucket/Properties/PublicAccessBlockConfiguration       |                | Bucket lacks BlockPublicAcls
            /Resources/Database/Properties/StorageEncrypted                   | false          | Database is not encrypted
            /Resources/Proxy/Properties/RequireTLS                            | false          | without TLS
            /Resources/Proxy/DependsOn                                        | "Nobody"       | There is no Nobody
            /Parameters/Unused                                                | {"Type":"String"} | Parameter Unused is not used
            """)
    void aPlantedMistakeIsFound(String place, String value, String violation) throws JsonProcessingException {
        JsonNode root = template.root().deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = root.at(pointer.head());
        String member = pointer.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) array.set(Integer.parseInt(member), JSON.readTree(value));
        else if (value == null) ((ObjectNode) parent).remove(member);
        else ((ObjectNode) parent).set(member, JSON.readTree(value));
        assertThat(violations(new Template(root))).anyMatch(found -> found.contains(violation));
    }

    @Test
    void theReadmeTellsWhatEachRoleMayDo() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            String[] cells = line.split("\\|");
            Matcher role = ROLE.matcher(cells.length < 4 ? "" : cells[1]);
            if (!role.find()) continue;
            Set<String> actions = new TreeSet<>();
            Pattern.compile("`(\\w+:\\w+)`")
                    .matcher(cells[2])
                    .results()
                    .forEach(action -> actions.add(action.group(1)));
            told.put(role.group(1), actions);
        }
        assertThat(told).isEqualTo(new RoleRule(template).actions());
    }

    /** Where it is installed; it knows more than the schemas. */
    @Test
    void cfnLintFindsNothing() throws IOException, InterruptedException {
        assumeTrue(onPath("cfn-lint"), "cfn-lint is not installed");
        Process lint = new ProcessBuilder("cfn-lint", FILE.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lint.waitFor()).as(said).isZero();
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            if (Files.isExecutable(Path.of(folder, program))) return true;
        return false;
    }
}
