package org.chengxin.web.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.chengxin.account.Accounts;
import org.chengxin.evidence.LogWatch;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.feed.Consumers;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workbench links of lower modules: log, competence, calendar, parameters, tables, organisations, consumers, access log. */
@Configuration(proxyBeanMethods = false)
class LowerParts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalClock.ZONE);

    @Bean
    WorkbenchPart logPart(Proofs proofs, LogWatch watch, Texts texts) {
        return WorkbenchPart.of(
                80,
                "/log",
                "web.log.title",
                caller -> watch.latest()
                        .map(alarm -> texts.of("web.part.log.alarm", TIME.format(alarm.since())))
                        .orElseGet(() -> texts.of("web.part.log", proofs.publishedSize())));
    }

    @Bean
    WorkbenchPart competencePart(Texts texts) {
        return WorkbenchPart.of(
                51, "/workbench/competence", "account.competence.title", caller -> texts.of("web.part.competence"));
    }

    @Bean
    WorkbenchPart calendarPart(LegalClock clock, Texts texts) {
        return WorkbenchPart.of(
                60,
                "/workbench/calendar",
                "web.calendar.title",
                caller -> texts.of("web.part.calendar", clock.today().toString()));
    }

    @Bean
    WorkbenchPart parameterPart(Texts texts) {
        return WorkbenchPart.of(
                70, "/workbench/parameters", "web.parameters.label", caller -> texts.of("web.part.parameters"));
    }

    @Bean
    WorkbenchPart tablePart(Texts texts) {
        return WorkbenchPart.of(72, "/workbench/tables", "web.tables.title", caller -> texts.of("web.part.tables"));
    }

    @Bean
    WorkbenchPart organisationPart(Accounts accounts, Texts texts) {
        return WorkbenchPart.of(
                90,
                "/workbench/organisations",
                "web.organisations.title",
                caller -> texts.of(
                        "web.part.organisations", accounts.organisations().size()));
    }

    @Bean
    WorkbenchPart consumerPart(Consumers consumers, Texts texts) {
        return WorkbenchPart.of(94, "/workbench/consumers", "web.consumers.title", caller -> {
            List<Consumers.Status> all = consumers.all();
            return texts.of(
                    "web.part.consumers",
                    all.size(),
                    all.stream().mapToLong(Consumers.Status::asides).sum());
        });
    }

    @Bean
    WorkbenchPart accessPart(Texts texts) {
        return WorkbenchPart.of(95, "/workbench/access", "web.access.title", caller -> texts.of("web.part.access"));
    }
}
