package org.chengxin.document.paper;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Public page of a verification code.
 *
 * @param check the result; null if no paper has the code
 * @param typed the requested code, shortened
 */
public record PaperPage(Papers.@Nullable Check check, String typed, LocalDate today) {

    /** Suffix of its text keys. */
    public String word() {
        if (check == null) {
            return "unknown";
        }
        return check.paper().isOver(today)
                ? "over"
                : check.paper().validity().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String tone() {
        return word().equals("in-force") ? "good" : "bad";
    }
}
