package org.chengxin.subject.roster;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of a roster; its heading is a text in both languages, each of which is understood. */
enum RosterColumn {
    /** The firm's own number of the courier, the key of the report. */
    NUMBER(null, true),
    NAME("name", true),
    IDENTITY_NUMBER("identityNumber", false),
    PHONE("phone", false),
    OUTLET("outlet", false),
    EMPLOYED("employed", false),
    LEFT("left", false);

    private final @Nullable String field;
    private final boolean required;

    RosterColumn(@Nullable String field, boolean required) {
        this.field = field;
        this.required = required;
    }

    /** The field of the report; null for the key. */
    @Nullable
    String field() {
        return field;
    }

    boolean required() {
        return required;
    }

    boolean isDay() {
        return this == EMPLOYED || this == LEFT;
    }

    /** The key of its heading. */
    String text() {
        return "subject.roster.column." + (field == null ? "number" : field);
    }

    /** The column behind a JSON pointer into the report's data. */
    static Optional<RosterColumn> at(String pointer) {
        return Arrays.stream(values())
                .filter(each -> pointer.equals("/" + each.field))
                .findFirst();
    }
}
