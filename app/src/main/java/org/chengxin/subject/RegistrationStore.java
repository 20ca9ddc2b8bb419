package org.chengxin.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Registrations.Unregistered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the numbers that each platform has registered. */
@Repository
class RegistrationStore {

    private static final String SCHEME = "platform:";

    private final JdbcClient sql;

    RegistrationStore(JdbcClient sql) {
        this.sql = sql;
    }

    Set<String> unregistered(OrganisationId platform, Collection<String> keys) {
        return new HashSet<>(sql.sql("""
                select value from subject.identifier
                where scheme = :scheme and value = any (cast(:keys as text[])) and not registered""")
                .param("scheme", SCHEME + platform)
                .param("keys", keys.toArray(String[]::new))
                .query((row, index) -> row.getString(1))
                .list());
    }

    /**
     * Registers numbers, and returns those that were not registered before. Another platform's merchant is left out unless it has a
     * shop under a confirmed host of this one, since a shop with any other link may be invented.
     */
    List<String> register(OrganisationId platform, Collection<String> keys) {
        return sql.sql("""
                update subject.identifier i set registered = true
                where i.scheme = :scheme and i.value = any (cast(:keys as text[])) and not i.registered
                  and (exists (select from subject.shop c
                    where c.merchant = i.subject and c.platform = :platform and c.confirmed) or not exists (
                    select from subject.subject s
                        join subject.subject same on same.id = coalesce(s.same_as, s.id) or same.same_as = coalesce(s.same_as, s.id)
                        join subject.identifier other on other.subject = same.id
                    where s.id = i.subject and other.registered and other.scheme like 'platform:%'
                        and other.scheme <> i.scheme))
                returning i.value""")
                .param("platform", platform.value())
                .param("scheme", SCHEME + platform)
                .param("keys", keys.toArray(String[]::new))
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** Numbers that are not registered though their merchants have a shop under a confirmed host. */
    List<String> confirmed(OrganisationId platform) {
        return sql.sql("""
                select distinct i.value from subject.identifier i
                    join subject.shop c on c.merchant = i.subject and c.platform = :platform
                where i.scheme = :scheme and not i.registered and c.confirmed and c.fact is not null""")
                .param("platform", platform.value())
                .param("scheme", SCHEME + platform)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** Ends registrations of these subjects that no report of the platform, of the merchant or its shop, supports any more. */
    List<Unregistered> end(Collection<SubjectId> touched) {
        return sql.sql("""
                update subject.identifier i set registered = false
                where i.subject = any (cast(:touched as uuid[])) and i.registered and i.scheme like :prefix || '%'
                  and not exists (select from subject.assertion a
                    where a.subject = i.subject and a.reporter = substr(i.scheme, length(:prefix) + 1)::uuid)
                  and not exists (select from subject.shop s
                    where s.merchant = i.subject and s.platform = substr(i.scheme, length(:prefix) + 1)::uuid)
                returning substr(i.scheme, length(:prefix) + 1)::uuid as platform, i.value, i.subject""")
                .param("prefix", SCHEME)
                .param("touched", touched.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new Unregistered(
                        new OrganisationId(row.getObject("platform", UUID.class)),
                        row.getString("value"),
                        new SubjectId(row.getObject("subject", UUID.class))))
                .list();
    }

    /** Returns which of these subjects the platform has registered and has an open shop of, under any of their ids. */
    Set<SubjectId> merchants(OrganisationId platform, Collection<SubjectId> among) {
        return Set.copyOf(sql.sql("""
                with asked as (
                    select id, coalesce(same_as, id) as standing from subject.subject where id = any (cast(:among as uuid[]))),
                same as (
                    select id as asked, standing as id from asked
                    union all
                    select asked.id, s.id from asked join subject.subject s on s.same_as = asked.standing)
                select distinct same.asked from same join subject.shop on shop.merchant = same.id
                where shop.platform = :platform and shop.closed is null
                  and exists (select from subject.identifier i
                    where i.subject = shop.merchant and i.scheme = :scheme and i.registered)""")
                .param("platform", platform.value())
                .param("scheme", SCHEME + platform)
                .param("among", among.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Merchants of whom the platform has an open shop and had none before; the newest first. */
    List<SubjectId> joinedSince(OrganisationId platform, Instant since, int most) {
        return sql.sql("""
                select s.merchant from subject.shop s
                where s.platform = :platform and s.closed is null and s.id >= :from
                  and exists (select from subject.identifier i
                    where i.subject = s.merchant and i.scheme = :scheme and i.registered)
                  and not exists (select from subject.shop o
                    where o.merchant = s.merchant and o.platform = s.platform and o.id < :from)
                group by s.merchant order by max(s.id::text) desc limit :most""")
                .param("platform", platform.value())
                .param("scheme", SCHEME + platform)
                .param("from", Uuid7.since(since))
                .param("most", most)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whom a platform registered under this number. */
    List<String> merchantKeys(OrganisationId platform, Collection<SubjectId> identities) {
        return keys(
                "select value from subject.identifier where scheme = :scheme and subject = any (:ids) order by value",
                platform,
                identities);
    }

    List<String> shopKeys(OrganisationId platform, Collection<SubjectId> identities) {
        return keys(
                "select key from subject.shop where platform = :platform and merchant = any (:ids) and closed is null order by key",
                platform,
                identities);
    }

    private List<String> keys(String select, OrganisationId platform, Collection<SubjectId> identities) {
        return sql.sql(select)
                .param("scheme", SCHEME + platform)
                .param("platform", platform.value())
                .param("ids", identities.stream().map(SubjectId::value).toArray(UUID[]::new))
                .query((row, index) -> row.getString(1))
                .list();
    }

    Optional<SubjectId> merchant(OrganisationId platform, String key) {
        return sql.sql("select subject from subject.identifier where scheme = :scheme and value = :key and registered")
                .param("scheme", SCHEME + platform)
                .param("key", key)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .optional();
    }
}
