package org.chengxin.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Cells;
import org.chengxin.database.Reading;
import org.chengxin.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The request log of each reporter: counts, and the first refusals with their reasons. */
@Component
public class MessageLog {

    private static final int KEPT = 20;
    private static final int LINE = 300;

    private final JdbcClient sql;
    private final Clock clock;

    MessageLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One request.
     *
     * @param refusals lines of {@code type pointer code}; never a value, never a key
     */
    public record Message(
            Instant receivedAt,
            int items,
            int created,
            int duplicates,
            int rejected,
            String refusals,
            int milliseconds) {}

    @Transactional
    void record(Reporter reporter, List<Item> items, long milliseconds) {
        sql.sql("""
                insert into intake.message
                    (id, reporter, received_at, items, created, duplicates, rejected, refusals, milliseconds)
                values (:id, :reporter, :now, :items, :created, :duplicates, :rejected, :refusals, :milliseconds)""")
                .param("id", Uuid7.next())
                .param("reporter", reporter.organisation().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("items", items.size())
                .param("created", count(items, Outcome.Created.class))
                .param("duplicates", count(items, Outcome.Duplicate.class))
                .param("rejected", count(items, Outcome.Rejected.class))
                .param("refusals", refusals(items))
                .param("milliseconds", milliseconds)
                .update();
    }

    @Reading
    public List<Message> latest(OrganisationId reporter, int limit) {
        return sql.sql("""
                select received_at, items, created, duplicates, rejected, refusals, milliseconds
                from intake.message where reporter = :reporter order by received_at desc limit :limit""")
                .param("reporter", reporter.value())
                .param("limit", Math.min(limit, 200))
                .query((row, index) -> new Message(
                        Cells.instant(row, "received_at"),
                        row.getInt("items"),
                        row.getInt("created"),
                        row.getInt("duplicates"),
                        row.getInt("rejected"),
                        row.getString("refusals"),
                        row.getInt("milliseconds")))
                .list();
    }

    private static long count(List<Item> items, Class<? extends Outcome> outcome) {
        return items.stream().filter(item -> outcome.isInstance(item.outcome())).count();
    }

    private static String refusals(List<Item> items) {
        return items.stream()
                .filter(item -> item.outcome() instanceof Outcome.Rejected)
                .flatMap(item -> ((Outcome.Rejected) java.util.Objects.requireNonNull(item.outcome()))
                        .problems().stream()
                                .map(found -> storable(item.type + " " + found.pointer() + " " + found.code())))
                .limit(KEPT)
                .collect(Collectors.joining("\n"));
    }

    /** Type and field names are arbitrary input: replaces control characters (PostgreSQL refuses U+0000), limits the length. */
    private static String storable(String line) {
        String printable = line.replaceAll("\\p{Cntrl}", "\ufffd");
        return printable.length() > LINE ? printable.substring(0, LINE) : printable;
    }
}
