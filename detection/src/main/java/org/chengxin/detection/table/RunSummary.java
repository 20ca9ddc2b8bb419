package org.chengxin.detection.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code summary.json} of every model: which model in which version judged which files with which parameters and which seed,
 * so that whoever has the files gets the same again; and what was read and found.
 */
public final class RunSummary {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Object> inputs = new ArrayList<>();

    public RunSummary(ModelVersion model, long seed) {
        this(model.key(), model.version(), seed);
    }

    public RunSummary(String model, String version, long seed) {
        values.put("model", model);
        values.put("version", version);
        values.put("seed", seed);
        values.put("parameters", parameters);
        values.put("inputs", inputs);
    }

    /** A constant that was declared, or what was asked for besides. */
    public RunSummary parameter(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** @param sha256 of the bytes of the file as they were read, in hexadecimal digits */
    public RunSummary input(String file, long bytes, String sha256) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("file", file);
        input.put("bytes", bytes);
        input.put("sha256", sha256);
        inputs.add(input);
        return this;
    }

    /** @param value a text, a whole number or a decimal one, true or false, or a map or a list of these */
    public RunSummary put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public void write(Writer out) throws IOException {
        write(out, values);
        out.write('\n');
    }

    private static void write(Writer out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.write('{');
            String comma = "";
            for (Map.Entry<?, ?> each : map.entrySet()) {
                out.write(comma);
                text(out, String.valueOf(each.getKey()));
                out.write(':');
                write(out, each.getValue());
                comma = ",";
            }
            out.write('}');
        } else if (value instanceof List<?> list) {
            out.write('[');
            String comma = "";
            for (Object each : list) {
                out.write(comma);
                write(out, each);
                comma = ",";
            }
            out.write(']');
        } else if (value instanceof Double || value instanceof Float) {
            double decimal = ((Number) value).doubleValue();
            // JSON has no word for what could not be computed.
            out.write(
                    !Double.isFinite(decimal)
                            ? "null"
                            : decimal == Math.rint(decimal) && Math.abs(decimal) < 1e15
                                    ? Long.toString((long) decimal)
                                    : Double.toString(decimal));
        } else if (value instanceof Number || value instanceof Boolean) {
            out.write(value.toString());
        } else {
            text(out, value.toString());
        }
    }

    private static void text(Writer out, String text) throws IOException {
        out.write('"');
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '"' || each == '\\') {
                out.write('\\');
                out.write(each);
            } else if (each < ' ' || Character.isSurrogate(each) || each == '\u2028' || each == '\u2029') {
                out.write("\\u%04x".formatted((int) each));
            } else {
                out.write(each);
            }
        }
        out.write('"');
    }
}
