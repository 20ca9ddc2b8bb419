package org.chengxin.creditfile.publication;

import org.chengxin.creditfile.RecordKind;
import org.chengxin.web.api.ApiPart;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers with public records in the description of the calls, made of the outbound types, which stand there before. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PublicationDescriptions implements ApiPart {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void describe(ObjectNode description) {
        ObjectNode schemas = description.withObject("/components/schemas");
        ObjectNode declared = ofAllKinds(schemas.withObject("/PublicRecord").deepCopy());
        ObjectNode listed = withProof(declared.deepCopy());
        listed.withObject("/properties/subject").put("type", "string").put("format", "uuid");
        schemas.set("ListedRecord", listed);
        schemas.set("FileRecord", withoutParty(withProof(declared.deepCopy())));
        file(schemas.putObject("PublicFile"));
        records(schemas.putObject("RecordList").put("type", "object").putObject("properties"), "ListedRecord");
        answers(description, "subjects~1{code}", "PublicFile");
        answers(description, "merchants~1{key}", "PublicFile");
        answers(description, "records", "RecordList");
    }

    /** Reads hold the records of all outbound types, whose fields are those of the widest. */
    private static ObjectNode ofAllKinds(ObjectNode record) {
        ArrayNode kinds = record.withObject("/properties/kind").putArray("enum");
        ArrayNode outcomes = record.withObject("/properties/outcome").putArray("enum");
        for (RecordKind kind : RecordKind.values()) {
            kinds.add(kind.word());
            kind.outcomes().forEach(outcomes::add);
        }
        return record;
    }

    private static ObjectNode withProof(ObjectNode record) {
        record.remove("title");
        record.remove("additionalProperties");
        record.withObject("/properties/id").put("type", "string").put("format", "uuid");
        record.withObject("/properties/proof").put("type", "string");
        return record;
    }

    /** In a file the party is that of the file. */
    private static ObjectNode withoutParty(ObjectNode record) {
        record.withObject("/properties").remove("party");
        ArrayNode required = record.withArray("/required");
        required.removeIf(name -> name.asString("").equals("party"));
        return record;
    }

    private static void file(ObjectNode file) {
        ObjectNode properties = file.put("type", "object").putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        for (String name : new String[] {"code", "name", "nature", "licence"}) {
            properties.putObject(name).put("type", "string");
        }
        properties
                .putObject("formerNames")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        records(properties, "FileRecord");
    }

    private static void records(ObjectNode properties, String record) {
        properties.putObject("records").put("type", "array").putObject("items").put("$ref", REFERENCE + record);
    }

    private static void answers(ObjectNode description, String path, String schema) {
        description
                .withObject("/paths/~1api~1v1~1" + path + "/get/responses/200")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", REFERENCE + schema);
    }
}
