package org.chengxin.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.field.Field;
import org.chengxin.web.Texts;
import org.chengxin.web.api.ApiPart;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report types in the description of the calls: the schemas that check reports are those of the request's body. */
@Component
class ReportDescriptions implements ApiPart {

    private static final String REFERENCE = "#/components/schemas/";

    private final ReportTypes types;
    private final Texts texts;

    ReportDescriptions(ReportTypes types, Texts texts) {
        this.types = types;
        this.texts = texts;
    }

    @Override
    public void describe(ObjectNode description) {
        ObjectNode schemas = description.withObject("/components/schemas");
        ObjectNode item = schemas.putObject("ReportItem");
        ArrayNode items = item.putArray("oneOf");
        ObjectNode mapping =
                item.putObject("discriminator").put("propertyName", "type").putObject("mapping");
        for (ReportType type : types.all()) {
            String name = name(type.name());
            schemas.set(
                    name + "Data",
                    type.schema()
                            .json((depth, field) -> words(type, depth, field))
                            .put("title", type.name()));
            schemas.set(name + "Report", report(type, name));
            items.addObject().put("$ref", REFERENCE + name + "Report");
            mapping.put(type.name(), REFERENCE + name + "Report");
        }
        batch(schemas.putObject("ReportBatch"));
        body(description);
        signed(description);
        for (Class<?> sent : new Class<?>[] {Reports.Sent.class, Reports.Own.class}) {
            schemas.withObject("/" + sent.getCanonicalName() + "/properties/data")
                    .removeAll()
                    .put("type", "object")
                    .put("additionalProperties", true)
                    .put("description", "as it was sent, in the form of its type: GET /schemas/TYPE.json 按类型的报送格式");
        }
    }

    /** A batch, or one item a line. */
    private void body(ObjectNode description) {
        ObjectNode body = description.withObject("/paths/~1api~1v1~1reports/post/requestBody");
        body.put("required", true);
        ObjectNode content = body.putObject("content");
        ObjectNode one = content.putObject("application/json");
        one.putObject("schema").put("$ref", REFERENCE + "ReportBatch");
        ObjectNode examples = one.putObject("examples");
        types.all()
                .forEach(type -> examples.putObject(type.name())
                        .putObject("value")
                        .putArray("reports")
                        .add(example(type)));
        lines(
                content,
                "one ReportItem a line, of any number; each line may be 1 MiB 每行一项 ReportItem",
                types.all().stream().limit(2).map(type -> example(type).toString()));
        lines(
                description.withObject("/paths/~1api~1v1~1reports/post/responses/200/content"),
                "the result of each line, in order, and a last line with the receipt; of a body in lines 按行返回结果，末行为回执",
                Stream.of(
                        "{\"line\":1,\"key\":\"A-1\",\"status\":\"created\",\"id\":\"019a3000-0000-7000-8000-000000000001\",\"problems\":[]}",
                        "{\"receipt\":{\"id\":\"019a3000-0000-7000-8000-000000000002\",\"items\":1,\"kept\":1}}"));
    }

    private static ObjectNode example(ReportType type) {
        ObjectNode item = JsonMapper.shared().createObjectNode();
        item.put("type", type.name()).put("key", "example-" + type.name());
        item.set("data", JsonMapper.shared().readTree(type.example()));
        return item;
    }

    private static void lines(ObjectNode content, String words, Stream<String> example) {
        ObjectNode lines = content.putObject("application/x-ndjson");
        lines.putObject("schema").put("type", "string").put("description", words);
        lines.put("example", example.collect(Collectors.joining("\n")));
    }

    /** With the token alone, or with a signature besides. */
    private static void signed(ObjectNode description) {
        description
                .withObject("/components/securitySchemes/signature")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "Signature-Input")
                .put(
                        "description",
                        "HTTP Message Signatures (RFC 9421) by Ed25519 over @method, @authority, @path, @query and content-digest (RFC 9530), with created, keyid and nonce 报文签名");
        ArrayNode ways =
                description.withObject("/paths/~1api~1v1~1reports/post").putArray("security");
        ways.addObject().putArray("bearer");
        ObjectNode both = ways.addObject();
        both.putArray("bearer");
        both.putArray("signature");
    }

    /** {@code customs-order} is {@code CustomsOrder}. */
    private static String name(String type) {
        return Arrays.stream(type.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private ObjectNode report(ReportType type, String name) {
        ObjectNode report = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        report.put("type", "object").put("additionalProperties", false).put("description", both("type." + type.name()));
        ObjectNode properties = report.putObject("properties");
        properties.putObject("type").put("type", "string").putArray("enum").add(type.name());
        properties.putObject("key").put("type", "string").put("minLength", 1).put("maxLength", 200);
        properties.putObject("data").put("$ref", REFERENCE + name + "Data");
        properties
                .putObject("supersedes")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "id of the report that this one corrects, with a reason 更正的报送，须写明原因");
        properties
                .putObject("withdraws")
                .put("type", "string")
                .put("format", "uuid")
                .put(
                        "description",
                        "id of the report that is taken back, with a reason and without data 撤回的报送，须写明原因，不带 data");
        properties.putObject("reason").put("type", "string");
        if (type.withdrawal().marks()) {
            ArrayNode grounds = properties
                    .putObject("ground")
                    .put("type", "string")
                    .put(
                            "description",
                            "why what is withdrawn is removed; without it it stays, counts and is marked as withdrawn 撤回的移除事由，不写的仍计入并标明已撤回")
                    .putArray("enum");
            type.withdrawal().grounds().forEach(grounds::add);
        }
        report.putArray("required").add("type").add("key");
        return report;
    }

    private static void batch(ObjectNode batch) {
        batch.put("type", "object");
        ObjectNode reports = batch.putObject("properties").putObject("reports");
        reports.put("type", "array").put("minItems", 1).put("maxItems", 1_000);
        reports.putObject("items").put("$ref", REFERENCE + "ReportItem");
        batch.putArray("required").add("reports");
    }

    private String words(ReportType type, int depth, Field field) {
        String special = "intake.field." + type.name() + "." + field.name();
        return both(depth == 0 && texts.has(special) ? special : "intake.field." + field.name());
    }

    private String both(String key) {
        return texts.in(Locale.ENGLISH, key) + " " + texts.in(Locale.CHINESE, key);
    }
}
