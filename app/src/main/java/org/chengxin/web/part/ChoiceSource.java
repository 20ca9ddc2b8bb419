package org.chengxin.web.part;

import java.util.List;
import org.chengxin.account.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen in a field of a form, beside typing something else; a bean of the module that owns what is asked for.
 *
 * @param field name of the fields that it serves, whatever the form
 * @param content what whoever fills in the form may choose
 */
public record ChoiceSource(String field, Content content) {

    /** As many as a form offers; the rest is typed. */
    private static final int MOST = 200;

    /** Texts as the field keeps them, in the order that they are offered in; none where the reader has none to choose. */
    @FunctionalInterface
    public interface Content {
        List<String> of(@Nullable Caller reader);
    }

    public List<String> choices(@Nullable Caller reader) {
        return content.of(reader).stream().distinct().limit(MOST).toList();
    }
}
