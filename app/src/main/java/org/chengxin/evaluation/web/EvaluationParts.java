package org.chengxin.evaluation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.evaluation.Evaluation;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.evaluation.web.PointsPart.Explained;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.part.OwnEntries;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Page parts with a merchant's points, for its public page and its file. */
@Configuration(proxyBeanMethods = false)
class EvaluationParts {

    @Bean
    SubjectPart pointsPart(Evaluations evaluations, Subjects subjects, DecisionTables tables, Texts texts) {
        return new SubjectPart(50, Set.of(Audience.PUBLIC, Audience.FILE), (id, reader) -> {
            List<Evaluation> history = evaluations.history(id);
            List<Evaluation> latest = evaluations.latest(id);
            String headline = latest.stream()
                    .map(each -> texts.of(
                            "evaluation.page.headline",
                            each.platformName(),
                            each.points(),
                            texts.of("evaluation.level." + each.level())))
                    .collect(Collectors.joining(texts.of("web.comma")));
            boolean sells = subjects.find(id).orElseThrow().parts().contains(Part.MERCHANT);
            return history.isEmpty() && !sells
                    ? null
                    : new PagePart(
                            "evaluation/points",
                            new PointsPart(
                                    latest.stream()
                                            .map(each -> explained(each, tables, texts))
                                            .toList(),
                                    history,
                                    PointsChart.option(history, texts)),
                            headline.isEmpty() ? null : headline);
        });
    }

    /** A merchant's evaluations in its copy, with what went into them. */
    @Bean
    OwnEntries evaluationsInTheCopy(Evaluations evaluations, Subjects subjects) {
        return new OwnEntries(
                "evaluations",
                caller -> AccessPolicy.worksForADepartment(caller)
                        ? Stream.empty()
                        : subjects.find(caller.organisation().subject()).stream()
                                .flatMap(subject -> evaluations.history(subject.id()).stream())
                                .map(each -> Map.of(
                                        "platform", each.platformName(),
                                        "day", each.asOf().toString(),
                                        "rule", each.rule() + " " + each.version(),
                                        "inputs", each.inputs(),
                                        "points", each.points(),
                                        "level", each.level(),
                                        "proof", "/records/" + each.id())));
    }

    private static Explained explained(Evaluation evaluation, DecisionTables tables, Texts texts) {
        Optional<DecisionTable> rule = tables.version(evaluation.rule(), evaluation.version());
        return new Explained(
                evaluation,
                evaluation.reasons().stream()
                        .map(Evaluation.Reason::reason)
                        .map(each -> rule.map(kept -> kept.why(each, texts.english()))
                                .orElse(each))
                        .toList());
    }
}
