package org.chengxin.matter.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.database.Rows;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.Feed.Page;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters.Feed;
import org.chengxin.matter.Matters.Feed.Change;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.state.ActFact;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feed of acts in an organisation's matters, in log order. */
@Component
class Feeds {

    /** The most facts, of all modules, that a page scans at once. */
    private static final int WINDOW = 5_000;

    /** A page without any act of the caller's scans so many times before it answers. */
    private static final int SCANS = 10;

    /** Also in the context of the cursor's encryption: cursors of earlier lists are refused. */
    private static final String LIST = "acts";

    private final org.chengxin.evidence.feed.Feed facts;
    private final JdbcClient sql;
    private final Definitions definitions;
    private final CaseAccessLog looks;
    private final Cursors cursors;

    Feeds(
            org.chengxin.evidence.feed.Feed facts,
            JdbcClient sql,
            Definitions definitions,
            CaseAccessLog looks,
            Cursors cursors) {
        this.facts = facts;
        this.sql = sql;
        this.definitions = definitions;
        this.looks = looks;
        this.cursors = cursors;
    }

    private record Row(boolean visible, CaseAccessLog.Kind kind, Change change) {}

    /** See {@link org.chengxin.matter.Matters#after}. */
    public Feed after(@Nullable String cursor, int limit, Caller caller) {
        FeedPosition at = cursors.open(LIST, caller, cursor, FeedPosition.START, FeedPosition::parse);
        List<Change> changes = new ArrayList<>();
        Set<CaseAccessLog.Kind> kinds = new HashSet<>();
        boolean more = true;
        for (int scan = 0; more && changes.isEmpty() && scan < SCANS; scan++) {
            Page page = facts.after(at, Set.of(ActFact.TYPE), WINDOW);
            Map<FactId, Row> rows = rows(page.facts(), caller);
            more = page.next().compareTo(at) > 0 && page.next().compareTo(facts.head()) < 0;
            at = page.next();
            for (Item fact : page.facts()) {
                if (changes.size() == limit) {
                    more = true;
                    at = fact.at();
                    break;
                }
                Row row = rows.get(fact.id());
                if (row != null && row.visible()) {
                    changes.add(row.change());
                    kinds.add(row.kind());
                }
            }
        }
        looks.listed(caller, kinds);
        return new Feed(changes, cursors.seal(LIST, caller, at.toString()), more);
    }

    private Map<FactId, Row> rows(List<Item> page, Caller caller) {
        Map<FactId, Row> rows = new HashMap<>();
        if (page.isEmpty()) {
            return rows;
        }
        sql.sql("""
                select a.fact, a.matter, a.act, m.number, m.definition, a.step, a.stage_from,
                       a.stage_to, a.day, a.at, a.stands, m.version, m.ended is not null as ended, m.acts,
                       p.office is not null
                         and (cast(:viewer as uuid) is null or cast(:viewer as uuid) <> all(m.recused)) as visible,
                       coalesce(p.office, false) as office, coalesce(p.own, false) as own
                from matter.act a
                join matter.matter m on m.id = a.matter
                cross join lateral (select bool_or(p.kind = 'OFFICE') as office, bool_or(p.role = a.role) as own
                                    from matter.participant p where p.matter = a.matter and p.desk = :desk) p
                where a.fact in (select unnest(cast(:facts as uuid[])))""")
                .param("desk", Inboxes.queue(caller))
                .param("viewer", caller.account())
                .param("facts", page.stream().map(fact -> fact.id().toString()).toArray(String[]::new))
                .query(row -> {
                    rows.put(
                            new FactId(row.getObject("fact", UUID.class)),
                            new Row(
                                    row.getBoolean("visible") && (row.getBoolean("office") || isShown(row)),
                                    new CaseAccessLog.Kind(row.getString("definition"), row.getInt("version")),
                                    change(row)));
                });
        return rows;
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("number"),
                row.getString("definition"),
                row.getInt("act"),
                row.getString("step"),
                row.getString("stage_from"),
                row.getString("stage_to"),
                row.getBoolean("ended") && row.getInt("act") == row.getInt("acts"),
                row.getObject("day", LocalDate.class),
                Rows.instant(row, "at"));
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
