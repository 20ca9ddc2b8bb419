package org.chengxin.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.intake.ReportTypes;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The description of the calls is a contract: our own rules hold for all of it. */
class ApiContractIT extends ServerTest {

    private static final Pattern REFERENCE = Pattern.compile("\"[$]ref\":\"#/components/([a-zA-Z]+)/([^\"]+)\"");

    /** What our own code never calls a schema: types of a framework, and names that two records may share. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i).*(JsonNode|ResponseEntity|StreamingResponse|Resource|MultiValueMap|Caller|Principal|HttpServlet|[.$]).*"
                    + "|Answer|State|Item|Result|Body|Request|Response|Page");

    @LocalServerPort
    private int port;

    @Autowired
    private ReportTypes types;

    private JsonNode description() {
        return Server.JSON.readTree(server().get("/v3/api-docs").bytes());
    }

    private interface OnCall {
        void look(String name, JsonNode call);
    }

    private void eachCall(OnCall rule) {
        description()
                .path("paths")
                .forEachEntry(
                        (path, calls) -> calls.forEachEntry((method, call) -> rule.look(method + " " + path, call)));
    }

    @Test
    void everyCallHasAnIdAGroupASummaryInBothLanguagesAndNote() {
        Set<String> ids = new HashSet<>();
        List<String> faults = new ArrayList<>();
        eachCall((name, call) -> {
            if (!ids.add(call.path("operationId").asString(""))) {
                faults.add(name + ": id");
            }
            if (call.path("tags").size() != 1) {
                faults.add(name + ": group");
            }
            if (!call.path("summary").asString("").matches("[A-Z].+ [\\u4e00-\\u9fff].*")) {
                faults.add(name + ": summary " + call.path("summary"));
            }
            String told = call.path("description").asString("");
            if (name.matches("post /api/v1/records.*|get /api/v1/receipts.*")
                    && !told.matches("(?s)[\\w,:;. ]+ .*[\\u4e00-\\u9fff].*")) {
                faults.add(name + ": description " + told);
            }
        });
        assertThat(ids).hasSizeGreaterThan(30).contains("postReports", "getSubjectsByCode", "postMatch");
        assertThat(faults).isEmpty();
    }

    @Test
    void everyCallTellsItsRefusalsAsProblemsAndItsRequestsId() {
        JsonNode description = description();
        List<String> faults = new ArrayList<>();
        eachCall((name, call) -> {
            List<String> statuses = List.copyOf(call.path("responses").propertyNames());
            boolean open = call.has("security") && call.path("security").isEmpty();
            if (statuses.stream().noneMatch(status -> status.startsWith("2"))) {
                faults.add(name + ": no success");
            }
            if (!statuses.contains("400") || open == statuses.contains("401")) {
                faults.add(name + ": " + statuses);
            }
            call.path("responses").forEachEntry((status, response) -> {
                JsonNode told = resolved(description, response);
                if (!told.path("headers").has("X-Request-Id")) {
                    faults.add(name + " " + status + ": no request id");
                }
                if (status.startsWith("4") && !told.path("content").has("application/problem+json")) {
                    faults.add(name + " " + status + ": no problem");
                }
                if (told.path("content").has("*/*")) {
                    faults.add(name + " " + status + ": of any type");
                }
            });
        });
        assertThat(faults).isEmpty();
        assertThat(description
                        .path("components")
                        .path("securitySchemes")
                        .path("bearer")
                        .path("scheme")
                        .stringValue())
                .isEqualTo("bearer");
        assertThat(description.path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
    }

    private static JsonNode resolved(JsonNode description, JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").stringValue().substring(1)) : node;
    }

    @Test
    void everyParameterAndPropertyIsDescribedInBothLanguages() {
        List<String> bare = new ArrayList<>();
        eachCall((name, call) -> call.path("parameters").forEach(parameter -> {
            if (!isDescribed(parameter)) {
                bare.add(name + " " + parameter.path("name").stringValue());
            }
        }));
        description().path("components").path("schemas").forEachEntry((name, schema) -> bare(name, schema, bare));
        assertThat(bare).isEmpty();
    }

    private static void bare(String name, JsonNode schema, List<String> bare) {
        schema.path("properties").forEachEntry((property, value) -> {
            if (!isDescribed(value)) {
                bare.add(name + "." + property);
            }
            bare(name + "." + property, value, bare);
        });
        if (schema.has("items")) {
            bare(name, schema.path("items"), bare);
        }
    }

    private static boolean isDescribed(JsonNode node) {
        return node.path("description").asString("").matches("(?s).+ .*[\\u4e00-\\u9fff].*");
    }

    @Test
    void everyObjectTellsItsPropertiesAndNoTypeOfAFrameworkIsNamed() {
        List<String> faults = new ArrayList<>();
        JsonNode schemas = description().path("components").path("schemas");
        schemas.forEachEntry((name, schema) -> {
            if (FOREIGN.matcher(name).matches()) {
                faults.add(name);
            }
            empty(name, schema, faults);
        });
        eachCall((name, call) -> {
            empty(
                    name,
                    call.path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema"),
                    faults);
            call.path("responses")
                    .forEach(answer -> empty(
                            name,
                            answer.path("content").path("application/json").path("schema"),
                            faults));
            if (call.path("parameters").toString().contains("Caller")) {
                faults.add(name + ": the caller is no parameter");
            }
        });
        assertThat(faults).isEmpty();
        assertThat(schemas.size()).isGreaterThan(60);
    }

    private static void empty(String name, JsonNode schema, List<String> faults) {
        if (schema.path("type").asString("").equals("object")
                && schema.path("properties").isEmpty()
                && !schema.has("additionalProperties")) {
            faults.add(name + ": an object of nothing");
        }
        schema.path("properties").forEachEntry((property, value) -> empty(name + "." + property, value, faults));
        if (schema.has("items")) {
            empty(name, schema.path("items"), faults);
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
        JsonNode description = description();
        String text = description.toString();
        Set<String> used = new HashSet<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            assertThat(description.path("components").path(reference.group(1)).has(reference.group(2)))
                    .as(reference.group())
                    .isTrue();
            used.add(reference.group(2));
        }
        assertThat(description.path("components").path("schemas").propertyNames())
                .allMatch(used::contains);
    }

    @Test
    void everyBodyHasAnExampleOfItsOwnMembers() {
        TestCity.Person person = city().person("administrator", "Right-Password-1");
        Visitor administrator = new Visitor(port);
        administrator.signIn(person.name(), person.password());
        List<String> faults = new ArrayList<>();
        for (JsonNode description : List.of(
                description(),
                Server.JSON.readTree(
                        administrator.get("/v3/api-docs/administration").body()))) {
            for (String calls : List.of("paths", "webhooks")) {
                description
                        .path(calls)
                        .forEach(of -> of.forEach(call -> call.path("requestBody")
                                .path("content")
                                .forEachEntry((type, content) -> unlike(
                                        call.path("operationId").stringValue() + " " + type,
                                        resolved(description, content.path("schema")),
                                        content,
                                        faults))));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void unlike(String name, JsonNode schema, JsonNode content, List<String> faults) {
        List<JsonNode> examples = content.has("example")
                ? List.of(content.get("example"))
                : content.path("examples")
                        .valueStream()
                        .map(each -> each.path("value"))
                        .toList();
        if (examples.isEmpty()) {
            faults.add(name + ": no example");
        }
        examples.forEach(example -> {
            if (schema.has("properties")
                    && !schema.get("properties").propertyNames().containsAll(example.propertyNames())) {
                faults.add(name + ": " + example.propertyNames());
            }
            schema.path("required").forEach(required -> {
                if (!example.has(required.stringValue())) {
                    faults.add(name + ": without " + required);
                }
            });
        });
    }

    @Test
    void aBodyInLinesWebhooksHeadersAndFilesAreDescribed() {
        JsonNode description = description();
        JsonNode reports = description.at("/paths/~1api~1v1~1reports/post");
        assertThat(reports.at("/requestBody/content/application~1x-ndjson/example")
                        .stringValue()
                        .lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> Server.JSON.readTree(line).has("key"));
        assertThat(reports.at("/requestBody/content/application~1json/examples").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        types.all().stream().map(type -> type.name()).toList());
        assertThat(reports.at("/responses/200/content").propertyNames())
                .containsExactly("application/json", "application/x-ndjson");
        assertThat(description.at("/webhooks/event/post/parameters").findValuesAsString("name"))
                .contains("webhook-id", "webhook-signature");
        assertThat(description
                        .at("/paths/~1api~1v1~1matters/post/parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("required").asBoolean())
                        .map(parameter -> parameter.path("name").stringValue()))
                .containsExactly("Idempotency-Key");
        assertThat(answer(description, "match", "post", "headers")).contains("RateLimit", "RateLimit-Policy");
        assertThat(answer(description, "records", "get", "headers")).contains("Link", "ETag");
        assertThat(answer(description, "records~1{id}~1proof", "get", "content"))
                .containsExactly("text/plain;charset=utf-8");
        assertThat(answer(description, "records~1{id}~1pack", "get", "content")).containsExactly("application/zip");
        assertThat(description.at("/paths/~1api~1v1~1reports/get/responses").propertyNames())
                .contains("404");
        assertThat(description
                        .at("/paths/~1api~1v1~1matters~1attachments/post/responses")
                        .propertyNames())
                .contains("201")
                .doesNotContain("200");
    }

    private static java.util.Collection<String> answer(JsonNode description, String path, String method, String of) {
        return description
                .at("/paths/~1api~1v1~1" + path + "/" + method + "/responses/200/" + of)
                .propertyNames();
    }

    /** The schema of the body is the one that checks it. */
    @Test
    void theBodyOfAReportIsOneOfTheTypesAsTheyAreChecked() {
        assertThat(description().at("/paths/~1api~1v1~1reports/post/summary").stringValue())
                .as("one call of two of the same path is described: that of a batch")
                .isEqualTo("Report facts 报送");
        JsonNode schemas = description().path("components").path("schemas");
        assertThat(schemas.path("ReportItem").path("oneOf")).hasSize(types.all().size());
        assertThat(schemas.at("/SubscriptionWish/required").toString()).isEqualTo("[\"url\"]");
        types.all().forEach(type -> {
            String report = schemas.path("ReportItem")
                    .path("discriminator")
                    .path("mapping")
                    .path(type.name())
                    .stringValue();
            JsonNode item = schemas.path(report.substring(report.lastIndexOf('/') + 1));
            String data = item.path("properties").path("data").path("$ref").stringValue();
            JsonNode told = schemas.path(data.substring(data.lastIndexOf('/') + 1));
            assertThat(item.path("properties").path("type").path("enum").get(0).stringValue())
                    .isEqualTo(type.name());
            assertThat(item.path("properties").propertyNames()).contains("supersedes", "withdraws", "reason");
            JsonNode checked = Server.JSON.readTree(
                    server().get("/schemas/" + type.name() + ".json").bytes());
            assertThat(told.path("required").valueStream().map(JsonNode::stringValue))
                    .as(type.name())
                    .containsExactlyInAnyOrderElementsOf(checked.path("required")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList());
            assertThat(told.path("properties").propertyNames())
                    .containsExactlyElementsOf(checked.path("properties").propertyNames());
            checked.path("properties")
                    .forEachEntry((name, property) -> assertThat(
                                    told.path("properties").path(name).path("type"))
                            .as(type.name() + "." + name)
                            .isEqualTo(property.path("type")));
        });
    }

    @Test
    void theIdOfACallIsItsPath() {
        assertThat(ApiContract.id("GET", "/api/v1/subscriptions/{id}/dead-letters"))
                .isEqualTo("getSubscriptionsByIdDeadLetters");
        assertThat(ApiContract.id("POST", "/api/v1/match")).isEqualTo("postMatch");
    }

    @Test
    void aSchemaIsCalledAfterItsRecordAndWhereThatStands() {
        assertThat(ApiSchemas.name("org.chengxin.exchange.subscription.SubscriptionApi.State"))
                .isEqualTo("SubscriptionState");
        assertThat(ApiSchemas.name("org.chengxin.intake.Reports.Sent")).isEqualTo("ReportsSent");
        assertThat(ApiSchemas.name("org.chengxin.matter.web.api.TransferApi.TransferList"))
                .isEqualTo("TransferList");
        assertThat(ApiSchemas.name("org.chengxin.matter.web.api.MatterJson")).isEqualTo("MatterJson");
        assertThat(ApiSchemas.name("OrderReport")).isEqualTo("OrderReport");
    }
}
