package org.chengxin.matter.standing;

import tools.jackson.databind.node.ObjectNode;

/** Clock rows for bulk statements. */
final class ClockRow {

    private ClockRow() {}

    /**
     * SQL upsert of the clocks in the parameter {@code clocks}.
     *
     * @param rows beginning of the query that gives them
     * @param first columns before those of {@link #put}
     */
    static String written(String rows, String first) {
        return """
                insert into matter.clock (matter, clock, state, started, base, "left", unit, due, provisional,
                                          unconfirmed, confirmed, extensions, next, told)
                %sjson_to_recordset(cast(:clocks as json)) as c(
                    %sclock text, state text, started date, base date, "left" int, unit text, due date,
                    provisional boolean, unconfirmed boolean, confirmed boolean, extensions int, next date, told int)
                on conflict (matter, clock) do update
                set state = excluded.state, started = excluded.started, base = excluded.base, "left" = excluded."left",
                    unit = excluded.unit, due = excluded.due, provisional = excluded.provisional,
                    unconfirmed = excluded.unconfirmed, confirmed = excluded.confirmed,
                    extensions = excluded.extensions, next = excluded.next, told = excluded.told""".formatted(rows, first);
    }

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
