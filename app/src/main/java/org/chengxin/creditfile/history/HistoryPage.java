package org.chengxin.creditfile.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.creditfile.CreditFiles.FileOn;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.subject.Subject;
import org.chengxin.web.Shell;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was.
 *
 * @param number of the case for which an officer reads; empty for the subject itself
 * @param before the state that is compared; null for none
 * @param page of both lists, from 1
 */
public record HistoryPage(
        Subject subject,
        String number,
        LocalDate today,
        FileOn now,
        @Nullable FileOn before,
        List<Change> changes,
        int page,
        List<FormError> errors) {

    private static final int SHOWN = 50;

    /** The records on this page. */
    public List<CreditRecord> records() {
        return shown(now.records());
    }

    /** The changes on this page. */
    public List<Change> changed() {
        return shown(changes);
    }

    private <T> List<T> shown(List<T> all) {
        return all.stream().skip((page - 1L) * SHOWN).limit(SHOWN).toList();
    }

    /** The address of the page before in the own file; null for the first. */
    public @Nullable String earlier() {
        return page > 1 ? link(page - 1) : null;
    }

    /** The address of the page behind in the own file; null at the end of both lists. */
    public @Nullable String later() {
        return further() ? link(page + 1) : null;
    }

    /** Whether a page follows. */
    public boolean further() {
        return Math.max(now.records().size(), changes.size()) > (long) page * SHOWN;
    }

    /** What an officer's form posts for another page. */
    public Map<String, String> fields(int other) {
        return Map.of(
                "day", now.day().toString(),
                "known", now.known().toString(),
                "compare", before == null ? "" : before.day().toString(),
                "page", String.valueOf(other));
    }

    private String link(int other) {
        return "/workbench/files/" + subject.id() + "/history?day=" + now.day() + "&known=" + now.known()
                + (before == null ? "" : "&compare=" + before.day()) + "&page=" + other;
    }

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
