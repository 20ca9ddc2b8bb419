package org.chengxin.measure.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.exchange.Acknowledgements;
import org.chengxin.measure.Measure;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.decision.Bars;
import org.chengxin.measure.decision.Measures;
import org.chengxin.measure.execution.Execution;
import org.chengxin.measure.execution.Executions;
import org.chengxin.measure.sharing.ReadMeasures;
import org.chengxin.measure.tray.ProposalTray;
import org.chengxin.measure.tray.ProposedMeasure;
import org.chengxin.measure.web.AppliesPart.Applied;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.text.RuleText;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.part.CasePart;
import org.chengxin.web.part.ChoiceSource;
import org.chengxin.web.part.OwnEntries;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blocks of other pages that tell of measures, and the items that a form may name. */
@Configuration(proxyBeanMethods = false)
class MeasureParts {

    private static final String MEASURE = "measure";

    /** Kinds of cases that propose measures; the pages of others ask for none. */
    private static final Set<String> PROPOSING = Set.of(
            "clue", "filed-case", "warning", "interview", "batch-notice", "platform-assistance", "joint-inspection");

    @Bean
    ChoiceSource catalogueItems(Catalogue catalogue, Bars bars) {
        return new ChoiceSource(
                "item",
                reader -> reader == null || !AccessPolicy.isOfficer(reader)
                        ? List.of()
                        : catalogue.all().stream()
                                .map(RuleText::rule)
                                .filter(each -> each.disabled() == null)
                                .map(each -> each.title().zh())
                                .toList(),
                (value, reader, parties) -> catalogue
                        .open(value)
                        .map(item -> Map.of("item", item.title().zh(), "conditions", bars.conditions(item)))
                        .orElse(Map.of()));
    }

    /** Measures on a firm in its copy, whether they run or ended. */
    @Bean
    OwnEntries measuresInTheCopy(Measures measures, Subjects subjects) {
        return new OwnEntries(
                "measures",
                caller -> AccessPolicy.worksForADepartment(caller)
                        ? Stream.empty()
                        : subjects.find(caller.organisation().subject()).stream()
                                .flatMap(subject -> measures.of(subject.id()).stream())
                                .map(MeasureParts::copy));
    }

    private static Map<String, Object> copy(Measure measure) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("number", measure.number());
        copy.put("item", measure.item().title().zh());
        copy.put("office", measure.office());
        copy.put("basis", measure.basis());
        copy.put("reason", measure.reason());
        copy.put("since", measure.since().toString());
        copy.put("until", measure.until().toString());
        copy.put("proof", "/records/" + measure.id());
        return copy;
    }

    /** Officers see on a case's page what was decided, who did what, and where it came from. */
    @Bean
    CasePart measureCase(Measures measures, Executions executions, ProposalTray tray, Ways ways, LegalClock clock) {
        return new CasePart(30, (about, reader) -> {
            boolean decides = about.definition().equals(MEASURE);
            if (!AccessPolicy.isOfficer(reader) || !decides && !PROPOSING.contains(about.definition())) {
                return Optional.empty();
            }
            List<WayStop> way = ways.of(about.matter(), reader);
            if (!decides) {
                return shown(new MeasurePart(
                        about.matter(), null, "", null, List.of(), tray.of(about.matter()), List.of(), way));
            }
            Measure measure = measures.ofMatter(about.matter()).orElse(null);
            ProposedMeasure behind = tray.behind(about.matter()).orElse(null);
            return shown(new MeasurePart(
                    about.matter(),
                    measure,
                    measure == null ? "" : measure.state(clock.today()).word(),
                    behind,
                    executions.of(about.number()),
                    List.of(),
                    same(measures, about.matter(), measure, behind),
                    way));
        });
    }

    private static Optional<PagePart> shown(MeasurePart part) {
        return part.isEmpty() ? Optional.empty() : Optional.of(PagePart.of("measure/case", part));
    }

    /** By what was decided, and before that by what was proposed. */
    private static List<Measure> same(
            Measures measures, UUID matter, @Nullable Measure measure, @Nullable ProposedMeasure behind) {
        if (measure != null) {
            return measures.onSameFacts(matter, measure.subject(), measure.record(), measure.evidence());
        }
        return behind == null
                ? List.of()
                : measures.onSameFacts(
                        matter,
                        behind.subject(),
                        behind.record(),
                        behind.evidence() == null ? null : new FactId(behind.evidence()));
    }

    /** Officers see who had a public measure and has to be told of its end. */
    @Bean
    CasePart receiversOfMeasure(Measures measures, Acknowledgements acknowledgements) {
        return new CasePart(
                31,
                (about, reader) -> about.definition().equals(MEASURE) && AccessPolicy.isOfficer(reader)
                        ? measures.ofMatter(about.matter())
                                .filter(Measure::published)
                                .map(measure -> PagePart.of(
                                        "exchange/receivers",
                                        acknowledgements.receivers(ReadMeasures.TYPE, measure.id())))
                        : Optional.empty());
    }

    @Bean
    SubjectPart publicMeasures(Measures measures, LegalClock clock, Texts texts) {
        return new SubjectPart(45, Set.of(Audience.PUBLIC), (subject, reader) -> {
            List<Applied> applied = measures.published(subject).stream()
                    .map(each -> applied(each, List.of(), clock.today()))
                    .toList();
            return applied.isEmpty()
                    ? null
                    : new PagePart(
                            "measure/applies",
                            new AppliesPart(applied, false),
                            texts.of("measure.applies.count", applied.size()));
        });
    }

    @Bean
    SubjectPart ownMeasures(Measures measures, Executions executions, LegalClock clock) {
        return new SubjectPart(45, Set.of(Audience.FILE), (subject, reader) -> {
            List<Measure> all = measures.of(subject);
            Map<String, List<Execution>> asked = all.isEmpty()
                    ? Map.of()
                    : executions.of(all.stream().map(Measure::number).toList());
            List<Applied> applied = all.stream()
                    .map(each -> applied(each, asked.getOrDefault(each.number(), List.of()), clock.today()))
                    .toList();
            return applied.isEmpty() ? null : PagePart.of("measure/applies", new AppliesPart(applied, true));
        });
    }

    private static Applied applied(Measure measure, List<Execution> executions, LocalDate today) {
        return new Applied(measure, measure.state(today).word(), measure.endsTonight(today), executions);
    }
}
