package org.chengxin.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.AccessTokens.ListedToken;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of tokens, stored as hashes. */
@Repository
class TokenStore {

    private final JdbcClient sql;

    TokenStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A valid token. */
    record StoredToken(
            UUID id,
            UUID organisation,
            Set<Scope> scopes,
            @Nullable Instant lastUsed) {}

    void insert(
            UUID id, UUID organisation, String label, byte[] hash, Set<Scope> scopes, Instant now, Instant expiresAt) {
        sql.sql("""
                insert into account.token (id, organisation, label, hash, scopes, created_at, expires_at)
                values (:id, :organisation, :label, :hash, string_to_array(:scopes, ','), :now, :expires)""")
                .param("id", id)
                .param("organisation", organisation)
                .param("label", label)
                .param("hash", hash)
                .param("scopes", scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(",")))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredToken> find(byte[] hash, Instant now) {
        return sql.sql("""
                select id, organisation, scopes, last_used_at from account.token
                where hash = :hash and revoked_at is null and (expires_at is null or expires_at > :now)
                  and not """ + AccountStore.DISSOLVED.formatted("token.organisation"))
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new StoredToken(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        scopes(row),
                        Rows.instantOrNull(row, "last_used_at")))
                .optional();
    }

    long count(Instant now) {
        return sql.sql("""
                select count(*) from account.token
                where revoked_at is null and (expires_at is null or expires_at > :now)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void used(UUID id, Instant now) {
        sql.sql("update account.token set last_used_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Set<Scope>> scopes(UUID id) {
        return sql.sql("select scopes from account.token where id = :id and revoked_at is null")
                .param("id", id)
                .query((row, index) -> scopes(row))
                .optional();
    }

    void revoke(UUID id, Instant now) {
        sql.sql("update account.token set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Revokes the tokens of an organisation, and returns them. */
    List<UUID> revokeAll(UUID organisation, Instant now) {
        return sql.sql("""
                update account.token set revoked_at = :now where organisation = :organisation and revoked_at is null
                returning id""")
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A page of tokens whose label or organisation contains the words, newest first. */
    List<ListedToken> list(String words, @Nullable UUID before, int limit) {
        return sql.sql("""
                select t.*, o.name from account.token t join account.organisation o on o.id = t.organisation
                where (:words = '' or position(lower(:words) in lower(t.label || ' ' || o.name)) > 0)
                and (cast(:before as uuid) is null or t.id < :before)
                order by t.id desc limit :limit""")
                .param("words", words)
                .param("before", before)
                .param("limit", limit)
                .query((row, index) -> listed(row))
                .list();
    }

    /** The tokens of an organisation that can be used, newest first. */
    List<ListedToken> good(UUID organisation, Instant now) {
        return sql.sql("""
                select t.*, o.name from account.token t join account.organisation o on o.id = t.organisation
                where t.organisation = :organisation and t.revoked_at is null
                and (t.expires_at is null or t.expires_at > :now)
                order by t.id desc""")
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> listed(row))
                .list();
    }

    private static ListedToken listed(ResultSet row) throws SQLException {
        return new ListedToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("label"),
                scopes(row),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "expires_at"),
                Rows.instantOrNull(row, "last_used_at"),
                Rows.instantOrNull(row, "revoked_at"));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        String[] words = (String[]) row.getArray("scopes").getArray();
        return Arrays.stream(words).map(Scope::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
