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

    /** @param why one text per reason, from the rule version used */
    public record Explained(Evaluation evaluation, List<String> why) {}
}
