package org.chengxin.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Cells;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The request log of each reporter: counts, and the first refusals with their reasons. */
@Component
public class MessageLog {

    private static final int KEPT = 20;
    private static final int LINE = 300;

    /** Rejected items kept of one request. */
    private static final int REJECTIONS = 1_000;

    /** Requests whose rejected items are listed. */
    private static final int REQUESTS = 50;

    private final JdbcClient sql;
    private final Confidential confidential;
    private final Clock clock;

    MessageLog(JdbcClient sql, Confidential confidential, Clock clock) {
        this.sql = sql;
        this.confidential = confidential;
        this.clock = clock;
    }

    /** One reason for which an item was rejected; the pointer is into its data, empty for the whole item. */
    public record Rejection(Instant receivedAt, String key, String type, String pointer, String code) {}

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
                    (id, reporter, received_at, items, created, duplicates, rejected, refusals, rejections, milliseconds)
                values (:id, :reporter, :now, :items, :created, :duplicates, :rejected, :refusals, :rejections,
                        :milliseconds)""")
                .param("id", Uuid7.next())
                .param("reporter", reporter.organisation().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("items", items.size())
                .param("created", count(items, Outcome.Created.class))
                .param("duplicates", count(items, Outcome.Duplicate.class))
                .param("rejected", count(items, Outcome.Rejected.class))
                .param("refusals", refusals(items))
                .param("rejections", rejections(items))
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

    /** Rejected items of the latest requests that had any, newest request first. */
    @Reading
    public List<Rejection> rejections(OrganisationId reporter) {
        return sql
                .sql("""
                        select received_at, rejections from intake.message
                        where reporter = :reporter and rejections is not null
                        order by received_at desc limit :limit""")
                .param("reporter", reporter.value())
                .param("limit", REQUESTS)
                .query((row, index) -> opened(Cells.instant(row, "received_at"), row.getBytes("rejections")))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Rejection> opened(Instant at, byte[] sealed) {
        return new String(confidential.decrypt(sealed), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", 4))
                .filter(parts -> parts.length == 4)
                .map(parts -> new Rejection(at, parts[3], parts[0], parts[1], parts[2]))
                .toList();
    }

    /** Null if no item was rejected. */
    private byte @Nullable [] rejections(List<Item> items) {
        String lines = items.stream()
                .filter(item -> item.outcome() instanceof Outcome.Rejected)
                .flatMap(item -> ((Outcome.Rejected) java.util.Objects.requireNonNull(item.outcome()))
                        .problems().stream()
                                .map(found -> String.join(
                                        "\t",
                                        storable(item.type),
                                        storable(found.pointer()),
                                        found.code(),
                                        storable(item.key))))
                .limit(REJECTIONS)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : confidential.encrypt(lines.getBytes(StandardCharsets.UTF_8));
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
