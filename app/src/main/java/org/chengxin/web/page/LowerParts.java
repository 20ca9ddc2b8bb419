package org.chengxin.web.page;

import java.time.format.DateTimeFormatter;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.evidence.LogWatch;
import org.chengxin.evidence.Proofs;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the workbench that the lower rooms have: log, calendar, parameters, organisations, access log. */
@Configuration(proxyBeanMethods = false)
class LowerParts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalClock.ZONE);

    @Bean
    WorkbenchPart logPart(Proofs proofs, LogWatch watch, Texts texts) {
        return new Part(
                80,
                "web.log.title",
                "/log",
                () -> watch.alarm()
                        .map(alarm -> texts.of("web.part.log.alarm", TIME.format(alarm.since())))
                        .orElseGet(() -> texts.of("web.part.log", proofs.publishedSize())));
    }

    @Bean
    WorkbenchPart calendarPart(LegalClock clock, Texts texts) {
        return new Part(
                60,
                "web.calendar.title",
                "/workbench/calendar",
                () -> texts.of("web.part.calendar", clock.today().toString()));
    }

    @Bean
    WorkbenchPart parameterPart(Parameters parameters, Texts texts) {
        return new Part(
                70,
                "web.parameters.title",
                "/workbench/parameters",
                () -> texts.of(
                        "web.part.parameters",
                        parameters.all().size(),
                        parameters.all().stream()
                                .filter(parameter -> parameter.confidence().equals("M"))
                                .count()));
    }

    @Bean
    WorkbenchPart tablePart(DecisionTables tables, LegalClock clock, Texts texts) {
        return new Part(
                72,
                "web.tables.title",
                "/workbench/tables",
                () -> texts.of("web.part.tables", tables.count(clock.today())));
    }

    @Bean
    WorkbenchPart organisationPart(Accounts accounts, Texts texts) {
        return new Part(
                90,
                "web.organisations.title",
                "/workbench/organisations",
                () -> texts.of(
                        "web.part.organisations", accounts.organisations().size()));
    }

    @Bean
    WorkbenchPart accessPart(Texts texts) {
        return new Part(95, "web.access.title", "/workbench/access", () -> texts.of("web.part.access"));
    }

    /** A part with one sentence. */
    private record Part(int order, String heading, String link, java.util.function.Supplier<String> sentence)
            implements WorkbenchPart {

        @Override
        public Summary summary(Caller caller) {
            return new Summary(heading, sentence.get());
        }
    }
}
