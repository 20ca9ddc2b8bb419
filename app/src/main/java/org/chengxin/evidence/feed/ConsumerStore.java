package org.chengxin.evidence.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of consumers: positions, leases, and the facts set aside. Times are those of the database. */
@Repository
class ConsumerStore {

    private final JdbcClient sql;

    ConsumerStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A consumer's state, read in one query.
     *
     * @param held whether any instance has an unexpired lease
     * @param renew whether less than half of the lease is left
     * @param retry whether a fact that was set aside is due
     */
    record Glance(
            FeedPosition at,
            @Nullable String holder,
            boolean held,
            boolean renew,
            long head,
            boolean retry,
            @Nullable Instant takenAt,
            @Nullable String failing,
            @Nullable Instant failingSince) {}

    Optional<Glance> glance(String name, Duration lease) {
        return sql.sql("""
                select c.*, coalesce(c.held_until > clock_timestamp(), false) as held,
                       coalesce(c.held_until < clock_timestamp() + make_interval(secs => :half), true) as renew,
                       (select coalesce(max(log_index) + 1, 0) from evidence.entry) as head,
                       exists (select from evidence.set_aside a
                               where a.consumer = c.name and a.again_at <= clock_timestamp()) as retry
                from evidence.consumer c where c.name = :name""")
                .param("name", name)
                .param("half", lease.toMillis() / 2_000.0)
                .query((row, number) -> new Glance(
                        at(row),
                        row.getString("holder"),
                        row.getBoolean("held"),
                        row.getBoolean("renew"),
                        row.getLong("head"),
                        row.getBoolean("retry"),
                        Rows.instantOrNull(row, "taken_at"),
                        row.getString("failing"),
                        Rows.instantOrNull(row, "failing_since")))
                .optional();
    }

    void create(String name, FeedPosition first) {
        sql.sql("""
                insert into evidence.consumer (name, log_index, position) values (:name, :index, :position)
                on conflict (name) do nothing""")
                .param("name", name)
                .param("index", first.index())
                .param("position", first.position())
                .update();
    }

    /** @param mine whether this instance was the last to move the position, so that no other has held the lease since */
    record Locked(FeedPosition at, boolean mine) {}

    /**
     * Locks a consumer's row for this transaction; empty where another instance holds the lease or the row. The
     * database ends a transaction that idles far longer than the lease, such as one of a paused instance.
     */
    Optional<Locked> lock(String name, String holder) {
        // a custom plan for the facts of this page: a generic plan looks at each of them for each row
        sql.sql("set local idle_in_transaction_session_timeout = '2min'; set local plan_cache_mode = force_custom_plan")
                .update();
        return sql.sql("""
                select log_index, position, holder from evidence.consumer
                where name = :name and (holder = :holder or holder is null or held_until < clock_timestamp())
                for update skip locked""")
                .param("name", name)
                .param("holder", holder)
                .query((row, number) -> new Locked(at(row), holder.equals(row.getString("holder"))))
                .optional();
    }

    /** Moves a locked consumer's position, and renews its lease. */
    void move(String name, String holder, FeedPosition to, Duration lease, boolean taken) {
        sql.sql("""
                update evidence.consumer
                set log_index = :index, position = :position, holder = :holder, failing = null, failing_since = null,
                    held_until = clock_timestamp() + make_interval(secs => :lease),
                    taken_at = case when :taken then clock_timestamp() else taken_at end
                where name = :name""")
                .param("name", name)
                .param("holder", holder)
                .param("index", to.index())
                .param("position", to.position())
                .param("lease", lease.toMillis() / 1_000.0)
                .param("taken", taken)
                .update();
    }

    void release(String holder) {
        sql.sql("update evidence.consumer set holder = null, held_until = null where holder = :holder")
                .param("holder", holder)
                .update();
    }

    void failing(String name, String why) {
        sql.sql("""
                update evidence.consumer
                set failing = :why, failing_since = coalesce(failing_since, clock_timestamp()) where name = :name""").param("name", name).param("why", why).update();
    }

