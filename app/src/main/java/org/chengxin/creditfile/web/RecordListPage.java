package org.chengxin.creditfile.web;

import java.util.List;
import java.util.Map;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.WayBack;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A page of a subject's published records.
 *
 * @param ways what can be done about each
 * @param later the next page; null at the end
 * @param further whether it is not the first
 */
public record RecordListPage(
        Subject subject,
        List<CreditRecord> records,
        Map<FactId, WayBack> ways,
        @Nullable String later,
        boolean further) {

    public String first() {
        return "/subjects/" + subject.id() + "/records";
    }
}
