package org.chengxin.account.outlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.outlet.Message.Channel;
import org.chengxin.account.outlet.Message.State;
import org.chengxin.database.Rows;
import org.chengxin.evidence.Confidential;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** SQL of notices; personal data and texts are encrypted. */
@Repository
class NoticeStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Confidential confidential;

    NoticeStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /** A notice, decrypted. */
    record Stored(
            UUID id,
            Instant at,
            @Nullable UUID organisation,
            Channel channel,
            @Nullable String address,
            Words words,
            State state,
            int attempts,
            @Nullable String failure) {

        @Override
        public String toString() {
            return "Stored[id=" + id + "]";
        }
    }

    /**
     * Result of a try.
     *
     * @param sent null if it failed
     * @param next time of the retry; null for none
     */
    record Tried(
            UUID id,
            State state,
            @Nullable Instant sent,
            @Nullable String failure,
            @Nullable Instant next) {}

    // An untyped null makes the server parse the statement again for each combination of nulls.
    void insert(
            UUID id,
            @Nullable UUID organisation,
            Channel channel,
            @Nullable String address,
            Words words,
            State state,
            @Nullable String failure,
            Instant now) {
        sql.sql("""
                insert into account.notice
                    (id, made_at, organisation, channel, address, content, state, next_at, failure)
                values (:id, :now, cast(:organisation as uuid), :channel, :address, :content, :state, :next, :failure)""")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation == null ? null : organisation.toString(), Types.VARCHAR)
                .param("channel", channel.name())
                .param("address", confidential.encryptText(address), Types.BINARY)
                .param("content", confidential.encrypt(JSON.writeValueAsBytes(words)))
                .param("state", state.name())
                .param(
                        "next",
                        state == State.WAITING ? now.atOffset(ZoneOffset.UTC) : null,
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failure", failure, Types.VARCHAR)
                .update();
    }

    /** Leases due notices; a crash releases them when the lease expires. */
    List<Stored> take(Instant now, Instant leasedUntil, int limit) {
        return sql.sql("""
                update account.notice set attempts = attempts + 1, next_at = :leased
                where id in (
                    select id from account.notice where state = 'WAITING' and next_at <= :now
                    order by next_at limit :limit for update skip locked)
                returning *""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leased", leasedUntil.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> stored(row))
                .list();
    }

    /** Stores the results of a batch in one statement. */
    void tried(List<Tried> all) {
        ArrayNode rows = JSON.createArrayNode();
        for (Tried each : all) {
            rows.addObject()
                    .put("id", each.id().toString())
                    .put("state", each.state().name())
                    .put("sent", each.sent() == null ? null : each.sent().toString())
                    .put("failure", each.failure())
                    .put("next", each.next() == null ? null : each.next().toString());
        }
        sql.sql("""
                update account.notice n
                set state = t.state, sent_at = t.sent, failure = t.failure, next_at = t.next
                from json_to_recordset(cast(:all as json)) as t(
                    id uuid, state text, sent timestamptz, failure text, next timestamptz)
                where n.id = t.id""").param("all", rows.toString()).update();
    }

    int deleteBefore(Instant time, int limit) {
        return sql.sql("""
                delete from account.notice where id in (
                    select id from account.notice where made_at < :time and state <> 'WAITING' limit :limit)""")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    List<Stored> latest(@Nullable UUID organisation, @Nullable UUID before, int limit) {
        return sql.sql("""
                select * from account.notice
                where (cast(:organisation as uuid) is null or organisation = :organisation)
                  and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :limit""")
                .param("organisation", organisation)
                .param("before", before)
                .param("limit", limit)
                .query((row, index) -> stored(row))
                .list();
    }

    OrganisationContact contact(UUID organisation) {
        return sql.sql("select email, phone from account.organisation where id = :id")
                .param("id", organisation)
                .query((row, index) -> new OrganisationContact(
                        confidential.decryptText(row.getBytes("email")),
                        confidential.decryptText(row.getBytes("phone"))))
                .optional()
                .orElse(OrganisationContact.NONE);
    }

    void setContact(UUID organisation, OrganisationContact contact) {
        sql.sql("update account.organisation set email = :email, phone = :phone where id = :id")
                .param("id", organisation)
                .param("email", confidential.encryptText(contact.email()))
                .param("phone", confidential.encryptText(contact.phone()))
                .update();
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                Rows.instant(row, "made_at"),
                row.getObject("organisation", UUID.class),
                Channel.valueOf(row.getString("channel")),
                confidential.decryptText(row.getBytes("address")),
                JSON.readValue(confidential.decrypt(row.getBytes("content")), Words.class),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("failure"));
    }
}
