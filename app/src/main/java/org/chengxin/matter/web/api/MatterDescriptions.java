package org.chengxin.matter.web.api;

import org.chengxin.web.api.ApiPart;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The bodies that these calls read themselves in the description of the calls; the fields of a form are those of the step. */
@Component
class MatterDescriptions implements ApiPart {

    private static final String CALLS = "/paths/~1api~1v1~1matters";
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void describe(ObjectNode description) {
        ObjectNode schemas = description.withObject("/components/schemas");
        ObjectNode opening = schemas.putObject("MatterOpening").put("type", "object");
        opening.withObject("/properties/definition").put("type", "string");
        form(opening);
        opening.putArray("required").add("definition").add("form");
        ObjectNode step = schemas.putObject("MatterStep").put("type", "object");
        step.withObject("/properties/step").put("type", "string");
        step.withObject("/properties/expectedAct").put("type", "integer");
        form(step);
        step.putArray("required").add("step");
        reads(description, "/post", "MatterOpening");
        reads(description, "~1{id}~1acts/post", "MatterStep");
        file(description.withObject(CALLS + "~1attachments/post/requestBody").put("required", true));
        file(description.withObject(CALLS + "~1attachments~1{id}/get/responses/200"));
    }

    private static void form(ObjectNode body) {
        body.withObject("/properties/form").put("type", "object").put("additionalProperties", true);
    }

    private static void reads(ObjectNode description, String call, String schema) {
        description
                .withObject(CALLS + call + "/requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", REFERENCE + schema);
    }

    private static void file(ObjectNode message) {
        message.putObject("content")
                .putObject("application/octet-stream")
                .putObject("schema")
                .put("type", "string")
                .put("format", "binary");
    }
}
