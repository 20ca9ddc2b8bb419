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
import org.chengxin.database.Rows;
import org.chengxin.evaluation.Place;
import org.chengxin.evidence.Confidential;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.Trades.OrderKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of reviews. */
@Repository
class ReviewStore implements Subjects.References {

    private final Copy copy;
    private final JdbcClient sql;
    private final Confidential confidential;

    ReviewStore(Copy copy, JdbcClient sql, Confidential confidential) {
        this.copy = copy;
        this.sql = sql;
        this.confidential = confidential;
    }

    /** The columns that findings need. */
    record Stored(
            UUID id,
            OrganisationId platform,
            String orderKey,
            @Nullable SubjectId merchant,
            ZoneId zone,
            int rating,
            Instant created) {}

    /**
     * Unregistered parties of a batch.
     *
     * @param merchants the platform's numbers of unregistered merchants
     * @param orders keys of orders that are held because of such merchants
     */
    record Unattributed(Set<String> merchants, Set<String> orders, LocalDate day) {

        boolean holds(ReportContent review) {
            String merchant = review.text("merchant");
            return merchant == null ? orders.contains(review.required("order")) : merchants.contains(merchant);
        }
    }

    void save(List<Report> reports, Map<Identifier, SubjectId> merchants, Unattributed unattributed) {
        Copy.Rows rows = copy.into("""
                review.review (id, platform, order_key, number, merchant, zone, rating, created, text,
                               buyer, follows, seal, held, held_on, waits_for)""");
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
                    confidential.encryptText(data.text("text")),
                    data.text("buyer"),
                    data.text("follows"),
                    report.seal(),
                    held ? "WAITING" : null,
                    held ? unattributed.day() : null,
                    held ? merchant : null);
        }
        rows.write();
    }

    private static final String CURRENT = """
            select id, platform, order_key, merchant, zone, rating, created from review.review
            where current and held is null and created >= :from and created < :until\s""";

    /** A page of a platform's reviews in the order of their ids, after a cursor. */
    List<Stored> after(OrganisationId platform, UUID last, Instant from, Instant until, int limit) {
        return stored(sql.sql(CURRENT + "and platform = :platform and id > :last order by id limit :limit")
                .param("platform", platform.value())
                .param("last", last)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit));
    }

    /** A page of the reviews that name one of these merchants, in the order of their ids, after a cursor. */
    List<Stored> naming(Collection<SubjectId> merchants, UUID last, Instant from, Instant until, int limit) {
        return stored(sql.sql(CURRENT + """
                and merchant in (select unnest(cast(:merchants as uuid[]))) and id > :last order by id limit :limit""")
                .param("merchants", merchants.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("last", last)
                .param("limit", limit)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC)));
    }

    /** The reviews of these orders that name no merchant. */
    List<Stored> ofOrders(OrganisationId platform, Collection<String> orders, Instant from, Instant until) {
        return stored(sql.sql(CURRENT + """
                and platform = :platform and order_key in (select unnest(cast(:orders as text[]))) and merchant is null""")
                .param("platform", platform.value())
                .param("orders", orders.toArray(String[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC)));
    }

    /** All current reviews of these orders. */
    List<Stored> about(OrganisationId platform, Collection<String> orders) {
        return stored(sql.sql("""
                select id, platform, order_key, merchant, zone, rating, created from review.review
                where current and held is null and platform = :platform and order_key in (select unnest(cast(:orders as text[])))""").param("platform", platform.value()).param("orders", orders.toArray(String[]::new)));
    }

    private static List<Stored> stored(JdbcClient.StatementSpec query) {
        return query.query((row, index) -> {
                    return new Stored(
                            row.getObject("id", UUID.class),
                            new OrganisationId(row.getObject("platform", UUID.class)),
                            row.getString("order_key"),
                            Rows.idOrNull(row, "merchant", SubjectId::new),
                            ZoneId.of(row.getString("zone")),
                            row.getInt("rating"),
                            Rows.instant(row, "created"));
                })
                .list();
    }

    /** The orders of these reviews, and of the reviews that one of these facts released. */
    List<OrderKey> orders(Collection<FactId> reviews) {
        return sql.sql("""
                select platform, order_key from review.review where id in (select unnest(cast(:ids as uuid[])))
                union
                select platform, order_key from review.review where attributed_by in (select unnest(cast(:ids as uuid[])))""")
                .param("ids", reviews.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new OrderKey(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** The merchants named by the current reviews of these orders. */
    List<Place> named(Collection<OrderKey> orders) {
        return sql.sql("""
                select distinct r.platform, r.merchant
                from unnest(cast(:platforms as uuid[]), cast(:keys as text[])) as k (platform, key)
                join review.review r on r.platform = k.platform and r.order_key = k.key and r.merchant is not null
                where r.current""")
                .param(
                        "platforms",
                        orders.stream().map(each -> each.platform().toString()).toArray(String[]::new))
                .param("keys", orders.stream().map(OrderKey::key).toArray(String[]::new))
                .query((row, index) -> new Place(
                        new OrganisationId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list();
    }

    List<OrganisationId> platforms() {
        return sql.sql("select distinct platform from review.review")
                .query((row, index) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Number of reviews beyond the first of each review number. */
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

    /** It stays, and counts as before. */
    void mark(FactId review, FactId by) {
        sql.sql("update review.review set withdrawn_by = :by where id = :id")
                .param("by", by.value())
                .param("id", review.value())
                .update();
    }

    /** Deletes a review; returns the merchant it names, if any. */
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

    /**
     * What a review is of.
     *
     * @param merchant null if it names its order alone
     */
    record Of(
            OrganisationId platform, String order, @Nullable UUID merchant) {}

    Optional<Of> of(FactId review) {
        return sql.sql("select platform, order_key, merchant from review.review where id = :id")
                .param("id", review.value())
                .query((row, index) -> new Of(
                        new OrganisationId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getObject(3, UUID.class)))
                .optional();
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
