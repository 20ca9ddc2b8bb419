package org.chengxin.intake.signature;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of public keys, and of the nonces that were seen under them. */
@Repository
class SigningKeyStore {

    private final JdbcClient sql;

    SigningKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SigningKey key, OrganisationId organisation) {
        sql.sql("""
                insert into intake.signing_key (id, organisation, label, key, created_at)
                values (:id, :organisation, :label, :key, :at)""")
                .param("id", key.id())
                .param("organisation", organisation.value())
                .param("label", key.label())
                .param("key", key.key())
                .param("at", key.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<SigningKey> of(OrganisationId organisation) {
        return sql.sql("""
                select id, label, key, created_at, revoked_at from intake.signing_key
                where organisation = :organisation order by id desc""")
                .param("organisation", organisation.value())
                .query(Rows.of(SigningKey.class))
                .list();
    }

    /** Until the transaction ends, nobody else registers or revokes a key of the organisation. */
    void lock(OrganisationId organisation) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('signing keys ' || :organisation, 0))")
                .param("organisation", organisation.toString())
                .query(row -> {});
    }

    boolean revoke(UUID id, OrganisationId organisation, Instant at) {
        return sql.sql("""
                        update intake.signing_key set revoked_at = :at
                        where id = :id and organisation = :organisation and revoked_at is null""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("organisation", organisation.value())
                        .update()
                > 0;
    }

    /**
     * Keeps a nonce until then; false if it was seen before, unless under the same set. Those of signatures that are too old anyway are
     * forgotten.
     */
    boolean keep(UUID key, String nonce, Instant now, Instant until, @Nullable String set) {
        sql.sql("delete from intake.signature_nonce where key = :key and until < :now")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return sql.sql("""
                        insert into intake.signature_nonce as kept (key, nonce, until, taken_by)
                        values (:key, :nonce, :until, :set)
                        on conflict (key, nonce) do update set taken_by = kept.taken_by
                        where kept.taken_by = excluded.taken_by""")
                        .param("key", key)
                        .param("nonce", nonce)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("set", set, Types.VARCHAR)
                        .update()
                > 0;
    }
}
