package org.chengxin.document.paper;

import org.jspecify.annotations.Nullable;

/**
 * The public page of a code.
 *
 * @param check what it stands for; null when no paper carries it
 * @param typed the code as it was asked for, shortened
 */
public record PaperPage(Papers.@Nullable Check check, String typed) {

    /** The end of the keys of its texts. */
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
