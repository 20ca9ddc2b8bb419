package org.chengxin.detection.shop.finding;

import java.util.List;

/**
 * Something suspicious with all that a person needs to judge it. It is no verdict: the score is a rank, calibrated on
 * synthetic data.
 *
 * @param version of the model
 * @param named whom it is about
 * @param nearby who has to do with it without being suspected
 * @param inputs the records it rests on, at most {@link #INPUTS} of them
 * @param all how many records it rests on
 * @param score finite and from 0, higher is more suspicious
 */
public record Finding(
        Kind kind,
        String version,
        List<Named> named,
        List<Named> nearby,
        List<Source> inputs,
        int all,
        List<Part> parts,
        List<Counter> counters,
        double score) {

    public static final String VERSION = "2";
    public static final int INPUTS = 1_000;

    public Finding {
        if (!(score >= 0) || Double.isInfinite(score)) {
            throw new IllegalArgumentException("a score is finite and not negative");
        }
        named = List.copyOf(named);
        nearby = List.copyOf(nearby);
        inputs = List.copyOf(inputs.subList(0, Math.min(INPUTS, inputs.size())));
        parts = List.copyOf(parts);
        counters = List.copyOf(counters);
    }

    /** A finding by the present version of the models. */
    public static Finding of(
            Kind kind,
            List<Named> named,
            List<Named> nearby,
            List<Source> inputs,
            List<Part> parts,
            List<Counter> counters,
            double score) {
        return new Finding(kind, VERSION, named, nearby, inputs, inputs.size(), parts, counters, score);
    }
}
