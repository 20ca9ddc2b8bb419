package org.chengxin.creditfile.web;

import java.util.List;
import java.util.Map;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.WayBack;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Page part: the published records of a subject, those first that count against it.
 *
 * @param ways what can be done about each
 * @param more the page that goes on where this list ends; null if it is complete
 * @param file whether the reader may open the file with unpublished records
 */
public record RecordsPart(
        SubjectId subject,
        List<CreditRecord> records,
        Map<FactId, WayBack> ways,
        @Nullable String more,
        boolean file) {}
