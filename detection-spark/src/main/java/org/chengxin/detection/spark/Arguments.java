package org.chengxin.detection.spark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line: a model, then names and values, each name once. */
final class Arguments {

    private final String model;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Arguments(String model) {
        this.model = model;
    }

    /** @param known the names that each model takes, without their dashes */
    static Arguments parse(List<String> words, Map<String, Set<String>> known) {
        if (words.isEmpty() || !known.containsKey(words.get(0))) {
            throw new UsageException("name a model: " + String.join(", ", known.keySet()));
        }
        Arguments arguments = new Arguments(words.get(0));
        Set<String> names = known.getOrDefault(arguments.model, Set.of());
        for (int at = 1; at < words.size(); at += 2) {
            String name = words.get(at).startsWith("--") ? words.get(at).substring(2) : "";
            if (!names.contains(name)) {
                throw new UsageException(words.get(at) + " is not known to " + arguments.model);
            }
            if (at + 1 == words.size()) {
                throw new UsageException("--" + name + " has no value");
            }
            if (arguments.values.put(name, words.get(at + 1)) != null) {
                throw new UsageException("--" + name + " is there twice");
            }
        }
        return arguments;
    }

    String model() {
        return model;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new UsageException("--" + name + " is missing");
        }
        return value;
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** Names between commas; none where the argument is not there. */
    List<String> names(String name) {
        return has(name)
                ? Arrays.stream(text(name).split(",", -1)).map(String::trim).toList()
                : List.of();
    }

    long whole(String name, long otherwise, long least) {
        try {
            long value = has(name) ? Long.parseLong(text(name)) : otherwise;
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as a number that is too small is
        }
        throw new UsageException("--" + name + " is a whole number from " + least);
    }

    double share(String name, double otherwise) {
        try {
            double value = has(name) ? Double.parseDouble(text(name)) : otherwise;
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as a number that is none of these is
        }
        throw new UsageException("--" + name + " is a number from 0 to 1");
    }
}
