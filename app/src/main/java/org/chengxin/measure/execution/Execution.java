package org.chengxin.measure.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one executor was asked and did.
 *
 * @param matter case of the order
 * @param measure number of the measure's case
 * @param number of the order
 * @param executor organisation; null for one that does not sign in
 * @param item of the catalogue; null where the measure was erased before items were kept
 * @param address of the page that shows it
 * @param seen what a later look found there: found, missing or unreachable
 * @param disclosed day of a platform's own disclosure, as it reported
 * @param discloseBy last day on which that is in time (网络交易监督管理办法 art. 30); null for who owes none
 */
public record Execution(
        UUID matter,
        String measure,
        String number,
        @Nullable UUID executor,
        String name,
        State state,
        @Nullable String address,
        LocalDate ordered,
        LocalDate changed,
        @Nullable String seen,
        @Nullable Instant looked,
        @Nullable String item,
        @Nullable LocalDate disclosed,
        @Nullable LocalDate discloseBy) {

    /** 平台公示: a word of whether a platform disclosed what it did: in-time, late, day (where none is owed) or none; empty for no word. */
    public String disclosure() {
        if (disclosed == null) {
            return discloseBy == null ? "" : "none";
        }
        if (discloseBy == null) {
            return "day";
        }
        return disclosed.isAfter(discloseBy) ? "late" : "in-time";
    }

    static Execution sent(
            UUID matter,
            String measure,
            String number,
            @Nullable UUID executor,
            String name,
            LocalDate day,
            @Nullable String item) {
        return new Execution(
                matter, measure, number, executor, name, State.SENT, null, day, day, null, null, item, null, null);
    }

    /** How far it has come. */
    public enum State {
        SENT,
        /** Not answered in time. */
        OVERDUE,
        RECEIVED,
        EXECUTED,
        REFUSED,
        /** Advice that was not followed. */
        DECLINED,
        /** Refused with a reason that was accepted. */
        EXCUSED,
        SUSPENDED,
        /** Carried out once and no longer: undone with the measure. */
        DISCONTINUED,
        UNDOING,
        RESTORED,
        OVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
