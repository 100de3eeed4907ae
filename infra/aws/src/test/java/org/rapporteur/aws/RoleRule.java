package org.rapporteur.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Each role names what it may do, and on which resource; each function has a role of its own. */
final class RoleRule {
    /** What AWS knows no narrower resource for. */
    private static final List<String> ON_ANY_RESOURCE = List.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses",
            "xray:PutTelemetryRecords",
            "xray:PutTraceSegments");

    private final Template template;

    RoleRule(Template template) {
        this.template = template;
    }

    List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (Template.Resource role : template.resources())
            for (JsonNode statement : statements(role)) check(role.name(), statement, violations);
        Set<String> roles = new TreeSet<>();
        for (Template.Resource function : template.resources("AWS::Lambda::Function")) {
            String role = Template.target(function.properties().path("Role"));
            if (!roles.add(role)) violations.add(function.name() + " shares " + role);
        }
        return violations;
    }

    private static void check(String role, JsonNode statement, List<String> violations) {
        for (JsonNode action : Template.several(statement.path("Action"))) {
            if (action.asText().contains("*")) violations.add(role + " may do " + action.asText());
            for (JsonNode resource : Template.several(statement.path("Resource")))
                if (resource.asText().equals("*") && !ON_ANY_RESOURCE.contains(action.asText()))
                    violations.add(role + " may do " + action.asText() + " on anything");
        }
    }

    private static List<JsonNode> statements(Template.Resource resource) {
        List<JsonNode> statements = new ArrayList<>();
        if (resource.type().equals("AWS::IAM::ManagedPolicy"))
            resource.properties().at("/PolicyDocument/Statement").forEach(statements::add);
        if (resource.type().equals("AWS::IAM::Role"))
            resource.properties().path("Policies").forEach(policy -> policy.at("/PolicyDocument/Statement")
                    .forEach(statements::add));
        return statements;
    }

    /** What each role and shared policy may do. */
    Map<String, Set<String>> actions() {
        Map<String, Set<String>> actions = new TreeMap<>();
        for (Template.Resource resource : template.resources())
            for (JsonNode statement : statements(resource))
                for (JsonNode action : Template.several(statement.path("Action")))
                    actions.computeIfAbsent(resource.name(), name -> new TreeSet<>())
                            .add(action.asText());
        return actions;
    }
}
