package org.rapporteur.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever the template refers to is there, every attribute it asks for exists, and every parameter is of use. */
final class ReferenceRule {
    private static final Set<String> OF_AWS =
            Set.of("AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::StackName", "AWS::URLSuffix");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w:.]+)}");

    private final Template template;
    private final Set<String> used = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    ReferenceRule(Template template) {
        this.template = template;
    }

    List<String> violations() {
        template.root().path("Resources").forEach(resource -> Template.several(resource.path("DependsOn"))
                .forEach(name -> name(name.asText())));
        walk(template.root().path("Resources"));
        walk(template.root().path("Outputs"));
        template.root().path("Parameters").fieldNames().forEachRemaining(name -> {
            if (!used.contains(name)) violations.add("Parameter " + name + " is not used");
        });
        return violations;
    }

    private void walk(JsonNode node) {
        if (node.has("Ref")) name(node.get("Ref").asText());
        if (node.has("Fn::GetAtt"))
            attribute(
                    node.at("/Fn::GetAtt/0").asText(), node.at("/Fn::GetAtt/1").asText());
        if (node.has("Fn::Sub"))
            PLACE.matcher(node.get("Fn::Sub").asText()).results().forEach(this::place);
        node.forEach(this::walk);
    }

    private void place(MatchResult found) {
        String[] parts = found.group(1).split("\\.", 2);
        if (parts.length == 1) name(parts[0]);
        else attribute(parts[0], parts[1]);
    }

    private void name(String name) {
        used.add(name);
        boolean known = OF_AWS.contains(name)
                || template.root().path("Resources").has(name)
                || template.root().path("Parameters").has(name);
        if (!known) violations.add("There is no " + name);
    }

    private void attribute(String resource, String attribute) {
        name(resource);
        JsonNode schema = SchemaRule.schema(
                template.root().path("Resources").path(resource).path("Type").asText());
        if (schema == null) return;
        String pointer = "/properties/" + attribute.replace('.', '/');
        boolean known = Stream.of("readOnlyProperties", "properties")
                .anyMatch(member -> member.equals("properties")
                        ? schema.path(member).has(attribute)
                        : Template.several(schema.path(member)).stream()
                                .anyMatch(each -> each.asText().equals(pointer)));
        if (!known) violations.add(resource + " has no " + attribute);
    }
}
