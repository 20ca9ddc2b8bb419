package org.chengxin.matter.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.database.Cells;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters.Feed;
import org.chengxin.matter.Matters.Feed.Change;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.MatterPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Feed of acts in an organisation's matters, in the order of their transactions. Acts not older than the oldest transaction
 * still running are left for a later page, so that none is skipped.
 */
@Component
class Feeds {

    /** Maximum number of acts, of all matters, that are scanned per page. */
    private static final int WINDOW = 5_000;

    private static final String LIST = "feed";

    private final JdbcClient sql;
    private final Definitions definitions;
    private final SecretAccessLog secretAccess;
    private final Cursors cursors;

    Feeds(JdbcClient sql, Definitions definitions, SecretAccessLog secretAccess, Cursors cursors) {
        this.sql = sql;
        this.definitions = definitions;
        this.secretAccess = secretAccess;
        this.cursors = cursors;
    }

    private record Position(long written, UUID matter, int act) {

        static final Position FIRST = new Position(0, new UUID(0, 0), 0);

        static Position parse(String text) {
            String[] parts = text.split("_");
            return new Position(Long.parseLong(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
        }

        String text() {
            return written + "_" + matter + "_" + act;
        }
    }

    private record Row(Position position, boolean visible, SecretAccessLog.Kind kind, Change change) {}

    /** See {@link org.chengxin.matter.Matters#after}. */
    public Feed after(@Nullable String cursor, int limit, Caller caller) {
        Position from = cursors.open(LIST, caller, cursor, Position.FIRST, Position::parse);
        List<Change> changes = new ArrayList<>();
        Set<SecretAccessLog.Kind> kinds = new HashSet<>();
        Position last = from;
        List<Row> rows = rows(from, caller);
        int seen = 0;
        for (Row row : rows) {
            seen++;
            last = row.position();
            if (row.visible()) {
                changes.add(row.change());
                kinds.add(row.kind());
            }
            if (changes.size() == limit) {
                break;
            }
        }
        secretAccess.listed(caller, kinds);
        return new Feed(changes, cursors.seal(LIST, caller, last.text()), seen < rows.size() || rows.size() == WINDOW);
    }

    private List<Row> rows(Position from, Caller caller) {
        return sql.sql("""
                select a.written::text::bigint as written, a.matter, a.act, m.number, m.definition, a.step, a.stage_from,
                       a.stage_to, a.day, a.at, a.stands, m.version, m.ended is not null as ended, m.acts,
                       p.office is not null
                         and (cast(:viewer as uuid) is null or cast(:viewer as uuid) <> all(m.recused)) as visible,
                       coalesce(p.office, false) as office, coalesce(p.own, false) as own
                from (select written, matter, act, step, role, stage_from, stage_to, day, at, stands from matter.act
                      where (written, matter, act) > (cast(:written as text)::xid8, :matter, :act)
                        and written < pg_snapshot_xmin(pg_current_snapshot())
                      order by written, matter, act limit :window) a
                join matter.matter m on m.id = a.matter
                cross join lateral (select bool_or(p.kind = 'OFFICE') as office, bool_or(p.role = a.role) as own
                                    from matter.participant p where p.matter = a.matter and p.desk = :desk) p
                order by a.written, a.matter, a.act""")
                .param("desk", Inboxes.queue(caller))
                .param("viewer", caller.account())
                .param("written", Long.toString(from.written()))
                .param("matter", from.matter())
                .param("act", from.act())
                .param("window", WINDOW)
                .query((row, index) -> new Row(
                        new Position(row.getLong("written"), row.getObject("matter", UUID.class), row.getInt("act")),
                        row.getBoolean("visible") && (row.getBoolean("office") || isShown(row)),
                        new SecretAccessLog.Kind(row.getString("definition"), row.getInt("version")),
                        new Change(
                                new MatterId(row.getObject("matter", UUID.class)),
                                row.getString("number"),
                                row.getString("definition"),
                                row.getInt("act"),
                                row.getString("step"),
                                row.getString("stage_from"),
                                row.getString("stage_to"),
                                row.getBoolean("ended") && row.getInt("act") == row.getInt("acts"),
                                row.getObject("day", LocalDate.class),
                                Cells.instant(row, "at"))))
                .list();
    }

    /** A party gets the acts that its page shows. */
    private boolean isShown(ResultSet row) throws SQLException {
        return MatterPolicy.isShownToParties(
                row.getString("step"),
                row.getBoolean("stands"),
                row.getBoolean("own"),
                definitions.followed(row.getString("definition"), row.getInt("version")));
    }
}
