package org.chengxin.matter.standing;

import org.chengxin.matter.clock.RunningClock;
import tools.jackson.databind.node.ObjectNode;

/** A clock as a statement takes it that writes several. */
final class ClockRow {

    private ClockRow() {}

    static void put(ObjectNode row, RunningClock clock) {
        row.put("clock", clock.clock()).put("state", clock.state().name());
        row.put("started", clock.started().toString()).put("base", clock.base().toString());
        row.put("left", clock.left()).put("unit", clock.unit().name());
        row.put("due", clock.due() == null ? null : clock.due().toString());
        row.put("provisional", clock.provisional()).put("unconfirmed", clock.unconfirmed());
        row.put("confirmed", clock.confirmed()).put("extensions", clock.extensions());
        row.put("next", clock.next() == null ? null : clock.next().toString());
        row.put("told", clock.told());
    }
}
