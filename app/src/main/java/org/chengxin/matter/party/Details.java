package org.chengxin.matter.party;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.chengxin.evidence.Confidential;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Name and contact of a party; stored encrypted only. */
public record Details(
        String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String code) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Contact details from the fields of an opening form. */
    public static Details of(String name, Map<String, Object> form) {
        return new Details(
                form.get("name") instanceof String given ? given : name,
                text(form, "address"),
                text(form, "phone"),
                text(form, "email"),
                null);
    }

    /** Whether it was typed by the person; details of a known subject have no contact. */
    public boolean hasContact() {
        return address != null || phone != null || email != null;
    }

    private static @Nullable String text(Map<String, Object> form, String field) {
        return form.get(field) instanceof String text ? text : null;
    }

    public byte[] sealed(Confidential confidential) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", name);
        node.put("address", address).put("phone", phone).put("email", email).put("code", code);
        return confidential.encrypt(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Details open(byte @Nullable [] sealed, Confidential confidential) {
        if (sealed == null) {
            return new Details("", null, null, null, null);
        }
        JsonNode node = JSON.readTree(confidential.decrypt(sealed));
        return new Details(
                node.path("name").asString(""),
                node.path("address").asString(null),
                node.path("phone").asString(null),
                node.path("email").asString(null),
                node.path("code").asString(null));
    }
}
