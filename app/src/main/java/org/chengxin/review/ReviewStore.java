package org.chengxin.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of reviews. */
@Repository
class ReviewStore implements Subjects.References {

    private final Copy copy;
    private final JdbcClient sql;

    ReviewStore(Copy copy, JdbcClient sql) {
        this.copy = copy;
        this.sql = sql;
    }

    /** What the findings need of a review. */
    record Stored(
            UUID id,
            OrganisationId platform,
            String orderKey,
            @Nullable SubjectId merchant,
            ZoneId zone,
            int rating,
            Instant created) {}

    /**
     * What a platform has not registered.
     *
     * @param merchants its numbers of them
     * @param orders of such merchants
     */
    record Unattributed(Set<String> merchants, Set<String> orders, LocalDate day) {

        boolean holds(ReportContent review) {
            String merchant = review.text("merchant");
            return merchant == null ? orders.contains(review.required("order")) : merchants.contains(merchant);
        }
    }

    void save(List<Report> reports, Map<Identifier, SubjectId> merchants, Unattributed unattributed) {
        Copy.Rows rows = copy.into("""
                review.review (id, platform, order_key, number, merchant, zone, rating, created, title, text, answered,
                               buyer, follows, reply, seal, held, held_on, waits_for)""");
        for (Report report : reports) {
            if (report.supersedes() != null) {
                sql.sql("update review.review set current = false where id = :id")
                        .param("id", report.supersedes().value())
                        .update();
            }
            ReportContent data = report.data();
            String merchant = data.text("merchant");
            boolean held = unattributed.holds(data);
            rows.row(
                    report.id(),
                    report.reporter().organisation(),
                    data.text("order"),
                    data.text("number"),
                    merchant == null
                            ? null
                            : merchants.get(Identifier.of(report.reporter().organisation(), merchant)),
                    data.text("zone", "Asia/Shanghai"),
                    data.whole("rating"),
                    at(data.instant("created")),
                    data.text("title"),
                    data.text("text"),
                    at(data.instant("answered")),
                    data.text("buyer"),
                    data.text("follows"),
                    data.text("reply"),
                    report.seal(),
                    held ? "WAITING" : null,
                    held ? unattributed.day() : null,
                    held ? merchant : null);
        }
        rows.write();
    }

    /** The next reviews of a platform in the order of their ids. */
    List<Stored> after(OrganisationId platform, UUID last, Instant from, Instant until, int limit) {
        return sql.sql("""
                select id, order_key, merchant, zone, rating, created from review.review
                where platform = :platform and current and held is null and id > :last and created >= :from and created < :until
                order by id limit :limit""")
                .param("platform", platform.value())
                .param("last", last)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> {
                    UUID merchant = row.getObject("merchant", UUID.class);
                    return new Stored(
                            row.getObject("id", UUID.class),
                            platform,
                            row.getString("order_key"),
                            merchant == null ? null : new SubjectId(merchant),
                            ZoneId.of(row.getString("zone")),
                            row.getInt("rating"),
                            row.getTimestamp("created").toInstant());
                })
                .list();
    }

    List<OrganisationId> platforms() {
        return sql.sql("select distinct platform from review.review")
                .query((row, index) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many reviews share their number with another one. */
    long surplusNumbers(OrganisationId platform) {
        return sql.sql("""
                select count(*) - count(distinct number) from review.review
                where platform = :platform and current and held is null and number is not null""")
                .param("platform", platform.value())
                .query(Long.class)
                .single();
    }

    long count() {
        return sql.sql("select count(*) from review.review where current and held is null")
                .query(Long.class)
                .single();
    }

    /** Removes a review; tells its merchant if it named one. */
    List<SubjectId> forget(FactId id) {
        return sql
                .sql("delete from review.review where id = :id returning merchant")
                .param("id", id.value())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(SubjectId::new)
                .toList();
    }

    @Override
    public boolean refersTo(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from review.review where merchant in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
