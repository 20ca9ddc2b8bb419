package org.chengxin.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of accounts. */
@Repository
class AccountStore {

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A stored account with what sign-in needs. */
    record StoredAccount(
            UUID id,
            UUID organisation,
            String displayName,
            Role role,
            String password,
            @Nullable Instant lockedUntil) {}

    /** A stored token. */
    record StoredToken(UUID organisation, boolean administers) {}

    void insertOrganisation(Organisation organisation, @Nullable UUID parent, Instant now) {
        sql.sql("""
                insert into account.organisation
                    (id, name, plain_name, kind, code, division, parent, subject, created_at)
                values (:id, :name, :plain, :kind, :code, :division, :parent, :subject, :now)""")
                .param("id", organisation.id().value())
                .param("name", organisation.name())
                .param("plain", PlainName.of(organisation.name()))
                .param("kind", organisation.kind().name())
                .param("code", organisation.code())
                .param("division", organisation.division())
                .param("parent", parent)
                .param("subject", organisation.subject().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Organisation> organisation(UUID id) {
        return sql.sql("select * from account.organisation where id = :id")
                .param("id", id)
                .query((row, index) -> organisation(row))
                .optional();
    }

    Optional<Organisation> organisationOf(UUID subject, @Nullable String code) {
        return sql.sql("""
                select * from account.organisation where subject = :subject or code = cast(:code as text)
                order by (subject = :subject) desc, created_at limit 1""")
                .param("subject", subject)
                .param("code", code)
                .query((row, index) -> organisation(row))
                .optional();
    }

    List<Organisation> named(String plainName, int limit) {
        return sql.sql("""
                select * from account.organisation where plain_name = :name order by created_at, id limit :limit""")
                .param("name", plainName)
                .param("limit", limit)
                .query((row, index) -> organisation(row))
                .list();
    }

    Optional<Organisation> withCode(String code) {
        return sql.sql("select * from account.organisation where code = :code order by kind, name limit 1")
                .param("code", code)
                .query((row, index) -> organisation(row))
                .optional();
    }

    List<Organisation> organisationsOf(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : sql.sql("select * from account.organisation where subject in (:subjects)")
                        .param("subjects", subjects)
                        .query((row, index) -> organisation(row))
                        .list();
    }

    List<Organisation> organisations() {
        return sql.sql("select * from account.organisation order by kind, name")
                .query((row, index) -> organisation(row))
                .list();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("division"),
                new SubjectId(row.getObject("subject", UUID.class)));
    }

    boolean insertAccount(
            UUID id,
            OrganisationId organisation,
            String name,
            String displayName,
            Role role,
            String password,
            Instant now) {
        return sql.sql("""
                insert into account.account (id, organisation, name, display_name, role, password, created_at)
                values (:id, :organisation, :name, :displayName, :role, :password, :now)
                on conflict (name) do nothing""")
                        .param("id", id)
                        .param("organisation", organisation.value())
                        .param("name", name)
                        .param("displayName", displayName)
                        .param("role", role.name())
                        .param("password", password)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<StoredAccount> account(String name) {
        return sql.sql("select * from account.account where name = :name and left_at is null")
                .param("name", name)
                .query((row, index) -> account(row))
                .optional();
    }

    Map<UUID, String> names(Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            sql.sql("select id, display_name from account.account where id in (:ids)")
                    .param("ids", accounts)
                    .query(row -> {
                        names.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        return names;
    }

    private static StoredAccount account(ResultSet row) throws SQLException {
        var lockedUntil = row.getTimestamp("locked_until");
        return new StoredAccount(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("password"),
                lockedUntil == null ? null : lockedUntil.toInstant());
    }

    boolean hasAdministrator() {
        return sql.sql("select exists (select from account.account where role = 'ADMINISTRATOR')")
                .query(Boolean.class)
                .single();
    }

    /** Counts in the database, so that many guesses at once are counted one by one; returns the failures in a row. */
    int signInFailed(UUID account) {
        return sql.sql("update account.account set failures = failures + 1 where id = :id returning failures")
                .param("id", account)
                .query(Integer.class)
                .single();
    }

    void lock(UUID account, Instant until) {
        sql.sql("update account.account set locked_until = :until where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", account)
                .update();
    }

    void signedIn(UUID account) {
        sql.sql("update account.account set failures = 0, locked_until = null where id = :id")
                .param("id", account)
                .update();
    }

    void insertSession(byte[] hash, UUID account, Instant expiresAt) {
        sql.sql("insert into account.session (hash, account, expires_at) values (:hash, :account, :expires)")
                .param("hash", hash)
                .param("account", account)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredAccount> session(byte[] hash, Instant now) {
        return sql.sql("""
                select a.* from account.session s join account.account a on a.id = s.account
                where s.hash = :hash and s.expires_at > :now and a.left_at is null""")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> account(row))
                .optional();
    }

    void deleteSession(byte[] hash, Instant now) {
        sql.sql("delete from account.session where hash = :hash or expires_at < :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertToken(UUID id, UUID organisation, String label, byte[] hash, boolean administers, Instant now) {
        sql.sql("""
                insert into account.token (id, organisation, label, hash, scopes, created_at)
                values (:id, :organisation, :label, :hash,
                        case when :administers then array['report', 'matter', 'read', 'administer']
                             else array['report', 'matter', 'read'] end, :now)""")
                .param("id", id)
                .param("organisation", organisation)
                .param("label", label)
                .param("hash", hash)
                .param("administers", administers)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredToken> token(byte[] hash) {
        return sql.sql(
                        "select organisation, 'administer' = any (scopes) as administers from account.token where hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query((row, index) ->
                        new StoredToken(row.getObject("organisation", UUID.class), row.getBoolean("administers")))
                .optional();
    }
}
