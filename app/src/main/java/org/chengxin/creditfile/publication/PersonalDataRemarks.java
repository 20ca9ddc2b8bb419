package org.chengxin.creditfile.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.field.Problems;
import org.chengxin.intake.Reports.Remarks;
import org.chengxin.shared.FactId;
import org.chengxin.shared.PersonalDataKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remark on a reported record: a text that would be published seems to hold personal data, so that the record is held for an officer. */
@Component
class PersonalDataRemarks implements Remarks {

    private final JdbcClient sql;

    PersonalDataRemarks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> types() {
        return Stream.of(RecordKind.values()).map(RecordKind::word).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<FactId, Problems> of(Collection<FactId> created) {
        Map<FactId, Problems> remarked = new HashMap<>();
        if (created.isEmpty()) {
            return remarked;
        }
        sql.sql("""
                select a.id, r.number, r.title, r.basis, r.content, a.end_reason
                from creditfile.assertion a join creditfile.record r on r.id = a.record where a.id = any (:facts)""")
                .param("facts", created.stream().map(FactId::value).toArray(UUID[]::new))
                .query(row -> {
                    if (PersonalDataKind.isIn(
                            row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6))) {
                        Problems problems = new Problems();
                        problems.add("record.personal-data", "");
                        remarked.put(new FactId(row.getObject(1, UUID.class)), problems);
                    }
                });
        return remarked;
    }
}
