package org.chengxin.cli.detect;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.cli.Results;
import org.chengxin.detection.table.ModelVersion;
import org.chengxin.detection.table.Parameters;
import org.chengxin.detection.table.RunSummary;

/** {@code summary.json} with how long each stage took and the most memory held. */
final class Summary {

    static final String FILE = "summary.json";

    private final RunSummary run;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private long mark = start;

    Summary(ModelVersion model, long seed) {
        this(new RunSummary(model, seed));
    }

    Summary(RunSummary run) {
        this.run = run;
    }

    /** @param value a text, a whole number or a decimal one */
    Summary put(String name, Object value) {
        run.put(name, value);
        return this;
    }

    Summary parameter(String name, Object value) {
        run.parameter(name, value);
        return this;
    }

    Summary parameters(Parameters parameters) {
        parameters.values().forEach(run::parameter);
        return this;
    }

    /** The files that were read, by their names without folders. */
    Summary inputs(Inputs inputs) {
        inputs.digests().forEach(each -> run.input(each.file(), each.bytes(), each.sha256()));
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
        Map<String, Double> all = new LinkedHashMap<>();
        seconds.forEach((name, value) -> all.put(name, rounded(value)));
        all.put("total", rounded((System.nanoTime() - start) / 1e9));
        run.put("seconds", all).put("peakMemoryBytes", Memory.peak());
        run.write(results.file(FILE));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
