package org.chengxin.matter.state;

import tools.jackson.databind.node.ObjectNode;

/** Clock rows for bulk statements. */
final class DeadlineRow {

    private DeadlineRow() {}

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

    static void put(ObjectNode row, RunningDeadline deadline) {
        row.put("clock", deadline.name()).put("state", deadline.state().name());
        row.put("started", deadline.started().toString())
                .put("base", deadline.base().toString());
        row.put("left", deadline.left()).put("unit", deadline.unit().name());
        row.put("due", deadline.due() == null ? null : deadline.due().toString());
        row.put("provisional", deadline.provisional()).put("unconfirmed", deadline.unconfirmed());
        row.put("confirmed", deadline.confirmed()).put("extensions", deadline.extensions());
        row.put("next", deadline.next() == null ? null : deadline.next().toString());
        row.put("told", deadline.told());
    }
}
