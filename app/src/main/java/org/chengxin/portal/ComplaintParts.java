package org.chengxin.portal;

import java.time.LocalDate;
import java.util.Set;
import org.chengxin.matter.publicity.ConcludedComplaints;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page part on a subject's concluded complaints: matters know parties, and the subjects that they are one of. */
@Configuration(proxyBeanMethods = false)
class ComplaintParts {

    private static final String MONTHS = "matter.complaint.publicity.months";

    @Bean
    SubjectPart complaintsPart(
            ConcludedComplaints complaints, Subjects subjects, Parameters parameters, LegalClock clock, Texts texts) {
        return new SubjectPart(45, Set.of(Audience.PUBLIC), (id, reader) -> {
            int months = parameters.whole(MONTHS);
            LocalDate from = clock.today().minusMonths(months);
            ConcludedComplaints.Counts counts = complaints.of(subjects.identities(id), from);
            String headline = texts.of("portal.complaints.headline", counts.concluded(), counts.answered());
            return new PagePart("portal/complaints", new ComplaintsPart(from, counts), headline);
        });
    }
}
