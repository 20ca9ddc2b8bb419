package org.chengxin.review;

import java.io.IOException;
import java.time.Instant;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One platform's current reviews as the file that detection reads; its key is the fact's id, its order the reporter's. */
@Component
@Transactional(readOnly = true)
public class ReviewFiles {

    private final Copy copy;

    ReviewFiles(Copy copy) {
        this.copy = copy;
    }

    /** @param from older reviews are left out */
    public void read(OrganisationId platform, Instant from, Copy.CsvReader reader) throws IOException {
        copy.read("""
                select id as key, order_key as "order", number, zone, rating, created, merchant, buyer, text
                from review.review
                where platform = '%s' and current and created >= '%s' order by id""".formatted(platform.value(), from), reader);
    }
}
