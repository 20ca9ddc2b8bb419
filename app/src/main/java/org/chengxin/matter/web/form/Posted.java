package org.chengxin.matter.web.form;

import java.util.List;
import java.util.Map;
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
}
