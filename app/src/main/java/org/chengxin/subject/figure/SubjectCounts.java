package org.chengxin.subject.figure;

import java.util.HashMap;
import java.util.Map;
import org.chengxin.database.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many subjects have a file, by division. */
@Component
@Reading
public class SubjectCounts {

    private final JdbcClient sql;

    SubjectCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Subjects with at least one part, by the division of their registration; empty for an unknown one. */
    public Map<String, Long> byDivision() {
        Map<String, Long> counts = new HashMap<>();
        sql.sql("""
                select coalesce(division, ''), count(*) from subject.subject
                where same_as is null and cardinality(roles) > 0 group by 1""").query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
