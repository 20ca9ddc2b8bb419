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
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.database.RequestCache;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of accounts. */
@Repository
class AccountStore {

    private static final String LISTED = """
            select a.*, o.name as organisation_name, o.kind,
                   exists (select from account.second_factor f
                           where f.account = a.id and f.confirmed_at is not null) as enrolled
            from account.account a join account.organisation o on o.id = a.organisation
            """;

    private static final String HEADS = "a.post = 'HEAD' and a.left_at is null";

    /** Whether an organisation, by the column of its id, has a successor. */
    static final String DISSOLVED =
            " exists (select from account.organisation_change gone where gone.organisation = %s and gone.successor is not null)";

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An account with its sign-in columns.
     *
     * @param oneTime whether the password was set by another person and must be changed
     */
    record StoredAccount(
            UUID id, UUID organisation, String name, String displayName, Role role, String password, boolean oneTime) {

        @Override
        public String toString() {
            return "StoredAccount[" + id + "]";
        }
    }

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
        return RequestCache.steady(
                Organisation.class,
                id,
                () -> sql.sql("select * from account.organisation where id = :id")
                        .param("id", id)
                        .query((row, index) -> organisation(row))
                        .optional());
    }

    void rename(UUID organisation, String name) {
        sql.sql("update account.organisation set name = :name, plain_name = :plain where id = :id")
                .param("id", organisation)
                .param("name", name)
                .param("plain", PlainName.of(name))
                .update();
    }

    /** Disables all accounts of an organisation and ends their sessions. */
    void close(UUID organisation, Instant at) {
        sql.sql("""
                with closed as (
                    update account.account set disabled_at = coalesce(disabled_at, :at) where organisation = :organisation
                    returning id)
                delete from account.session where account in (select id from closed)""")
                .param("organisation", organisation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether another organisation has taken its place. */
    boolean isDissolved(UUID organisation) {
        return sql.sql("select " + DISSOLVED.formatted(":id"))
                .param("id", organisation)
                .query(Boolean.class)
                .single();
    }

    long count() {
        return sql.sql("select count(*) from account.account where left_at is null and disabled_at is null")
                .query(Long.class)
                .single();
    }

    List<Organisation> named(String plainName, int limit) {
        return sql.sql("""
                select * from account.organisation where plain_name = :name order by created_at, id limit :limit""")
                .param("name", plainName)
                .param("limit", limit)
                .query((row, index) -> organisation(row))
                .list();
    }

    List<Organisation> search(String words, int limit) {
        return sql.sql("""
                select * from account.organisation
                where position(lower(:words) in lower(name)) > 0 or code = :words
                order by name, id limit :limit""")
                .param("words", words)
                .param("limit", limit)
                .query((row, index) -> organisation(row))
                .list();
    }

    Optional<Organisation> withCode(String code) {
        return sql.sql("select * from account.organisation where code = :code order by "
                        + DISSOLVED.formatted("organisation.id") + ", kind, name limit 1")
                .param("code", code)
                .query((row, index) -> organisation(row))
                .optional();
    }

    Map<SubjectId, Organisation> organisationsOf(Map<SubjectId, String> subjects) {
        Map<SubjectId, Organisation> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            sql.sql("""
                    select distinct on (asked.id) asked.id as asked, o.*
                    from unnest(cast(:subjects as uuid[]), cast(:codes as text[])) as asked (id, code)
                    join account.organisation o on o.subject = asked.id or o.code = nullif(asked.code, '')
                    order by asked.id, (o.subject = asked.id) desc, """ + DISSOLVED.formatted("o.id") + ", o.created_at")
                    .param(
                            "subjects",
                            subjects.keySet().stream().map(SubjectId::toString).toArray(String[]::new))
                    .param("codes", subjects.values().toArray(String[]::new))
                    .query(row -> {
                        found.put(new SubjectId(row.getObject("asked", UUID.class)), organisation(row));
                    });
        }
        return found;
    }

    List<Organisation> organisations() {
        return sql.sql("select * from account.organisation order by kind, name")
                .query((row, index) -> organisation(row))
                .list();
    }

    boolean isAtWork(UUID organisation) {
        return sql.sql("""
                select exists (select from account.account where organisation = :id)
                    or exists (select from account.token where organisation = :id and last_used_at is not null)""").param("id", organisation).query(Boolean.class).single();
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

    /** Inserts an account; false if the name exists, ignoring case. */
    boolean insertAccount(StoredAccount account, Instant now) {
        return sql.sql("""
                insert into account.account
                    (id, organisation, name, display_name, role, password, one_time, created_at)
                select :id, :organisation, :name, :displayName, :role, :password, :oneTime, :now
                where not exists (select from account.account where lower(name) = lower(:name))
                on conflict (name) do nothing""")
                        .param("id", account.id())
                        .param("organisation", account.organisation())
                        .param("name", account.name())
                        .param("displayName", account.displayName())
                        .param("role", account.role().name())
                        .param("password", account.password())
                        .param("oneTime", account.oneTime())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** An account that may sign in. */
    Optional<StoredAccount> account(String name) {
        return sql.sql("""
                select * from account.account where name = :name and left_at is null and disabled_at is null
                  and not """ + DISSOLVED.formatted("account.organisation"))
                .param("name", name)
                .query((row, index) -> account(row))
                .optional();
    }

    Optional<StoredAccount> account(UUID id) {
        return sql.sql("select * from account.account where id = :id")
                .param("id", id)
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

    static StoredAccount account(ResultSet row) throws SQLException {
        return new StoredAccount(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("password"),
                row.getBoolean("one_time"));
    }

    /** Includes disabled accounts and persons who left, so that one person alone cannot assign the role again. */
    boolean hasEver(Role role) {
        return sql.sql("select exists (select from account.account where role = :role)")
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    void setPassword(UUID account, String password, boolean oneTime) {
        sql.sql("update account.account set password = :password, one_time = :oneTime where id = :id")
                .param("id", account)
                .param("password", password)
                .param("oneTime", oneTime)
                .update();
    }

    /** @param at null to enable the account */
    void disable(UUID account, @Nullable Instant at) {
        sql.sql("update account.account set disabled_at = cast(:at as timestamptz) where id = :id")
                .param("id", account)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A page of accounts whose name, display name or organisation contains the words. */
    List<ListedAccount> accounts(String words, @Nullable String after, int limit) {
        return sql.sql(LISTED + """
                where (:words = '' or position(lower(:words) in lower(a.name || ' ' || a.display_name || ' ' || o.name)) > 0)
                and a.name > :after
                order by a.name limit :limit""")
                .param("words", words)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query((row, index) -> listed(row))
                .list();
    }

    /** Accounts of the three administrators, by role and name. */
    List<ListedAccount> administrators() {
        return sql.sql(LISTED + " where a.role in (:roles) order by a.role, a.name limit 500")
                .param("roles", Accounts.ADMINISTRATORS.stream().map(Role::name).toList())
                .query((row, index) -> listed(row))
                .list();
    }

    /** An account of the three administrators, or of the head of an office. */
    Optional<ListedAccount> guarded(String name) {
        return sql.sql(LISTED + " where a.name = :name and (a.role in (:roles) or " + HEADS + ")")
                .param("name", name)
                .param("roles", Accounts.ADMINISTRATORS.stream().map(Role::name).toList())
                .query((row, index) -> listed(row))
                .optional();
    }

    boolean isHead(UUID account) {
        return sql.sql("select exists (select from account.account a where a.id = :id and " + HEADS + ")")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    Optional<ListedAccount> listed(UUID id) {
        return sql.sql(LISTED + " where a.id = :id")
                .param("id", id)
                .query((row, index) -> listed(row))
                .optional();
    }

    private static ListedAccount listed(ResultSet row) throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        return new ListedAccount(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                role,
                row.getString("organisation_name"),
                RolePolicy.fits(role, OrganisationKind.valueOf(row.getString("kind"))),
                row.getTimestamp("disabled_at") != null,
                row.getTimestamp("left_at") != null,
                row.getBoolean("one_time"),
                row.getBoolean("enrolled"));
    }
}
