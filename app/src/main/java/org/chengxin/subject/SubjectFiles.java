package org.chengxin.subject;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.chengxin.database.Reading;
import org.springframework.stereotype.Component;

/**
 * Exports one platform's merchants for detection, as that platform describes them. A natural person's name and numbers are
 * left out: blind indexes show whether two share an identity number.
 */
@Component
@Reading
public class SubjectFiles {

    private final Copy copy;
    private final Subjects subjects;

    SubjectFiles(Copy copy, Subjects subjects) {
        this.copy = copy;
        this.subjects = subjects;
    }

    /** A table {@code seen (alias, same)} of joined subjects, for the queries of other exports. */
    public String seen() {
        List<String> aliases = new ArrayList<>();
        List<String> standing = new ArrayList<>();
        subjects.joined().forEach((alias, same) -> {
            aliases.add(alias.toString());
            standing.add(same.toString());
        });
        return "unnest('{%s}'::uuid[], '{%s}'::uuid[]) as seen (alias, same)"
                .formatted(String.join(",", aliases), String.join(",", standing));
    }

    /** @param day on which licences are checked and closed shops left out */
    public void readMerchants(OrganisationId platform, LocalDate day, Copy.CsvReader reader) throws IOException {
        copy.read("""
                select p.id as key, p.name, p.code,
                       encode(coalesce(v.identity_index, p.identity_index), 'hex') as "identityNumber",
                       coalesce(v.address, p.address) as address, lower(replace(p.nature, '_', '-')) as kind,
                       case when v.fact is null then p.exemption else v.exemption end as exemption,
                       coalesce(v.above_threshold, p.above_threshold)::text as "aboveThreshold", p.division,
                       (select case when l.status <> 'active' then l.status
                                    when l.valid_until < '%2$s' then 'expired' else 'active' end
                        from subject.licence l join subject.subject a on a.id = l.subject
                        where coalesce(a.same_as, a.id) = p.id and l.current
                        order by l.official desc, (l.status = 'active' and (l.valid_until is null or l.valid_until >= '%2$s')) desc,
                                 l.valid_from desc limit 1) as "licenceStatus",
                       min(h.opened) as opened
                from subject.shop h
                    join subject.subject s on s.id = h.merchant
                    join subject.subject p on p.id = coalesce(s.same_as, s.id)
                    left join lateral (
                        select * from subject.assertion a
                        where a.reporter = h.platform and a.current and a.part = 'MERCHANT'
                          and a.subject in (select m.id from subject.subject m where m.id = p.id or m.same_as = p.id)
                        order by a.since limit 1) v on true
                where h.platform = '%1$s' and p.fact is not null and (h.closed is null or h.closed >= '%2$s')
                group by p.id, v.fact, v.identity_index, v.address, v.exemption, v.above_threshold
                order by p.id""".formatted(platform.value(), day), reader);
    }
}
