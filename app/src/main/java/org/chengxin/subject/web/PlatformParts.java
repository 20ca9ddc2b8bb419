package org.chengxin.subject.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.search.SubjectList;
import org.chengxin.subject.web.PlatformPart.District;
import org.chengxin.web.Texts;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page part on a platform's merchants. */
@Configuration(proxyBeanMethods = false)
class PlatformParts {

    /** As many as the city has districts, and some places outside. */
    private static final int DISTRICTS = 20;

    @Bean
    SubjectPart merchantsOfPlatform(Subjects subjects, Accounts accounts, SubjectList list, Texts texts) {
        return new SubjectPart(15, Set.of(Audience.PUBLIC), (id, reader) -> {
            Subject subject = subjects.find(id).orElseThrow();
            return subject.parts().contains(Part.PLATFORM)
                    ? accounts.organisationOf(id, subject.code())
                            .map(platform -> part(platform.id(), list, texts))
                            .orElse(null)
                    : null;
        });
    }

    private static PagePart part(OrganisationId platform, SubjectList list, Texts texts) {
        Map<String, Long> counted = list.districts(platform);
        long merchants = counted.values().stream().mapToLong(Long::longValue).sum();
        List<District> districts = counted.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .limit(DISTRICTS)
                .map(each -> new District(each.getKey(), SubjectParts.division(each.getKey(), texts), each.getValue()))
                .toList();
        return new PagePart(
                "subject/platform",
                new PlatformPart(platform, merchants, districts),
                texts.of("subject.page.platform.count", merchants));
    }
}
