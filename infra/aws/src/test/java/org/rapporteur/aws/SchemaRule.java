package org.rapporteur.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Each resource has the members that AWS's schema of its type wants, of the right kind and within bounds. A parameter counts
 * as its default; what only AWS knows (an ARN, an address) counts as a text of any form.
 */
final class SchemaRule {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
    private static final String UNKNOWN = "known-to-aws:";
    private static final Set<String> OF_FORM = Set.of("pattern", "enum", "minLength", "maxLength", "format");

    private final Template template;

    SchemaRule(Template template) {
        this.template = template;
    }

    List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (Template.Resource resource : template.resources()) {
            JsonNode schema = schema(resource.type());
            if (schema == null) violations.add(resource.name() + ": no schema of " + resource.type());
            else check(resource, schema, violations);
        }
        return violations;
    }

    private void check(Template.Resource resource, JsonNode schema, List<String> violations) {
        JsonNode properties = resource.properties().isMissingNode()
                ? JsonNodeFactory.instance.objectNode()
                : known(resource.properties());
        for (ValidationMessage message : SCHEMAS.getSchema(schema).validate(properties)) {
            JsonNode at = message.getInstanceNode();
            boolean unknown = at != null && at.isTextual() && at.asText().contains(UNKNOWN);
            if (!unknown || !OF_FORM.contains(message.getType()))
                violations.add(resource.name() + ": " + message.getMessage());
        }
    }

    /** The schema of a type of resource; null where there is none. */
    static JsonNode schema(String type) {
        String file = "/schema/" + type.replace("::", "-") + ".json";
        try (InputStream stream = SchemaRule.class.getResourceAsStream(file)) {
            return stream == null ? null : JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode known(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> array.add(known(each)));
            return array;
        }
        if (!node.isObject()) return node;
        if (node.size() == 1 && (node.has("Ref") || node.fieldNames().next().startsWith("Fn::"))) return value(node);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.fields().forEachRemaining(field -> object.set(field.getKey(), known(field.getValue())));
        return object;
    }

    private JsonNode value(JsonNode call) {
        JsonNode parameter =
                template.root().path("Parameters").path(call.path("Ref").asText());
        JsonNode otherwise = parameter.path("Default");
        return otherwise.isMissingNode() ? JsonNodeFactory.instance.textNode(UNKNOWN + call) : otherwise;
    }
}
