package org.chengxin.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews as they come in, in the order of the transactions that wrote them. What is still being written is left for the
 * next page, so that none is ever passed over.
 */
@Component
@Transactional(readOnly = true)
public class ReviewFeed {

    /** More than the largest batch, so that a page always goes on. */
    private static final int PAGE = 5_000;

    private static final String SELECT = """
            select id, platform, order_key, buyer, merchant, (created at time zone zone)::date as day
            from review.review\s""";

    private final JdbcClient sql;
    private final Subjects subjects;

    ReviewFeed(JdbcClient sql, Subjects subjects) {
        this.sql = sql;
        this.subjects = subjects;
    }

    /**
     * @param order its key; who bought what stands there where the review does not tell
     * @param day in the review's own zone
     */
    public record Reviewed(
            FactId id,
            OrganisationId platform,
            String order,
            @Nullable String buyer,
            @Nullable SubjectId merchant,
            LocalDate day) {}

    /** @param next where the following page begins; where this one began if there is nothing new */
    public record Page(List<Reviewed> reviews, long next) {}

    /** Where what has come in since that time begins. */
    public long since(Instant time) {
        return sql.sql("""
                select coalesce(
                    (select written from review.review where id >= :first and written is not null order by id limit 1),
                    pg_snapshot_xmin(pg_current_snapshot()))::text::bigint""")
                .param("first", new UUID(time.toEpochMilli() << 16, 0))
                .query(Long.class)
                .single();
    }

    /** @param until ends the page in any case */
    public Page after(long from, long until) {
        long next = sql.sql("""
                select least(pg_snapshot_xmin(pg_current_snapshot()), cast(:until as text)::xid8,
                    (select written from review.review where written >= cast(:from as text)::xid8
                     order by written offset :page limit 1))::text::bigint""")
                .param("from", String.valueOf(from))
                .param("until", String.valueOf(until))
                .param("page", PAGE)
                .query(Long.class)
                .single();
        return next <= from ? new Page(List.of(), next) : new Page(reviews(from, next), next);
    }

    private List<Reviewed> reviews(long from, long next) {
        return seen(sql.sql(SELECT + """
                where written >= cast(:from as text)::xid8 and written < cast(:next as text)::xid8 and current
                  and held is null
                order by written, id""")
                .param("from", String.valueOf(from))
                .param("next", String.valueOf(next))
                .query((row, index) -> reviewed(row))
                .list());
    }

    private List<Reviewed> seen(List<Reviewed> reviews) {
        return subjects.seen(
                reviews,
                Reviewed::merchant,
                (each, merchant) ->
                        new Reviewed(each.id(), each.platform(), each.order(), each.buyer(), merchant, each.day()));
    }

    /** Those that are held today; what was erased or superseded is not among them. */
    public List<Reviewed> of(Collection<FactId> ids) {
        return ids.isEmpty()
                ? List.of()
                : seen(sql.sql(SELECT + "where id in (:ids) and current and held is null order by created, id limit "
                                + PAGE)
                        .param("ids", ids.stream().map(FactId::value).toList())
                        .query((row, index) -> reviewed(row))
                        .list());
    }

    private static Reviewed reviewed(ResultSet row) throws SQLException {
        UUID merchant = row.getObject("merchant", UUID.class);
        return new Reviewed(
                new FactId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("platform", UUID.class)),
                row.getString("order_key"),
                row.getString("buyer"),
                merchant == null ? null : new SubjectId(merchant),
                row.getObject("day", LocalDate.class));
    }
}
