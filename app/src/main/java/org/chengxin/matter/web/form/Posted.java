package org.chengxin.matter.web.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengxin.web.ui.FormError;

/**
 * A submitted form.
 *
 * @param more whether only another table row was requested
 * @param errors of fields and files
 */
public record Posted(String key, Typed typed, boolean more, Map<String, Object> values, List<FormError> errors) {

    /** Whether it is valid and can be processed. */
    public boolean sound() {
        return !more && errors.isEmpty();
    }

    /** As it is, with these errors too. */
    Posted with(List<FormError> more) {
        return new Posted(
                key,
                typed,
                this.more,
                values,
                Stream.concat(errors.stream(), more.stream()).toList());
    }
}
