package org.chengxin.subject;

import java.io.IOException;
import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The merchants of one platform as the file that detection reads. A natural person's name and numbers are not in it: whether
 * two give the same identity number is told by its blind index.
 */
@Component
@Transactional(readOnly = true)
public class SubjectFiles {

    private final Copy copy;

    SubjectFiles(Copy copy) {
        this.copy = copy;
    }

    /** @param day on which licences are looked at */
    public void readMerchants(OrganisationId platform, LocalDate day, Copy.CsvReader reader) throws IOException {
        copy.read("""
                select s.id as key, s.name, s.code, encode(s.identity_index, 'hex') as "identityNumber", s.address,
                       s.nature as kind, s.exemption, s.above_threshold as "aboveThreshold", s.division,
                       (select case when l.status <> 'active' then l.status
                                    when l.valid_until < '%2$s' then 'expired' else 'active' end
                        from subject.licence l where l.subject = s.id and l.current
                        order by l.valid_from desc limit 1) as "licenceStatus",
                       min(h.opened) as opened
                from subject.shop h join subject.subject s on s.id = h.merchant
                where h.platform = '%1$s' and s.fact is not null
                group by s.id order by s.id""".formatted(platform.value(), day), reader);
    }
}
