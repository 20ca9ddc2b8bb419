package org.chengxin.cli.detect;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.cli.Results;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code summary.json}: what was read, how long each stage took, the most memory held. */
final class Summary {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private long mark = start;

    /** @param value a text, a whole number or a decimal one */
    Summary put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Ends a stage: the time since the last one ended is its own. */
    void stage(String name) {
        long now = System.nanoTime();
        seconds.merge(name, (now - mark) / 1e9, Double::sum);
        mark = now;
    }

    /** Stages that a model timed itself, in place of one of ours. */
    void stages(Map<String, Double> timed) {
        seconds.putAll(timed);
        mark = System.nanoTime();
    }

    void write(Results results) throws IOException {
        Writer out = results.file("summary.json");
        JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        values.forEach((name, value) -> write(json, name, value));
        json.writeName("seconds");
        json.writeStartObject();
        seconds.forEach((name, value) -> write(json, name, rounded(value)));
        write(json, "total", rounded((System.nanoTime() - start) / 1e9));
        json.writeEndObject();
        write(json, "peakMemoryBytes", Memory.peak());
        json.writeEndObject();
        json.flush();
        out.write('\n');
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static void write(JsonGenerator json, String name, Object value) {
        json.writeName(name);
        if (value instanceof Double decimal) {
            // JSON has no word for what could not be computed
            json.writeRawValue(Double.isFinite(decimal) ? decimal.toString() : "null");
        } else if (value instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
