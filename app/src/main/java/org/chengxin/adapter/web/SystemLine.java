package org.chengxin.adapter.web;

import org.chengxin.adapter.connection.SystemState;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.adapter.outgoing.DispatchCounts;
import org.jspecify.annotations.Nullable;

/**
 * An outside system in the officers' list.
 *
 * @param connection {@code none}, {@code simulated} or {@code connected}
 * @param state null before the first call
 * @param office in charge; empty while the department has none here
 * @param own whether it is the reader's
 */
public record SystemLine(
        OutsideSystem system,
        String connection,
        @Nullable SystemState state,
        DispatchCounts counts,
        long opened,
        long returned,
        String office,
        boolean own) {

    /** Word of how it stands: {@code none}, {@code away}, {@code stuck}, {@code good} or {@code new}. */
    public String standing() {
        if (connection.equals("none")) {
            return "none";
        }
        if (state != null && state.failingSince() != null) {
            return "away";
        }
        if (counts.stuck() + counts.overdue() + returned > 0) {
            return "stuck";
        }
        return state == null || state.success() == null ? "new" : "good";
    }

    public String tone() {
        return switch (standing()) {
            case "away" -> "bad";
            case "stuck" -> "soon";
            case "good" -> "good";
            default -> "grey";
        };
    }
}
