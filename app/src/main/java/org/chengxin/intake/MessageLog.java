package org.chengxin.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.database.Rows;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.FactId;
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

    MessageLog(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /** One reason for which an item was rejected; the pointer is into its data, empty for the whole item. */
    public record Rejection(Instant receivedAt, String key, String type, String pointer, String code) {}

    /**
     * One request.
     *
     * @param refusals lines of type, pointer and code with tabs between; never a value, never a key
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
    void record(Reporter reporter, List<Item> items, Receipt receipt, long milliseconds) {
        FactId first = receipt.first();
        sql.sql("""
                insert into intake.message
                    (id, reporter, received_at, items, created, duplicates, rejected, refusals, rejections, milliseconds,
                     sha256, receipt, first)
                values (:id, :reporter, :now, :items, :created, :duplicates, :rejected, :refusals, :rejections,
                        :milliseconds, :sha256, :receipt, :first)""")
                .param("id", receipt.id())
                .param("reporter", reporter.organisation().value())
                .param("now", receipt.receivedAt().atOffset(ZoneOffset.UTC))
                .param("items", items.size())
                .param("created", count(items, Outcome.Created.class))
                .param("duplicates", count(items, Outcome.Duplicate.class))
                .param("rejected", count(items, Outcome.Rejected.class))
                .param("refusals", refusals(items))
                .param("rejections", rejections(items))
                .param("milliseconds", milliseconds)
                .param("sha256", HexFormat.of().parseHex(receipt.sha256()))
                .param("receipt", receipt.note().getBytes(StandardCharsets.UTF_8))
                .param("first", first == null ? null : first.value())
                .update();
    }

    /** The receipt of one of this reporter's batches; empty for one of before there were receipts. */
    @Reading
    Optional<Receipt> receipt(OrganisationId reporter, UUID id) {
        return sql.sql("""
                        select sha256, items, created + duplicates as kept, received_at, receipt, first
                        from intake.message where id = :id and reporter = :reporter and receipt is not null""")
                .param("id", id)
                .param("reporter", reporter.value())
                .query((row, index) -> new Receipt(
                        id,
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getInt("items"),
                        row.getLong("kept"),
                        Rows.instant(row, "received_at"),
                        new String(row.getBytes("receipt"), StandardCharsets.UTF_8),
                        row.getObject("first", UUID.class) == null
                                ? null
                                : new FactId(row.getObject("first", UUID.class))))
                .optional();
    }

    @Reading
    public List<Message> latest(OrganisationId reporter, int limit) {
        return sql.sql("""
                select received_at, items, created, duplicates, rejected, refusals, milliseconds
                from intake.message where reporter = :reporter order by received_at desc limit :limit""")
                .param("reporter", reporter.value())
                .param("limit", Math.min(limit, 200))
                .query(Rows.of(Message.class))
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
                .query((row, index) -> opened(Rows.instant(row, "received_at"), row.getBytes("rejections")))
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
                                .map(found -> String.join(
                                        "\t", storable(item.type), storable(found.pointer()), found.code())))
                .limit(KEPT)
                .collect(Collectors.joining("\n"));
    }

    /** Type and field names are arbitrary input: replaces control characters (PostgreSQL refuses U+0000), limits the length. */
    private static String storable(String line) {
        String printable = line.replaceAll("\\p{Cntrl}", "\ufffd");
        return printable.length() > LINE ? printable.substring(0, LINE) : printable;
    }
}
