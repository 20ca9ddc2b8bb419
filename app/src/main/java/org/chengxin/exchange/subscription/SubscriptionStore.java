package org.chengxin.exchange.subscription;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Confidential;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of subscriptions; their secrets are encrypted. */
@Repository
class SubscriptionStore {

    private final JdbcClient sql;
    private final Confidential confidential;

    SubscriptionStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /** An event that was given up for a receiver. */
    record DeadLetter(long event, String failure, Instant at) {}

    void insert(Subscription fresh, byte[] secret) {
        sql.sql("""
                insert into exchange.subscription (id, organisation, url, types, secret, position, next_try, created_at)
                values (:id, :organisation, :url, :types, :secret, :position, :at, :at)""")
                .param("id", fresh.id())
                .param("organisation", fresh.organisation().value())
                .param("url", fresh.url().toString())
                .param("types", fresh.types().toArray(String[]::new))
                .param("secret", confidential.encrypt(secret))
                .param("position", fresh.position())
                .param("at", at(fresh.createdAt()))
                .update();
    }

    List<Subscription> of(OrganisationId organisation) {
        return sql.sql("select * from exchange.subscription where organisation = :organisation order by created_at, id")
                .param("organisation", organisation.value())
                .query((row, index) -> subscription(row))
                .list();
    }

    Optional<Subscription> find(UUID id, OrganisationId organisation) {
        return sql.sql("select * from exchange.subscription where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation.value())
                .query((row, index) -> subscription(row))
                .optional();
    }

    /** Active ones behind the head whose next attempt is due. */
    List<Subscription> due(Instant now, int limit) {
        return sql.sql("""
                select * from exchange.subscription
                where paused is null and next_try <= :now and position < (select ordinal from exchange.head)
                order by next_try limit :limit""")
                .param("now", at(now))
                .param("limit", limit)
                .query((row, index) -> subscription(row))
                .list();
    }

    /** The secret, and the one before while it is good. */
    List<byte[]> secrets(UUID id, Instant now) {
        return sql.sql(
                        "select secret, case when former_until > :now then former end from exchange.subscription where id = :id")
                .param("id", id)
                .param("now", at(now))
                .query((row, index) -> Stream.of(row.getBytes(1), row.getBytes(2))
                        .flatMap(Stream::ofNullable)
                        .map(confidential::decrypt)
                        .toList())
                .single();
    }

    void rotate(UUID id, byte[] secret, Instant formerUntil) {
        sql.sql("""
                update exchange.subscription set former = secret, former_until = :until, secret = :secret where id = :id""")
                .param("id", id)
                .param("until", at(formerUntil))
                .param("secret", confidential.encrypt(secret))
                .update();
    }

    /** Moves the position forward after a success; one that was set back meanwhile stays where it was set. */
    void taken(UUID id, long from, long position, Instant now) {
        sql.sql("""
                update exchange.subscription set position = :position, attempts = 0, failing_since = null, failure = null,
                    next_try = :now
                where id = :id and position = :from""")
                .param("id", id)
                .param("from", from)
                .param("position", position)
                .param("now", at(now))
                .update();
    }

    /** The receiver took an event, or the test event. */
    void answered(UUID id, Instant now) {
        sql.sql("update exchange.subscription set answered = :now where id = :id")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    /** How many subscriptions of an organisation have taken an event, or the test event. */
    long answered(OrganisationId organisation) {
        return sql.sql("""
                        select count(*) from exchange.subscription
                        where organisation = :organisation and answered is not null""")
                .param("organisation", organisation.value())
                .query(Long.class)
                .single();
    }

    void failed(UUID id, String failure, Instant now, Instant nextTry) {
        sql.sql("""
                update exchange.subscription set attempts = attempts + 1, failing_since = coalesce(failing_since, :now),
                    failure = :failure, next_try = :next where id = :id""")
                .param("id", id)
                .param("failure", failure)
                .param("now", at(now))
                .param("next", at(nextTry))
                .update();
    }

    void pause(UUID id, @Nullable String why, Instant now) {
        sql.sql("""
                update exchange.subscription set paused = :why, attempts = 0, failing_since = null, next_try = :now
                where id = :id""").param("id", id).param("why", why).param("now", at(now)).update();
    }

    /** Sends all after that position again; what had been given up of it is tried anew. */
    void move(UUID id, long position, Instant now) {
        sql.sql("delete from exchange.dead_letter where subscription = :id and event > :position")
                .param("id", id)
                .param("position", position)
                .update();
        sql.sql("""
                update exchange.subscription set position = :position, attempts = 0, failing_since = null, next_try = :now
                where id = :id""")
                .param("id", id)
                .param("position", position)
                .param("now", at(now))
                .update();
    }

    void remove(UUID id) {
        sql.sql("delete from exchange.subscription where id = :id")
                .param("id", id)
                .update();
    }

    void giveUp(UUID id, long event, String failure, Instant now) {
        sql.sql("""
                insert into exchange.dead_letter (subscription, event, failure, at) values (:id, :event, :failure, :at)
                on conflict (subscription, event) do update set failure = excluded.failure, at = excluded.at""")
                .param("id", id)
                .param("event", event)
                .param("failure", failure)
                .param("at", at(now))
                .update();
    }

    /** Whether its organisation is to be told today; says so once a day for all its subscriptions. */
    boolean tells(Subscription of, LocalDate today) {
        return sql.sql("""
                update exchange.subscription set told = :today where id = :id and not exists (
                    select from exchange.subscription where organisation = :organisation and told >= :today)""")
                        .param("id", of.id())
                        .param("organisation", of.organisation().value())
                        .param("today", today)
                        .update()
                == 1;
    }

    List<DeadLetter> deadLetters(UUID id, long after, int limit) {
        return sql.sql("""
                select event, failure, at from exchange.dead_letter where subscription = :id and event > :after
                order by event limit :limit""")
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new DeadLetter(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        Array types = row.getArray("types");
        return new Subscription(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                URI.create(row.getString("url")),
                List.of((String[]) types.getArray()),
                row.getLong("position"),
                row.getString("paused"),
                row.getInt("attempts"),
                instant(row, "failing_since"),
                row.getString("failure"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
