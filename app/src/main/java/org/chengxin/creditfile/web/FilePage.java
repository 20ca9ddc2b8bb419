package org.chengxin.creditfile.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.WayBack;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subject;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;

/**
 * A subject's file, for itself and for an officer with a case.
 *
 * @param subject null if nothing was reported about the organisation yet
 * @param records all, published or not
 * @param ways what can be done about each
 * @param parts page parts of other modules
 * @param number of the case for which an officer reads; empty for the subject itself
 */
public record FilePage(
        @Nullable Subject subject,
        List<CreditRecord> records,
        Map<FactId, WayBack> ways,
        List<PagePart> parts,
        String number) {

    /** The file of an organisation that nobody reported about. */
    static final FilePage EMPTY = new FilePage(null, List.of(), Map.of(), List.of(), "");

    /** Whether the reader is the subject itself. */
    public boolean own() {
        return number.isEmpty();
    }

    /** The page of the file's earlier states, for the same case. */
    public String history() {
        return "/workbench/files/" + (subject == null ? "" : subject.id()) + "/history"
                + (own() ? "" : "?case=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
    }
}
