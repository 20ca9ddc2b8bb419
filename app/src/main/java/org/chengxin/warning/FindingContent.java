package org.chengxin.warning;

import java.util.List;

/**
 * What a finding says in detail; kept encrypted. All words are keys of the detection library, so that a page can say them in
 * both languages; no text of a review or report is among them.
 *
 * @param inputs the records it rests on, the first of them
 * @param all how many there are
 */
public record FindingContent(
        List<Who> named, List<Who> nearby, List<Input> inputs, int all, List<Part> parts, List<Counter> counters) {

    public FindingContent {
        named = List.copyOf(named);
        nearby = List.copyOf(nearby);
        inputs = List.copyOf(inputs);
        parts = List.copyOf(parts);
        counters = List.copyOf(counters);
    }

    /** @param kind merchant, buyer, order, courier and so on */
    public record Who(String kind, String key) {}

    /** @param type of report */
    public record Input(String type, String key) {}

    /**
     * @param expected what honest records of the same kind show
     * @param weight what it adds to the score
     */
    public record Part(String measure, double value, double expected, double weight) {}

    /** @param share which part of the records it would explain, 0 to 1; negative where the data cannot tell */
    public record Counter(String explanation, double share) {}
}
