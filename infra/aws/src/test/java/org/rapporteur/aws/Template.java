package org.rapporteur.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A CloudFormation template as JSON, in which {@code !Ref x} is {@code {"Ref": "x"}}. */
record Template(JsonNode root) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A resource by its logical name. */
    record Resource(String name, String type, JsonNode properties) {}

    static Template read(Path file) {
        try {
            Object tree = new Yaml(new Functions()).load(Files.readString(file));
            return new Template(JSON.valueToTree(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        root.path("Resources")
                .fields()
                .forEachRemaining(field -> resources.add(new Resource(
                        field.getKey(),
                        field.getValue().path("Type").asText(),
                        field.getValue().path("Properties"))));
        return resources;
    }

    List<Resource> resources(String type) {
        return resources().stream().filter(each -> each.type().equals(type)).toList();
    }

    /** The logical name that {@code {"Ref": x}} or {@code {"Fn::GetAtt": [x, …]}} points to; empty for anything else. */
    static String target(JsonNode node) {
        if (node.has("Ref")) return node.get("Ref").asText();
        return node.has("Fn::GetAtt") ? node.get("Fn::GetAtt").path(0).asText() : "";
    }

    /** One value or a list of them, as policies have it. */
    static List<JsonNode> several(JsonNode node) {
        List<JsonNode> values = new ArrayList<>();
        if (node.isArray()) node.forEach(values::add);
        else if (!node.isMissingNode()) values.add(node);
        return values;
    }

    /** Reads the short forms of CloudFormation's functions as their long ones. */
    private static final class Functions extends SafeConstructor {
        Functions() {
            super(new LoaderOptions());
            for (String name : List.of("Ref", "GetAtt", "Sub", "Select", "GetAZs"))
                yamlConstructors.put(new Tag("!" + name), new AbstractConstruct() {
                    @Override
                    public Object construct(Node node) {
                        return Functions.this.call(name, node);
                    }
                });
        }

        private Map<String, Object> call(String name, Node node) {
            Object argument;
            if (node instanceof ScalarNode scalar) argument = scalar.getValue();
            else if (node instanceof SequenceNode sequence) argument = constructSequence(sequence);
            else argument = constructMapping((MappingNode) node);
            if (name.equals("GetAtt")) argument = List.of(((String) argument).split("\\.", 2));
            Map<String, Object> call = new LinkedHashMap<>();
            call.put(name.equals("Ref") ? name : "Fn::" + name, argument);
            return call;
        }
    }
}
