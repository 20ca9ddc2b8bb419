package org.chengxin.evaluation.web;

import java.util.List;
import java.util.Set;
import org.chengxin.evaluation.Evaluation;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.web.Texts;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The points of a merchant, on its public page and in its file. */
@Configuration(proxyBeanMethods = false)
class EvaluationParts {

    @Bean
    SubjectPart pointsPart(Evaluations evaluations, Texts texts) {
        return new SubjectPart(50, Set.of(Audience.PUBLIC, Audience.FILE), (id, reader) -> {
            List<Evaluation> history = evaluations.history(id);
            return PagePart.of(
                    "evaluation/points",
                    new PointsPart(evaluations.latest(id), history, PointsChart.option(history, texts)));
        });
    }
}
