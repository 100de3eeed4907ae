package org.rapporteur.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.aws.Template.Resource;

/** Parts that depend on each other fit: times, dead letters, alarms, logs; and nothing is open that need not be. */
final class FitRule {
    private static final int VISIBILITY = 6;
    private static final int FORTNIGHT = 1_209_600;
    private static final int GATEWAY_SECONDS = 30;

    private final Template template;
    private final List<String> violations = new ArrayList<>();

    FitRule(Template template) {
        this.template = template;
    }

    List<String> violations() {
        template.resources("AWS::Lambda::EventSourceMapping").forEach(this::source);
        template.resources("AWS::SQS::Queue").forEach(this::queue);
        template.resources("AWS::Lambda::Function").forEach(this::function);
        template.resources("AWS::Logs::LogGroup")
                .forEach(log -> need(
                        log, !log.properties().path("RetentionInDays").isMissingNode(), "keeps its lines for ever"));
        template.resources("AWS::ApiGatewayV2::Integration").forEach(this::integration);
        template.resources("AWS::ApiGatewayV2::Route").forEach(this::route);
        template.resources("AWS::S3::Bucket").forEach(this::bucket);
        template.resources("AWS::RDS::DBCluster").forEach(this::cluster);
        template.resources("AWS::RDS::DBInstance")
                .forEach(instance -> need(
                        instance,
                        !instance.properties().path("PubliclyAccessible").asBoolean(true),
                        "can be reached by anybody"));
        template.resources("AWS::RDS::DBProxy")
                .forEach(proxy -> need(
                        proxy, proxy.properties().path("RequireTLS").asBoolean(), "takes connections without TLS"));
        return violations;
    }

    /** AWS's own advice for queues in front of functions: six times the timeout, and partial answers. */
    private void source(Resource source) {
        Resource queue = named(Template.target(source.properties().path("EventSourceArn")));
        Resource function = named(Template.target(source.properties().path("FunctionName")));
        int wait = queue.properties().path("VisibilityTimeout").asInt(30);
        int timeout = function.properties().path("Timeout").asInt(3);
        need(
                queue,
                wait >= VISIBILITY * timeout,
                "gives a message back before " + function.name() + " has surely ended");
        need(
                source,
                source.properties().path("FunctionResponseTypes").toString().contains("ReportBatchItemFailures"),
                "repeats a whole batch for one message");
        Resource letters = named(Template.target(queue.properties().at("/RedrivePolicy/deadLetterTargetArn")));
        need(queue, letters != null, "has no dead-letter queue");
    }

    private void queue(Resource queue) {
        need(queue, queue.properties().path("SqsManagedSseEnabled").asBoolean(), "is not encrypted");
        if (!queue.name().endsWith("DeadLetters")) return;
        need(queue, queue.properties().path("MessageRetentionPeriod").asInt() == FORTNIGHT, "keeps less than 14 days");
        boolean watched = template.resources("AWS::CloudWatch::Alarm").stream()
                .anyMatch(alarm -> Template.target(alarm.properties().at("/Dimensions/0/Value"))
                        .equals(queue.name()));
        need(queue, watched, "has no alarm");
    }

    private void function(Resource function) {
        JsonNode properties = function.properties();
        need(function, properties.at("/TracingConfig/Mode").asText().equals("Active"), "is not traced");
        need(
                function,
                named(Template.target(properties.at("/LoggingConfig/LogGroup"))) != null,
                "has no log of its own");
        need(function, properties.at("/VpcConfig/SubnetIds").size() == 2, "is not in two private subnets");
        need(function, !properties.path("Environment").toString().contains("\"PASSWORD\":\""), "holds a password");
    }

    private void integration(Resource integration) {
        Resource function = named(Template.target(integration.properties().path("IntegrationUri")));
        need(function, function.properties().path("Timeout").asInt(3) < GATEWAY_SECONDS, "may outlast the gateway");
    }

    /** Only the page's own files and what tells of the service need no token. */
    private void route(Resource route) {
        String key = route.properties().path("RouteKey").asText();
        boolean open = key.equals("GET /") || key.equals("GET /{file}") || key.equals("GET /q/{proxy+}");
        boolean asked = route.properties().path("AuthorizationType").asText().equals("JWT");
        need(route, open || asked, "is open: " + key);
    }

    private void bucket(Resource bucket) {
        for (String block :
                List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"))
            need(
                    bucket,
                    bucket.properties()
                            .path("PublicAccessBlockConfiguration")
                            .path(block)
                            .asBoolean(),
                    "lacks " + block);
        need(bucket, bucket.properties().has("BucketEncryption"), "is not encrypted");
    }

    private void cluster(Resource cluster) {
        need(cluster, cluster.properties().path("StorageEncrypted").asBoolean(), "is not encrypted");
        need(cluster, cluster.properties().path("DeletionProtection").asBoolean(), "can be deleted by mistake");
    }

    private void need(Resource resource, boolean met, String otherwise) {
        if (!met) violations.add(resource.name() + " " + otherwise);
    }

    private Resource named(String name) {
        return template.resources().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
