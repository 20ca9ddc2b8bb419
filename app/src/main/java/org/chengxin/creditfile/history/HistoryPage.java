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

    /** The value of a field in words. */
    public String words(Shell shell, List<Change.Word> value) {
        return value.stream()
                .map(word -> word.text().startsWith("creditfile.")
                        ? shell.text(word.text(), word.about().toArray())
                        : word.text())
                .reduce((one, other) -> shell.text("creditfile.history.listed", one, other))
                .orElseGet(() -> shell.text("creditfile.history.blank"));
    }
}
