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
 * @param ofCase the values for a step of a case
 */
public record ChoiceSource(String field, Content content, Following following, OfCase ofCase) {

    /** The most values offered; others can be typed. */
    public static final int MOST = 200;

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

    /** The values as {@link Content}, each with a tab and what it is in words behind it; empty if the reader has none. */
    @FunctionalInterface
    public interface OfCase {

        /** @param parties whom the case is about */
        List<String> of(Set<SubjectId> parties, Caller reader);
    }

    /** A source of which no other field follows. */
    public ChoiceSource(String field, Content content) {
        this(field, content, (value, reader, parties) -> Map.of());
    }

    /** A source for opening forms alone. */
    public ChoiceSource(String field, Content content, Following following) {
        this(field, content, following, (parties, reader) -> List.of());
    }

    /** A source for steps of cases alone. */
    public ChoiceSource(String field, OfCase ofCase) {
        this(field, reader -> List.of(), (value, reader, parties) -> Map.of(), ofCase);
    }

    public List<String> choices(Set<SubjectId> parties, Caller reader) {
        return ofCase.of(parties, reader).stream().distinct().limit(MOST).toList();
    }

    public List<String> choices(@Nullable Caller reader) {
        return content.of(reader).stream().distinct().limit(MOST).toList();
    }
}
