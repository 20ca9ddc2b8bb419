package org.chengxin.document.paper;

import org.jspecify.annotations.Nullable;

/**
 * Public page of a verification code.
 *
 * @param check the result; null if no paper has the code
 * @param typed the requested code, shortened
 */
public record PaperPage(Papers.@Nullable Check check, String typed) {

    /** Suffix of its text keys. */
    public String word() {
        return check == null
                ? "unknown"
                : check.paper()
                        .validity()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-');
    }

    public String tone() {
        return check != null && check.paper().validity() == Paper.Validity.IN_FORCE ? "good" : "bad";
    }
}
