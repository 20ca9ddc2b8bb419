package org.chengxin.creditfile.history;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.creditfile.FileOn;
import org.chengxin.subject.Subject;
import org.chengxin.web.Shell;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was.
 *
 * @param number of the case for which an officer reads; empty for the subject itself
 * @param before the state that is compared; null for none
 */
public record HistoryPage(
        Subject subject,
        String number,
        LocalDate today,
        FileOn now,
        @Nullable FileOn before,
        List<Change> changes,
        List<FormError> errors) {

    /** A value in words. */
    public String words(Shell shell, String value) {
        return value.isEmpty()
                ? shell.text("creditfile.history.blank")
                : value.startsWith("creditfile.") ? shell.text(value) : value;
    }
}
