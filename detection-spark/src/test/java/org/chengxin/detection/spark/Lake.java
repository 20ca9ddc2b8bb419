package org.chengxin.detection.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Parquet tables in a folder of a test, and a Spark of two threads that reads them; one Spark for all tests. */
final class Lake {

    static final String MARKET = "platform";

    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.memory.fraction", "0.3")
            // Small tables are read sooner than code for them is compiled.
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .getOrCreate();

    private final Path folder;
    private String told = "";

    Lake(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** A table of so many files, whose names go as the rows do. */
    Lake table(String name, StructType shape, List<Row> rows, int files) {
        var spread = JavaSparkContext.fromSparkContext(SPARK.sparkContext()).parallelize(rows, files);
        SPARK.createDataFrame(spread, shape).write().parquet(path(name).toString());
        return this;
    }

    /** The rows of all markets, one of each after the other, the name of the market in front. */
    static List<Row> mixed(List<String> markets, List<List<Object[]>> rows) {
        List<Row> mixed = new ArrayList<>();
        int longest = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < longest; at++) {
            for (int market = 0; market < markets.size(); market++) {
                if (at < rows.get(market).size()) {
                    Object[] row = rows.get(market).get(at);
                    Object[] named = new Object[row.length + 1];
                    named[0] = markets.get(market);
                    System.arraycopy(row, 0, named, 1, row.length);
                    mixed.add(RowFactory.create(named));
                }
            }
        }
        return mixed;
    }

    /** Runs a model; results go to {@code out}. */
    int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", path("out").toString()));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int ending = DetectOnSpark.run(SPARK, all, new PrintStream(err, true, StandardCharsets.UTF_8));
        told = err.toString(StandardCharsets.UTF_8);
        return ending;
    }

    /** What the last run said. */
    String told() {
        return told;
    }

    String result(String name) {
        try {
            return Files.readString(path("out").resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<String> results(String below) throws IOException {
        try (var files = Files.list(path("out").resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
