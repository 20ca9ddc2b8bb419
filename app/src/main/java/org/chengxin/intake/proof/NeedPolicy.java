package org.chengxin.intake.proof;

import java.util.Optional;
import org.chengxin.account.access.Purpose;
import org.chengxin.intake.Field;
import org.chengxin.intake.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a case needs of the natural persons in a record. It needs the person whom it is about: a courier in the pack of his own
 * report, a party that is a natural person. It needs others, who bought, paid, delivered or represent a firm
 * ({@link Field#ofOthers}), only where the pack goes to a court or an arbitration body, which has to check the sealed bytes
 * itself. Whoever reported the record has all of it anyway.
 */
final class NeedPolicy {

    static final String MASK = "***";

    private NeedPolicy() {}

    static boolean needsOthers(Purpose purpose) {
        return purpose == Purpose.COURT_OR_ARBITRATION;
    }

    /** Whether anything in the data is about such others. */
    static boolean namesOthers(JsonNode data, Schema schema) {
        return schema.fields().stream().anyMatch(field -> {
            JsonNode value = data.path(field.name());
            Optional<Schema> inner = field.inner();
            return field.isOfOthers() && !value.isMissingNode()
                    || inner.isPresent()
                            && (value.isObject()
                                    ? namesOthers(value, inner.get())
                                    : value.valueStream().anyMatch(each -> namesOthers(each, inner.get())));
        });
    }

    /** Puts {@link #MASK} for what is about others, in place. */
    static void mask(JsonNode data, Schema schema) {
        if (!(data instanceof ObjectNode object)) {
            return;
        }
        for (Field field : schema.fields()) {
            JsonNode value = object.get(field.name());
            if (value == null) {
                continue;
            }
            if (field.isOfOthers()) {
                object.put(field.name(), MASK);
            }
            field.inner().ifPresent(inner -> {
                if (value.isArray()) {
                    value.forEach(each -> mask(each, inner));
                } else {
                    mask(value, inner);
                }
            });
        }
    }
}
