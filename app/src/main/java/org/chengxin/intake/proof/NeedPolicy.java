package org.chengxin.intake.proof;

import java.util.Optional;
import org.chengxin.account.access.Purpose;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a case needs of the natural persons in a record. Number, phone and address of the person whom it is about
 * ({@link Field#ofPerson}) are masked until the reader says that the case needs them, which is logged as such. It needs others,
 * who bought, paid, delivered or represent a firm ({@link Field#ofOthers}), only where the pack goes to a court or an arbitration
 * body, which has to check the sealed bytes itself. Whoever reported the record has all of it anyway.
 */
enum NeedPolicy {
    /** The default. */
    NOBODY,
    /** The person whom the case is about. */
    PERSON,
    EVERYBODY;

    static final String MASK = "***";

    private static final String NATURAL_PERSON = "natural-person";

    /** @param person whether the reader says that the case needs number, phone and address of whom it is about */
    static NeedPolicy of(Purpose purpose, boolean person) {
        return purpose == Purpose.COURT_OR_ARBITRATION ? EVERYBODY : person ? PERSON : NOBODY;
    }

    /** Whether anything in the data is not needed. */
    boolean masksAny(JsonNode data, Schema schema) {
        return schema.fields().stream().anyMatch(field -> {
            JsonNode value = data.path(field.name());
            Optional<Schema> inner = field.inner();
            return masks(field, data) && !value.isMissingNode()
                    || inner.isPresent()
                            && (value.isObject()
                                    ? masksAny(value, inner.get())
                                    : value.valueStream().anyMatch(each -> masksAny(each, inner.get())));
        });
    }

    /** Puts {@link #MASK} for what is not needed, in place. */
    void mask(JsonNode data, Schema schema) {
        if (!(data instanceof ObjectNode object)) {
            return;
        }
        for (Field field : schema.fields()) {
            JsonNode value = object.get(field.name());
            if (value == null) {
                continue;
            }
            if (masks(field, data)) {
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

    private boolean masks(Field field, JsonNode data) {
        return this != EVERYBODY && field.isOfOthers() || this == NOBODY && field.isOfPerson() && isAboutAPerson(data);
    }

    /** What has no {@code kind} and such fields is about a person, as a courier is; a firm's phone is no person's. */
    private static boolean isAboutAPerson(JsonNode data) {
        return data.path("kind").asString(NATURAL_PERSON).equals(NATURAL_PERSON);
    }
}
