package org.chengxin.evaluation.web;

import java.util.List;
import org.chengxin.evaluation.Evaluation;

/**
 * Page part: the points of a merchant.
 *
 * @param points the newest evaluation on each platform
 * @param history past evaluations in time order
 * @param chart ECharts option as JSON
 */
public record PointsPart(List<Explained> points, List<Evaluation> history, String chart) {

    /** Whether a chart says something: the points of a platform were not always the same. */
    public boolean changed() {
        return history.stream()
                        .map(each -> each.platformName() + " " + each.points())
                        .distinct()
                        .count()
                > history.stream().map(Evaluation::platformName).distinct().count();
    }

    /** @param why one text per reason, from the rule version used */
    public record Explained(Evaluation evaluation, List<String> why) {}
}
