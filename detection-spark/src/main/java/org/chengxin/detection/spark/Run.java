package org.chengxin.detection.spark;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;

/**
 * One run of a model over tables: counts the markets, brings the records of each together in the order of the files, and
 * judges each in one piece. The driver holds the names of the markets and how it went, nothing else.
 *
 * @param by the column that parts the markets; empty where all is one
 * @param out where results go
 */
record Run(SparkSession spark, List<Table> tables, String by, double badShare, String out) {

    static final String OUTCOMES = "markets.csv";

    private static final int MOST_MARKETS = 100_000;
    private static final int MOST_PARTITIONS = 2_000;

    /** How it went with each market, by its name. */
    List<Outcome> judge(Kernel kernel) throws IOException {
        Map<String, Long> sizes = sizes();
        Room.of(spark.sparkContext()).require(sizes.values(), kernel.bytesARecord());
        Map<String, String> folders = folders(sizes);
        Configuration settings = spark.sparkContext().hadoopConfiguration();
        try (Folder folder = new Folder(out, UUID.randomUUID().toString(), settings)) {
            List<Outcome> outcomes = new ArrayList<>();
            if (sizes.isEmpty() && by.isEmpty()) {
                // Spark gives no task to no rows; one machine gives results without rows.
                kernel.judge(new MarketRows(List.<Row>of().iterator(), titles())::sheet, folder::file);
                outcomes.add(new Outcome("", "", 0, "", 0, ""));
            } else if (!sizes.isEmpty()) {
                outcomes.addAll(outcomes(kernel, folders, settings));
            }
            Writer lines = folder.file(OUTCOMES);
            lines.write(Outcome.TITLE + "\n");
            for (Outcome outcome : outcomes) {
                lines.write(outcome.line(sizes.getOrDefault(outcome.market(), 0L)) + "\n");
            }
            folder.publish();
            tidy(folder, kernel.files(), outcomes);
            return outcomes;
        }
    }

    /** Takes away what an earlier run left and this one did not write anew. */
    private static void tidy(Folder folder, List<String> files, List<Outcome> outcomes) throws IOException {
        Set<String> written = outcomes.stream()
                .filter(outcome -> outcome.problem().isEmpty())
                .map(Outcome::folder)
                .collect(Collectors.toSet());
        folder.clear(written.contains("") ? List.of() : files, "market-\\d+", written);
    }

    /** The records of each market, by its name. */
    private Map<String, Long> sizes() {
        Dataset<Row> markets = tables.get(0).markets(by);
        for (Table table : tables.subList(1, tables.size())) {
            markets = markets.union(table.markets(by));
        }
        List<Row> counted =
                markets.groupBy("market").count().limit(MOST_MARKETS + 1).collectAsList();
        if (counted.size() > MOST_MARKETS) {
            throw new UnreadableException(
                    "--by %s makes more than %,d markets: name a column of fewer values".formatted(by, MOST_MARKETS));
        }
        Map<String, Long> sizes = new TreeMap<>();
        counted.forEach(row -> sizes.put(row.getString(0), row.getLong(1)));
        return sizes;
    }

    /** Numbers, for the name of a market may hold what a file system cannot. */
    private Map<String, String> folders(Map<String, Long> sizes) {
        Map<String, String> folders = new HashMap<>();
        for (String market : sizes.keySet()) {
            folders.put(market, by.isEmpty() ? "" : "market-" + (folders.size() + 1));
        }
        return folders;
    }

    private List<String> titles() {
        return tables.stream().map(table -> table.titled() ? table.title() : "").toList();
    }

    private List<Outcome> outcomes(Kernel kernel, Map<String, String> folders, Configuration settings) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Dataset<Row> records = tables.get(0).records(0, by);
        for (int sheet = 1; sheet < tables.size(); sheet++) {
            records = records.union(tables.get(sheet).records(sheet, by));
        }
        Work work = new Work(
                kernel,
                titles(),
                badShare,
                out,
                context.broadcast(folders),
                context.broadcast(new SerializableConfiguration(settings)));
        List<Row> rows = records.repartition(Math.min(MOST_PARTITIONS, folders.size()), functions.col("market"))
                .sortWithinPartitions("market", "sheet", "place")
                .mapPartitions(work, Encoders.row(Outcome.SHAPE))
                .collectAsList();
        TreeMap<String, Outcome> outcomes = new TreeMap<>();
        rows.stream().map(Outcome::of).forEach(outcome -> outcomes.put(outcome.market(), outcome));
        return List.copyOf(outcomes.values());
    }
}
