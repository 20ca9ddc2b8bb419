package org.chengxin.evaluation.web;

import java.util.List;
import org.chengxin.evaluation.Evaluation;

/**
 * The points of a merchant.
 *
 * @param points the newest evaluation on each platform
 * @param history all of them over time
 * @param chart the chart's option as JSON
 */
public record PointsPart(List<Explained> points, List<Evaluation> history, String chart) {

    /** @param why in the words of the rule that it was evaluated by, one a reason */
    public record Explained(Evaluation evaluation, List<String> why) {}
}
