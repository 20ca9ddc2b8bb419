package org.chengxin.warning;

import java.util.List;

/**
 * Details of a finding, stored encrypted. All words are keys of the detection library, shown in both languages; it contains no
 * text of reviews or reports.
 *
 * @param inputs the first records behind it
 * @param all total number of records
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
     * @param expected value for honest records of the same kind
     * @param weight contribution to the score
     */
    public record Part(String measure, double value, double expected, double weight) {}

    /** @param share of the records that it would explain, 0 to 1; negative if unknown */
    public record Counter(String explanation, double share) {}
}
