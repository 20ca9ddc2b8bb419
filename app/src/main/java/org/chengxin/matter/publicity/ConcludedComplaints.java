package org.chengxin.matter.publicity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.chengxin.database.Reading;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 投诉信息公示 (国市监稽规〔2023〕6号): consumer complaints against an operator that were concluded. Those refused, withdrawn or merged
 * into another are left out; the rules do not say a formula that could be read, so the numbers stand beside each other.
 */
@Component
@Reading
public class ConcludedComplaints {

    /** Stages at the end of a complaint that was accepted and dealt with. */
    private static final List<String> CONCLUDED = List.of("settled", "unperformed", "terminated", "handed-over");

    private final JdbcClient sql;

    ConcludedComplaints(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param concluded number of complaints
     * @param answered those in which the operator took at least one step
     * @param settled those that ended with a settlement or a performed agreement
     */
    public record Counts(long concluded, long answered, long settled) {}

    /** Numbers of complaints of an operator whose agreement it did not perform, the latest first; they ended on that day or later. */
    public List<String> unperformed(Collection<SubjectId> operator, LocalDate from) {
        return sql.sql("""
                select distinct m.number, m.ended from matter.participant p join matter.matter m on m.id = p.matter
                where p.subject = any (cast(:operator as uuid[])) and p.role = 'respondent' and p.definition = 'complaint'
                  and m.merged_into is null and m.ended >= :from and m.stage = 'unperformed' order by m.ended desc limit 20""")
                .param("operator", operator.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("from", from)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /**
     * @param operator all ids of one subject
     * @param from first day on which a complaint that counts ended
     */
    public Counts of(Collection<SubjectId> operator, LocalDate from) {
        return sql.sql("""
                select count(*), count(*) filter (where answered), count(*) filter (where stage = 'settled')
                from (
                    select distinct m.id, m.stage, exists (
                        select from matter.act a where a.matter = m.id and a.role = 'respondent' and a.stands) as answered
                    from matter.participant p join matter.matter m on m.id = p.matter
                    where p.subject = any (cast(:operator as uuid[])) and p.role = 'respondent'
                      and p.definition = 'complaint' and m.merged_into is null and m.ended >= :from
                      and m.stage = any (cast(:concluded as text[]))) complaint""")
                .param("operator", operator.stream().map(SubjectId::toString).toArray(String[]::new))
                .param("from", from)
                .param("concluded", CONCLUDED.toArray(String[]::new))
                .query((row, index) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
