package org.chengxin.web.part;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Suggested values of a form field, beside free text; a bean of the module that owns the values.
 *
 * @param field the field's name, in any form
 * @param content the values for a caller
 * @param following what a value of the field says of others of the same case
 */
public record ChoiceSource(String field, Content content, Following following) {

    /** The most values offered; others can be typed. */
    private static final int MOST = 200;

    /** The values as the field stores them, in display order; empty if the reader has none. */
    @FunctionalInterface
    public interface Content {
        List<String> of(@Nullable Caller reader);
    }

    /** Returns values by field, the field itself in words among them; empty if the value is unknown or not for the reader. */
    @FunctionalInterface
    public interface Following {

        /** @param parties of the case; empty before it is opened */
        Map<String, String> of(String value, @Nullable Caller reader, Set<SubjectId> parties);
    }

    /** A source of which no other field follows. */
    public ChoiceSource(String field, Content content) {
        this(field, content, (value, reader, parties) -> Map.of());
    }

    public List<String> choices(@Nullable Caller reader) {
        return content.of(reader).stream().distinct().limit(MOST).toList();
    }
}
