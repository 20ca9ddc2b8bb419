package org.chengxin.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Natural persons by their identity number: whoever reported one under it, as a courier, practitioner or party, it is one person. */
@Component
@Reading
public class People {

    private final JdbcClient sql;
    private final Accounts accounts;

    People(JdbcClient sql, Accounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    /** @param index blind index of the number, in hex digits */
    public List<SubjectId> of(String index) {
        return sql.sql("""
                select id from subject.subject
                where identity_index = decode(:index, 'hex') and nature = 'NATURAL_PERSON'
                union
                select s.id from subject.identifier i join subject.subject s on s.id = i.subject
                where i.scheme = 'blind' and i.value = :index and s.nature = 'NATURAL_PERSON'
                order by 1""")
                .param("index", index)
                .query((row, at) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * That a courier firm employs a person.
     *
     * @param outlet its name; null if none was told
     * @param since first day; null if not told
     * @param until last day; null while it lasts
     */
    public record Engagement(
            String firm,
            @Nullable String outlet,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** The courier firms of a person, as they report it now (一人一档); for the person itself and its officers. */
    public List<Engagement> engagements(List<SubjectId> identities) {
        return sql.sql("""
                select e.firm, coalesce(o.name, e.outlet) as outlet, e.employed, e.left_on
                from subject.engagement e
                left join subject.outlet o on o.firm = e.firm and o.key = e.outlet
                where e.replaced_by is null and e.person = any (cast(:people as uuid[]))
                order by e.employed desc nulls last, e.id""")
                .param("people", identities.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, at) -> new Engagement(
                        accounts.organisationOf(new SubjectId(row.getObject("firm", UUID.class)), null)
                                .map(Organisation::name)
                                .orElse(""),
                        row.getString("outlet"),
                        row.getObject("employed", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)))
                .list();
    }
}
