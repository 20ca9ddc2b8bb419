package org.chengxin.web.part;

import java.util.List;
import org.chengxin.account.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Suggested values of a form field, beside free text; a bean of the module that owns the values.
 *
 * @param field the field's name, in any form
 * @param content the values for a caller
 */
public record ChoiceSource(String field, Content content) {

    /** The most values offered; others can be typed. */
    private static final int MOST = 200;

    /** The values as the field stores them, in display order; empty if the reader has none. */
    @FunctionalInterface
    public interface Content {
        List<String> of(@Nullable Caller reader);
    }

    public List<String> choices(@Nullable Caller reader) {
        return content.of(reader).stream().distinct().limit(MOST).toList();
    }
}
