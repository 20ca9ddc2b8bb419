package org.chengxin.creditfile.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.database.Rows;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that reads the public records as they were last published. */
@Repository
class PublishedStore {

    /** Of a record whose last public day is over, the withdrawal is on its way. */
    private static final String PUBLIC = "content is not null and (until is null or until >= :today)";

    /** What a law publishes, and so may go to anybody as a file. */
    static final String OPEN = PUBLIC + " and kind <> '" + SharedRecords.KIND.name() + "'";

    private final JdbcClient sql;

    PublishedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A public record.
     *
     * @param fact the report whose values are told
     * @param content JSON object of the declared fields
     */
    record PublishedRecord(UUID record, UUID fact, SubjectId subject, RecordKind kind, String content) {}

    /**
     * What is looked for; null is no limit.
     *
     * @param after id of a record: those behind it in the order of ids
     * @param since only what was published or changed since, or is of one who joined since
     * @param joined who joined the reader since
     * @param open only what a law publishes, and so may go to anybody as a file
     */
    record Filter(
            @Nullable UUID after,
            @Nullable RecordKind kind,
            @Nullable Instant since,
            Set<SubjectId> joined,
            boolean open) {

        Filter withJoined(Set<SubjectId> who) {
            return new Filter(after, kind, since, who, open);
        }

        Filter behind(UUID record) {
            return new Filter(record, kind, since, joined, open);
        }
    }

    List<PublishedRecord> list(Filter filter, LocalDate today, int limit) {
        return sql.sql("select record, fact, subject, kind, content from creditfile.publication where "
                        + (filter.open() ? OPEN : PUBLIC) + """
                 and record > :after
                 and (cast(:kind as text) is null or kind = :kind)
                 and (cast(:since as timestamptz) is null or changed >= :since or subject = any (cast(:joined as uuid[])))
                order by record limit :limit""")
                .param("today", today)
                .param("after", Objects.requireNonNullElse(filter.after(), Uuid7.NIL))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("since", filter.since() == null ? null : filter.since().atOffset(ZoneOffset.UTC))
                .param(
                        "joined",
                        filter.joined().stream().map(SubjectId::toString).toArray(String[]::new))
                .param("limit", limit)
                .query(Rows.of(PublishedRecord.class))
                .list();
    }

    /** How many there are of each kind; kinds without any are left out. */
    Map<RecordKind, Long> counts(LocalDate today) {
        Map<RecordKind, Long> counts = new EnumMap<>(RecordKind.class);
        sql.sql("select kind, count(*) from creditfile.publication where " + OPEN + " group by kind")
                .param("today", today)
                .query(row -> {
                    counts.put(RecordKind.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }
}
