package org.chengxin.exchange;

import java.util.Locale;
import org.chengxin.field.Field;
import org.chengxin.web.Texts;
import org.chengxin.web.api.ApiPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The outbound types in the description of the calls: what the catalogue shows is what events and reads hold. */
@Component
@Order(0)
class OutboundDescriptions implements ApiPart {

    private static final String REFERENCE = "#/components/schemas/";

    private final OutboundTypes types;
    private final Texts texts;

    OutboundDescriptions(OutboundTypes types, Texts texts) {
        this.types = types;
        this.texts = texts;
    }

    @Override
    public void describe(ObjectNode description) {
        ObjectNode schemas = description.withObject("/components/schemas");
        ObjectNode event = schemas.putObject("SharedEvent").put("type", "object");
        ObjectNode properties = event.putObject("properties");
        for (String name : new String[] {"specversion", "source", "type", "datacontenttype", "sequence"}) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("subject").put("type", "string").put("format", "uuid");
        properties.putObject("thing").put("type", "string").put("format", "uuid");
        properties.putObject("time").put("type", "string").put("format", "date-time");
        ArrayNode data = properties.putObject("data").putArray("anyOf");
        for (OutboundType type : types.all()) {
            String name = type.declaration().schemaName();
            schemas.set(
                    name,
                    type.declaration()
                            .schema()
                            .json((depth, field) -> words(field))
                            .put("title", type.name()));
            data.addObject().put("$ref", REFERENCE + name);
        }
        ObjectNode answer = description.withObject("/paths/~1api~1v1~1events/get/responses/200");
        ObjectNode schema =
                answer.putObject("content").putObject("application/json").putObject("schema");
        schema.put("type", "array").putObject("items").put("$ref", REFERENCE + "SharedEvent");
        webhook(description.withObject("/webhooks/event/post"));
    }

    /** What receivers of a subscription are sent: docs/formats/events.md. */
    private static void webhook(ObjectNode call) {
        call.put("operationId", "event")
                .put("summary", "An event is sent to a subscriber 变更通知推送")
                .put(
                        "description",
                        "signed as Standard Webhooks are; any 2xx within 10 s takes it, 410 pauses the subscription; the same event may come again"
                                + " 按 Standard Webhooks 签名；10 秒内返回 2xx 即为收到，410 暂停订阅；同一通知可能重复推送")
                .putArray("security");
        call.putArray("tags").add("subscriptions");
        ArrayNode parameters = call.putArray("parameters");
        header(parameters, "webhook-id", "Id of the event, the same when it comes again 通知编号，重复推送时不变");
        header(parameters, "webhook-timestamp", "Seconds since 1970 when it was sent 推送时间（1970 年以来的秒数）");
        header(
                parameters,
                "webhook-signature",
                "v1, and the Base64 of HMAC-SHA-256 over id.timestamp.body; two while a secret is replaced 签名，更换密钥期间有两个");
        call.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/cloudevents+json")
                .putObject("schema")
                .put("$ref", REFERENCE + "SharedEvent");
        ObjectNode answers = call.putObject("responses");
        answers.putObject("2XX").put("description", "taken 已收到");
        answers.putObject("410").put("description", "not wanted any more; the subscription is paused 不再接收，暂停订阅");
        answers.putObject("4XX").put("description", "refused; tried again, then set aside 拒收，重试后搁置");
    }

    private static void header(ArrayNode parameters, String name, String words) {
        parameters
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("required", true)
                .put("description", words)
                .putObject("schema")
                .put("type", "string");
    }

    private String words(Field field) {
        String own = "exchange.field." + field.name();
        String key = texts.has(own) ? own : "intake.field." + field.name();
        return texts.in(Locale.ENGLISH, key) + " " + texts.in(Locale.CHINESE, key);
    }
}
