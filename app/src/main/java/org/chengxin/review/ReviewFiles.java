package org.chengxin.review;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.FactId;
import org.chengxin.subject.SubjectFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exports a platform's current reviews as the input file of detection. Key: the fact id; order: the reporter's key. */
@Component
@Reading
public class ReviewFiles {

    private final Copy copy;
    private final JdbcClient sql;
    private final SubjectFiles subjects;
    private final Confidential confidential;

    ReviewFiles(Copy copy, JdbcClient sql, SubjectFiles subjects, Confidential confidential) {
        this.copy = copy;
        this.sql = sql;
        this.subjects = subjects;
        this.confidential = confidential;
    }

    /** The newest review, or the newest report that released held reviews. */
    public Optional<FactId> newest(OrganisationId platform) {
        return sql.sql("""
                select id from (
                    (select id from review.review where platform = :platform order by id desc limit 1)
                    union all (select attributed_by from review.review
                               where platform = :platform and attributed_by is not null order by attributed_by desc limit 1)) newest
                order by id desc limit 1""")
                .param("platform", platform.value())
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** @param from earlier reviews are left out */
    public void read(OrganisationId platform, Instant from, Copy.CsvReader reader) throws IOException {
        copy.read(
                """
                select id as key, order_key as "order", number, zone, rating, created, coalesce(seen.same, merchant) as merchant, buyer, text
                from review.review left join %s on seen.alias = merchant
                where platform = '%s' and current and held is null and created >= '%s' order by id""".formatted(subjects.seen(), platform.value(), from),
                csv -> reader.read(new DecryptedCsv(csv, confidential)));
    }
}
