package org.chengxin.exchange;

import java.util.Locale;
import org.chengxin.intake.Field;
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
    }

    private String words(Field field) {
        String own = "exchange.field." + field.name();
        String key = texts.has(own) ? own : "intake.field." + field.name();
        return texts.in(Locale.ENGLISH, key) + " " + texts.in(Locale.CHINESE, key);
    }
}
