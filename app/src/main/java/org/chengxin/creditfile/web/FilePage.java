package org.chengxin.creditfile.web;

import java.util.List;
import java.util.Map;
import org.chengxin.creditfile.CreditFile;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.WayBack;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;

/**
 * A subject's file, for itself and for an officer with a case.
 *
 * @param subject null if nothing was reported about the organisation yet
 * @param records published or not, those first that count against it
 * @param size how many there are in all
 * @param next behind which the next page begins; null at the end
 * @param further whether it is not the first page
 * @param ways what can be done about each
 * @param parts page parts of other modules
 * @param number of the case for which an officer reads; empty for the subject itself
 * @param others further subjects of the reader
 * @param person whether it is the file of a natural person
 */
public record FilePage(
        @Nullable Subject subject,
        List<CreditRecord> records,
        int size,
        CreditFile.@Nullable Place next,
        boolean further,
        Map<FactId, WayBack> ways,
        List<PagePart> parts,
        String number,
        List<SubjectId> others,
        boolean person) {

    /** The file of somebody that nobody reported about. */
    static FilePage empty(boolean person) {
        return new FilePage(null, List.of(), 0, null, false, Map.of(), List.of(), "", List.of(), person);
    }

    /** Whether the reader is the subject itself. */
    public boolean own() {
        return number.isEmpty();
    }

    /** The next page of the own records; null at the end. */
    public @Nullable String later() {
        return next == null ? null : address() + "?after=" + next;
    }

    /** The page itself; an officer's case is posted there. */
    public String address() {
        return "/workbench/files/" + (subject == null ? "" : subject.id());
    }
}
