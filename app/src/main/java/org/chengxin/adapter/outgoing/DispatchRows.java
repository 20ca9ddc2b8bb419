package org.chengxin.adapter.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.adapter.outgoing.Dispatch.Look;
import org.chengxin.adapter.outgoing.Dispatch.Seen;
import org.chengxin.adapter.outgoing.Dispatch.State;
import org.chengxin.adapter.outgoing.Dispatch.There;
import org.chengxin.adapter.outgoing.Dispatch.Trouble;
import org.chengxin.database.Rows;
import org.jspecify.annotations.Nullable;

/** Rows of the queue without their contents. */
final class DispatchRows {

    static final String SELECT = """
            select d.id, d.system, d.message, d.thing, d.version, d.queue, d.ordinal, d.content is null as withdrawn, d.since, d.due,
                d.state, d.attempts, d.failing_since, d.problem, d.detail, d.number, d.address, d.delivered_at, d.looked_at,
                d.seen, d.proof
            from adapter.dispatch d
            """;

    private DispatchRows() {}

    static Dispatch of(ResultSet row) throws SQLException {
        return new Dispatch(
                row.getObject("id", UUID.class),
                row.getString("system"),
                row.getString("message"),
                row.getObject("thing", UUID.class),
                row.getObject("version", UUID.class),
                row.getObject("queue", UUID.class),
                row.getLong("ordinal"),
                row.getBoolean("withdrawn"),
                row.getObject("since", LocalDate.class),
                row.getObject("due", LocalDate.class),
                State.valueOf(row.getString("state")),
                there(row),
                trouble(row),
                look(row));
    }

    private static @Nullable There there(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null ? null : new There(number, row.getString("address"), Rows.instant(row, "delivered_at"));
    }

    private static @Nullable Trouble trouble(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return problem == null
                ? null
                : new Trouble(
                        problem,
                        Objects.requireNonNullElse(row.getString("detail"), ""),
                        row.getInt("attempts"),
                        Rows.instantOrNull(row, "failing_since"));
    }

    private static @Nullable Look look(ResultSet row) throws SQLException {
        String seen = row.getString("seen");
        Instant at = Rows.instantOrNull(row, "looked_at");
        return seen == null || at == null ? null : new Look(Seen.valueOf(seen), at, row.getObject("proof", UUID.class));
    }
}
