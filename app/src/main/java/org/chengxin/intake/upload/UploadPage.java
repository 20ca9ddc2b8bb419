package org.chengxin.intake.upload;

import java.util.List;
import java.util.UUID;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * The upload of a spreadsheet: its type is chosen, how it is read is looked at, and what became of it is told.
 *
 * @param types names of the types that the organisation may report
 * @param type the chosen one; empty if it may report none
 * @param reason as typed
 */
public record UploadPage(
        List<String> types,
        String type,
        @Nullable Preview preview,
        @Nullable Result result,
        String reason,
        List<FormError> errors) {

    /**
     * How an uploaded file is read.
     *
     * @param reports how many can be reported
     * @param lines how many lines cannot be read
     * @param rows the first lines, a cell for each column
     */
    public record Preview(
            UUID id,
            List<UploadTable.Mapped> columns,
            List<String> unread,
            List<UploadColumn> missing,
            int reports,
            long lines,
            List<List<String>> rows) {}

    /**
     * What became of an uploaded file.
     *
     * @param updated whose earlier report was replaced
     * @param refused lines that were not stored
     */
    public record Result(UUID id, int created, int updated, int unchanged, int refused) {}
}
