package org.chengxin.detection.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The declared constants of a model: each with a name, a usual value and the bounds within which it means anything. */
public final class Parameters {

    private record Declared(double least, double most, double value) {}

    private final Map<String, Declared> declared;

    private Parameters(Map<String, Declared> declared) {
        this.declared = declared;
    }

    /** None, to which others are added. */
    public static Parameters none() {
        return new Parameters(Map.of());
    }

    /** The same and one more. */
    public Parameters and(String name, double value, double least, double most) {
        Map<String, Declared> more = new LinkedHashMap<>(declared);
        more.put(name, new Declared(least, most, value));
        return new Parameters(more);
    }

    /**
     * The same with another value.
     *
     * @throws IllegalArgumentException where there is no such parameter, or the value is out of its bounds
     */
    public Parameters with(String name, double value) {
        Declared before = declared.get(name);
        if (before == null) {
            throw new IllegalArgumentException("no parameter " + name + ", but " + names());
        }
        if (!(value >= before.least && value <= before.most)) {
            throw new IllegalArgumentException("%s lies between %s and %s".formatted(name, before.least, before.most));
        }
        return and(name, value, before.least, before.most);
    }

    /** @param given such as {@code damping=0.5} */
    public Parameters with(String given) {
        int equal = given.indexOf('=');
        try {
            return with(given.substring(0, Math.max(0, equal)), Double.parseDouble(given.substring(equal + 1)));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a parameter is NAME=NUMBER", noNumber);
        }
    }

    public double get(String name) {
        Declared found = declared.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return found.value;
    }

    /** In the order in which they were declared. */
    public List<String> names() {
        return new ArrayList<>(declared.keySet());
    }

    /** Names and values, as a summary tells them. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        declared.forEach((name, each) -> values.put(name, each.value));
        return Collections.unmodifiableMap(values);
    }
}
