package org.chengxin.creditfile;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chengxin.database.Reading;
import org.chengxin.intake.Report;
import org.chengxin.intake.access.NamedSubjects;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The party of a record, a natural person too, whom its report names by no code. */
@Repository
class RecordPartyStore implements NamedSubjects {

    private final JdbcClient sql;

    RecordPartyStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Reading
    public Set<SubjectId> namedIn(Report report) {
        return new HashSet<>(sql.sql("""
                        select r.subject from creditfile.assertion a join creditfile.record r on r.id = a.record
                        where a.id = :id""")
                .param("id", report.id().value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list());
    }
}
