package org.chengxin.matter.web.form;

import java.util.List;
import java.util.Map;
import org.chengxin.web.ui.FormError;

/**
 * A form that was sent.
 *
 * @param more whether only a further row of a table was asked for
 * @param errors of its fields and files
 */
public record Posted(String key, Typed typed, boolean more, Map<String, Object> values, List<FormError> errors) {

    /** Whether it can be acted on. */
    public boolean sound() {
        return !more && errors.isEmpty();
    }
}
