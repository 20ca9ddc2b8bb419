package org.chengxin.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews for feed consumers. */
@Component
@Transactional(readOnly = true)
public class ReviewFeed {

    /**
     * Types of the facts with which a review starts to count: the review, the registration of its merchant, a correction of its
     * order.
     */
    public static final Set<String> TYPES = Registrations.typesWith("review", "order");

    private static final int PAGE = 5_000;

    private static final String SELECT = """
            select id, platform, order_key, buyer, merchant, rating, (created at time zone zone)::date as day
            from review.review\s""";

    private final JdbcClient sql;
    private final Subjects subjects;
    private final Confidential confidential;

    ReviewFeed(JdbcClient sql, Subjects subjects, Confidential confidential) {
        this.sql = sql;
        this.subjects = subjects;
        this.confidential = confidential;
    }

    /**
     * @param order its key; the buyer comes from the order where the review names none
     * @param day in the zone that the review states
     */
    public record Reviewed(
            FactId id,
            OrganisationId platform,
            String order,
            @Nullable String buyer,
            @Nullable SubjectId merchant,
            int stars,
            LocalDate day) {}

    /** What a review says. */
    public record Said(FactId id, String text) {}

    /**
     * The reviews that start to count with one of these facts, in feed order: with the review itself or, if it was held, with
     * the fact that released it. Superseded and erased reviews are left out.
     *
     * @param facts of {@link #TYPES}
     */
    public List<Reviewed> told(List<FactId> facts) {
        Map<UUID, Integer> order = new HashMap<>();
        facts.forEach(fact -> order.put(fact.value(), order.size()));
        record At(int place, Reviewed review) {}
        return seen(sql
                .sql("""
                with told as (
                    select id, id as by from review.review
                    where id in (select unnest(cast(:facts as uuid[]))) and attributed_by is null
                    union all
                    select id, attributed_by from review.review where attributed_by in (select unnest(cast(:facts as uuid[]))))
                select r.id, platform, order_key, buyer, merchant, rating, (created at time zone zone)::date as day, told.by
                from told join review.review r on r.id = told.id
                where current and held is null order by r.id""")
                .param("facts", facts.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new At(order.getOrDefault(row.getObject("by", UUID.class), 0), reviewed(row)))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(At::place))
                .map(At::review)
                .toList());
    }

    private List<Reviewed> seen(List<Reviewed> reviews) {
        return subjects.canonical(
                reviews,
                Reviewed::merchant,
                (each, merchant) -> new Reviewed(
                        each.id(), each.platform(), each.order(), each.buyer(), merchant, each.stars(), each.day()));
    }

    /** The first 5,000 of the reviews with these ids by creation; superseded, erased and held ones are left out. */
    public List<Reviewed> of(Collection<FactId> ids) {
        return ids.isEmpty()
                ? List.of()
                : seen(sql.sql(SELECT + "where id in (:ids) and current and held is null order by created, id limit "
                                + PAGE)
                        .param("ids", ids.stream().map(FactId::value).toList())
                        .query((row, index) -> reviewed(row))
                        .list());
    }

    /** The texts of those of these reviews that have one; superseded, erased and held ones are left out. */
    public List<Said> texts(Collection<FactId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("""
                        select id, text from review.review
                        where id in (:ids) and text is not null and current and held is null order by id limit\s""" + PAGE)
                        .param("ids", ids.stream().map(FactId::value).toList())
                        .query((row, index) -> new Said(
                                new FactId(row.getObject("id", UUID.class)),
                                Objects.requireNonNull(confidential.decryptText(row.getBytes("text")))))
                        .list();
    }

    private static Reviewed reviewed(ResultSet row) throws SQLException {
        return new Reviewed(
                new FactId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("platform", UUID.class)),
                row.getString("order_key"),
                row.getString("buyer"),
                Rows.idOrNull(row, "merchant", SubjectId::new),
                row.getInt("rating"),
                row.getObject("day", LocalDate.class));
    }
}
