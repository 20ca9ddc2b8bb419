package org.chengxin.subject.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Part;
import org.chengxin.subject.People;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.registry.Couriers;
import org.chengxin.subject.registry.Couriers.Outlet;
import org.chengxin.subject.registry.Relations;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page parts on what is registered of a subject besides its licence; natural persons' positions only in the firm's own file. */
@Configuration(proxyBeanMethods = false)
class RegistryParts {

    private static final int OUTLETS = 100;
    private static final Set<Part> BODIES = EnumSet.of(
            Part.PLATFORM,
            Part.SUPPLIER,
            Part.PAYMENT_INSTITUTION,
            Part.AGENCY,
            Part.ASSOCIATION,
            Part.RIGHT_HOLDER,
            Part.DEPARTMENT);

    @Bean
    SubjectPart registeredPart(Subjects subjects, Relations relations, Couriers couriers, LegalClock clock) {
        return new SubjectPart(25, Set.of(Audience.PUBLIC), (id, reader) -> {
            List<Part> parts = subjects.find(id).map(Subject::parts).orElse(List.of());
            List<Outlet> outlets = parts.contains(Part.LOGISTICS_FIRM) ? couriers.outlets(id) : List.of();
            return PagePart.of("subject/registered", registered(id, parts, outlets, relations, clock));
        });
    }

    private static RegisteredPart registered(
            SubjectId id, List<Part> parts, List<Outlet> outlets, Relations relations, LegalClock clock) {
        LocalDate today = clock.today();
        Map<Boolean, List<Relations.Named>> standing = relations.begun(id, today).stream()
                .collect(Collectors.partitioningBy(each -> each.relation().standsOn(today)));
        return new RegisteredPart(
                id,
                parts.stream().anyMatch(BODIES::contains) ? relations.bodies(id) : List.of(),
                standing.getOrDefault(true, List.of()),
                standing.getOrDefault(false, List.of()),
                outlets.stream().limit(OUTLETS).toList(),
                outlets.size());
    }

    @Bean
    SubjectPart engagementsPart(Subjects subjects, People people) {
        return new SubjectPart(
                27,
                Set.of(Audience.FILE),
                (id, reader) -> PagePart.of("subject/engagements", people.engagements(subjects.identities(id))));
    }

    @Bean
    SubjectPart positionsPart(Relations relations, LegalClock clock) {
        return new SubjectPart(
                26,
                Set.of(Audience.FILE),
                (id, reader) -> PagePart.of("subject/positions", relations.positions(id, clock.today())));
    }
}
