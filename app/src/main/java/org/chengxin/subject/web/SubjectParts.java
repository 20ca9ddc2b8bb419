package org.chengxin.subject.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.DivisionCode;
import org.chengxin.rule.LegalClock;
import org.chengxin.subject.Part;
import org.chengxin.subject.Shop;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.history.FormerName;
import org.chengxin.subject.history.SubjectHistory;
import org.chengxin.web.Texts;
import org.chengxin.web.part.ChoiceSource;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page parts of a subject's public page on identity, licences and shops; and the firms that a form may name. */
@Configuration(proxyBeanMethods = false)
class SubjectParts {

    @Bean
    SubjectPart whoPart(Subjects subjects, SubjectHistory history, Texts texts) {
        return new SubjectPart(10, Set.of(Audience.PUBLIC), (id, reader) -> {
            var subject = subjects.find(id).orElseThrow();
            List<FormerName> former = subject.formerNames().isEmpty() ? List.of() : history.names(id);
            return PagePart.of("subject/who", new WhoPart(subject, division(subject.division(), texts), former));
        });
    }

    @Bean
    SubjectPart licencesPart(Subjects subjects, LegalClock clock, Texts texts) {
        return new SubjectPart(20, Set.of(Audience.PUBLIC), (id, reader) -> {
            LocalDate today = clock.today();
            String state = subjects.licenceStates(List.of(id), today).getOrDefault(id, "none");
            return new PagePart(
                    "subject/licences",
                    LicencesPart.of(subjects.licences(id)),
                    texts.of("subject.page.licence." + state));
        });
    }

    @Bean
    SubjectPart shopsPart(Subjects subjects, Texts texts) {
        return new SubjectPart(30, Set.of(Audience.PUBLIC), (id, reader) -> {
            List<Shop> shops = subjects.shops(id);
            boolean sells = subjects.find(id).orElseThrow().parts().contains(Part.MERCHANT);
            return shops.isEmpty() && !sells
                    ? null
                    : new PagePart(
                            "subject/shops", ShopsPart.of(shops), texts.of("subject.page.shops.count", shops.size()));
        });
    }

    @Bean
    ChoiceSource platformFirms(Accounts accounts) {
        return new ChoiceSource("platform", reader -> names(accounts, OrganisationKind.PLATFORM));
    }

    @Bean
    ChoiceSource courierFirms(Accounts accounts) {
        return new ChoiceSource("courier", reader -> names(accounts, OrganisationKind.LOGISTICS));
    }

    private static List<String> names(Accounts accounts, OrganisationKind kind) {
        return accounts.organisations().stream()
                .filter(organisation -> organisation.kind() == kind)
                .map(Organisation::name)
                .sorted()
                .toList();
    }

    static String division(@Nullable String code, Texts texts) {
        return code == null
                ? ""
                : DivisionCode.tryParse(code)
                        .map(known -> texts.english() ? known.englishName() : known.name())
                        .orElse(code);
    }
}
