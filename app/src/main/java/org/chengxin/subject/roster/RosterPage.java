package org.chengxin.subject.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.subject.registry.Couriers.Outlet;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;

/**
 * A courier firm's roster: its outlets, and what became of the file that was just uploaded.
 *
 * @param staff couriers at work today by the outlet's key; under the empty key those of no known outlet
 * @param reason as typed
 * @param done null if no file was taken
 */
public record RosterPage(
        List<Outlet> outlets,
        Map<String, Integer> staff,
        String reason,
        @Nullable Done done,
        List<FormError> errors) {

    private static final int SHOWN = 500;

    /**
     * What became of the lines of a file.
     *
     * @param refused lines that were not stored
     * @param refusals the first of their problems
     * @param more whether there are further ones
     * @param same lines that tell of the person of an earlier line
     * @param unread headings of no column of a roster
     */
    public record Done(
            int created,
            int updated,
            int unchanged,
            long refused,
            List<Refusal> refusals,
            boolean more,
            List<Same> same,
            List<String> unread) {

        static Done of(RosterImport.Taken taken) {
            Roster roster = taken.roster();
            return new Done(
                    taken.created(),
                    taken.updated(),
                    taken.unchanged(),
                    taken.refused(),
                    taken.faults().stream().limit(SHOWN).map(Refusal::of).toList(),
                    taken.faults().size() > SHOWN,
                    roster.same().stream()
                            .map(each -> new Same(each.line(), each.earlier()))
                            .toList(),
                    roster.unread());
        }

        public boolean clean() {
            return refused == 0;
        }
    }

    /**
     * One problem of a line.
     *
     * @param column key of the column's heading
     * @param code of the problem
     */
    public record Refusal(int line, String column, String code) {

        static Refusal of(Roster.Fault fault) {
            return new Refusal(
                    fault.line(),
                    Optional.ofNullable(fault.column()).map(RosterColumn::text).orElse("subject.roster.whole"),
                    fault.code());
        }
    }

    /** Two lines of one person. */
    public record Same(int line, int earlier) {}

    /** Couriers at work today. */
    public int all() {
        return staff.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int at(String outlet) {
        return staff.getOrDefault(outlet, 0);
    }
}