    /** @param reason null for a fact queued behind another of its subject */
    void setAside(String name, Item fact, @Nullable String subject, @Nullable String reason, @Nullable Duration again) {
        sql.sql("""
                insert into evidence.set_aside
                    (consumer, fact, log_index, position, subject, reason, attempts, since, again_at)
                values (:name, :fact, :index, :position, :subject, :reason, :attempts, clock_timestamp(),
                        clock_timestamp() + make_interval(secs => :again))""")
                .param("name", name)
                .param("fact", fact.id().value())
                .param("index", fact.at().index())
                .param("position", fact.at().position())
                .param("subject", subject)
                .param("reason", reason)
                .param("attempts", reason == null ? 0 : 1)
                .param("again", seconds(again))
                .update();
    }

    private static @Nullable Double seconds(@Nullable Duration wait) {
        return wait == null ? null : wait.toMillis() / 1_000.0;
    }

    /** The blocked subjects. */
    Set<String> waiting(String name) {
        return new HashSet<>(
                sql.sql("""
                select distinct subject from evidence.set_aside where consumer = :name and subject is not null""").param("name", name).query(String.class).list());
    }

    long asides(String name) {
        return sql.sql("select count(*) from evidence.set_aside where consumer = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /**
     * A fact that was set aside.
     *
     * @param reason null for a fact queued behind another of its subject
     * @param againAt when it is retried; null if it waits for a release, or behind another fact
     */
    record Aside(
            Item fact,
            @Nullable String subject,
            @Nullable String reason,
            int attempts,
            Instant since,
            @Nullable Instant againAt) {}

    private static final String ASIDE = """
            select a.*, f.type, f.seal from evidence.set_aside a join evidence.fact f on f.id = a.fact
            where a.consumer = :name\s""";

    Optional<Aside> due(String name) {
        return sql.sql(ASIDE + "and a.again_at <= clock_timestamp() order by a.log_index, a.position limit 1")
                .param("name", name)
                .query((row, number) -> aside(row))
                .optional();
    }

    List<Aside> aside(String name, int limit) {
        return sql.sql(ASIDE + "order by a.log_index, a.position limit :limit")
                .param("name", name)
                .param("limit", limit)
                .query((row, number) -> aside(row))
                .list();
    }

    /** Removes a retried fact that succeeded; the next of its subject is due. */
    void done(String name, Aside aside) {
        sql.sql("delete from evidence.set_aside where consumer = :name and fact = :fact")
                .param("name", name)
                .param("fact", aside.fact().id().value())
                .update();
        sql.sql("""
                update evidence.set_aside set again_at = clock_timestamp()
                where consumer = :name and fact = (
                    select fact from evidence.set_aside where consumer = :name and subject = :subject
                    order by log_index, position limit 1)""").param("name", name).param("subject", aside.subject()).update();
    }

    /** Records another failure of a retried fact. */
    void failed(String name, FactId fact, String reason, @Nullable Duration again) {
        sql.sql("""
                update evidence.set_aside set reason = :reason, attempts = attempts + 1,
                    again_at = clock_timestamp() + make_interval(secs => :again)
                where consumer = :name and fact = :fact""")
                .param("name", name)
                .param("fact", fact.value())
                .param("reason", reason)
                .param("again", seconds(again))
                .update();
    }

    /** Makes a fact due now; false if there is none to release, such as one queued behind another. */
    boolean retry(String name, FactId fact) {
        return sql.sql("""
                update evidence.set_aside set attempts = 0, again_at = clock_timestamp()
                where consumer = :name and fact = :fact and reason is not null""").param("name", name).param("fact", fact.value()).update() == 1;
    }

    private static Aside aside(ResultSet row) throws SQLException {
        Item fact = new Item(
                new FactId(row.getObject("fact", UUID.class)),
                row.getString("type"),
                new SealId(row.getObject("seal", UUID.class)),
                at(row));
        return new Aside(
                fact,
                row.getString("subject"),
                row.getString("reason"),
                row.getInt("attempts"),
                Rows.instant(row, "since"),
                Rows.instantOrNull(row, "again_at"));
    }

    private static FeedPosition at(ResultSet row) throws SQLException {
        return new FeedPosition(row.getLong("log_index"), row.getInt("position"));
    }
}
