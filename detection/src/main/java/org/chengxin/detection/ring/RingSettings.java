package org.chengxin.detection.ring;

import java.util.HashMap;
import java.util.Map;

/**
 * Settings of a search for rings.
 *
 * @param threads the findings do not depend on them
 * @param alpha the chance that any block at all is reported on a market without rings
 * @param parameters those that are not as usual
 */
public record RingSettings(int threads, double alpha, Map<RingParameter, Double> parameters) {

    public RingSettings {
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads must be 1 to 256");
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie between 0 and 1");
        }
        if (parameters.values().stream().anyMatch(value -> !(value > 0 && value < 1e9))) {
            throw new IllegalArgumentException("a parameter must be above 0");
        }
        parameters = Map.copyOf(parameters);
    }

    public RingSettings(int threads, double alpha) {
        this(threads, alpha, Map.of());
    }

    public static RingSettings standard() {
        return new RingSettings(Runtime.getRuntime().availableProcessors(), 0.001);
    }

    /** The same with another value of one parameter. */
    public RingSettings with(RingParameter parameter, double value) {
        Map<RingParameter, Double> changed = new HashMap<>(parameters);
        changed.put(parameter, value);
        return new RingSettings(threads, alpha, changed);
    }

    public double value(RingParameter parameter) {
        return parameters.getOrDefault(parameter, parameter.usual());
    }
}
