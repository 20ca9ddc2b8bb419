package org.chengxin.subject;

import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The public reports behind a published subject's pages: descriptions, earlier ones too, licences, shops, bodies and relations. Reports sealed in one part, with
 * phone and identity numbers, stay closed.
 */
@Component
class SubjectDisclosure implements DisclosedFacts {

    private final JdbcClient sql;
    private final Proofs proofs;

    SubjectDisclosure(JdbcClient sql, Proofs proofs) {
        this.sql = sql;
        this.proofs = proofs;
    }

    @Override
    public boolean isDisclosed(FactId id) {
        return isShown(id) && proofs.open(id).filter(Proofs.Opening::isSplit).isPresent();
    }

    private boolean isShown(FactId id) {
        return sql
                .sql("""
                select p.nature
                from (select id as subject from subject.subject where fact = :fact and same_as is null
                      union all select subject from subject.licence where id = :fact and current
                      union all select merchant from subject.shop where fact = :fact
                      union all select merchant from subject.earlier_shop where fact = :fact
                      union all select subject from subject.assertion where fact = :fact and nature <> 'NATURAL_PERSON'
                      union all select subject from subject.former_name where fact = :fact
                      union all select subject from subject.body where id = :fact
                      union all select firm from subject.relation where id = :fact and not person) shown
                    join subject.subject s on s.id = shown.subject
                    join subject.subject p on p.id = coalesce(s.same_as, s.id)""")
                .param("fact", id.value())
                .query((row, number) -> Nature.valueOf(row.getString(1)))
                .list()
                .stream()
                .anyMatch(Nature::published);
    }
}
