package org.chengxin.detection.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.chengxin.detection.rating.StarScale;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.trust.Scale;

/** What each model takes from the command line: its tables, and itself. */
final class Models {

    /** A model with the tables it judges. */
    record Chosen(Kernel kernel, List<Table> tables) {}

    /** The names of the arguments of each model, without those that all take. */
    private static final Map<String, List<String>> OWN = Map.of(
            "rings", List.of("ratings", "columns", "scale", "threads"),
            "trust", List.of("ratings", "columns", "scale", "seeds"),
            "text", List.of("train", "test", "text", "label", "meta"),
            "accounts", List.of("features", "edges", "labels"),
            "shop", List.of("dir"));

    private static final List<String> ALL = List.of("out", "by", "seed", "bad-lines", "bad-share");

    private final SparkSession spark;
    private final Arguments arguments;
    private final long seed;
    private final int listed;
    private final String by;

    Models(SparkSession spark, Arguments arguments) {
        this.spark = spark;
        this.arguments = arguments;
        seed = arguments.whole("seed", 1, Long.MIN_VALUE);
        listed = (int) Math.min(Integer.MAX_VALUE, arguments.whole("bad-lines", 20, 0));
        by = arguments.text("by", "");
    }

    static Map<String, Set<String>> arguments() {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        for (String model : List.of("rings", "trust", "text", "accounts", "shop")) {
            Set<String> names = new TreeSet<>(ALL);
            names.addAll(OWN.getOrDefault(model, List.of()));
            known.put(model, names);
        }
        return known;
    }

    Chosen chosen() {
        return switch (arguments.model()) {
            case "rings" -> rings();
            case "trust" -> trust();
            case "text" -> text();
            case "accounts" -> accounts();
            default -> shop();
        };
    }

    /** Refuses what lies where results go: they take the place of what is there. */
    private Dataset<Row> parquet(String path) {
        try {
            String out = qualified(arguments.text("out"));
            if ((qualified(path) + "/").startsWith(out + "/")) {
                throw new UsageException(path + " lies in the folder of the results: choose another --out");
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        return spark.read().parquet(path);
    }

    private String qualified(String path) throws IOException {
        Path named = new Path(path);
        FileSystem system = named.getFileSystem(spark.sparkContext().hadoopConfiguration());
        return system.makeQualified(named).toString();
    }

    private Table untitled(List<String> columns) {
        return new Table("ratings", parquet(arguments.text("ratings")), columns, false);
    }

    private Table titled(String argument) {
        Dataset<Row> rows = parquet(arguments.text(argument));
        List<String> columns = Arrays.stream(rows.columns())
                .filter(column -> !column.equals(by))
                .toList();
        return new Table(argument, rows, columns, true);
    }

    /** Names in the place of the usual ones, in the same order. */
    private List<String> columns(List<String> usual, int least) {
        List<String> columns = arguments.has("columns") ? arguments.names("columns") : usual;
        if (columns.size() < least || columns.size() > usual.size()) {
            throw new UsageException("--columns names the columns of the table that are " + String.join(",", usual));
        }
        return columns;
    }

    private Chosen rings() {
        int one = by.isEmpty() ? spark.sparkContext().defaultParallelism() : 1;
        int threads = (int) Math.min(256, arguments.whole("threads", one, 1));
        StarScale stars = StarScale.USUAL;
        if (arguments.has("scale")) {
            try {
                stars = StarScale.parse(arguments.text("scale"));
            } catch (IllegalArgumentException malformed) {
                throw new UsageException("--scale LOW:HIGH: " + malformed.getMessage());
            }
        }
        return new Chosen(
                new RingKernel(threads, stars.low(), stars.high(), listed),
                List.of(untitled(columns(RingKernel.COLUMNS, 4))));
    }

    private Chosen trust() {
        if (!arguments.has("scale")) {
            if (arguments.has("seeds")) {
                throw new UsageException("--seeds needs ratings, and --scale LOW:HIGH with them");
            }
            return new Chosen(new ReviewKernel(listed), List.of(untitled(columns(ReviewKernel.COLUMNS, 2))));
        }
        Scale scale;
        try {
            scale = Scale.parse(arguments.text("scale"));
        } catch (IllegalArgumentException malformed) {
            throw new UsageException("--scale LOW:HIGH: " + malformed.getMessage());
        }
        List<String> columns = columns(TrustKernel.COLUMNS, 3);
        List<String> seeds = new ArrayList<>();
        if (arguments.has("seeds")) {
            Dataset<Row> rows = parquet(arguments.text("seeds"));
            seeds.addAll(new Table("seeds", rows, List.of(rows.columns()), false).collect(mostHeld()));
        }
        return new Chosen(
                new TrustKernel(scale.low(), scale.high(), columns.size() == 4, broadcast(seeds), listed),
                List.of(untitled(columns)));
    }

    private Chosen text() {
        String text = arguments.text("text");
        String label = arguments.text("label");
        List<String> meta = arguments.names("meta");
        if (meta.contains(label)) {
            throw new UsageException("--label cannot be one of --meta");
        }
        Set<String> read = new TreeSet<>(meta);
        read.add(text);
        Table test = new Table("test", parquet(arguments.text("test")), List.copyOf(read), true);
        read.add(label);
        Table train = new Table("train", parquet(arguments.text("train")), List.copyOf(read), true);
        return new Chosen(
                new TextKernel(broadcast(train.collect(mostHeld())), text, label, List.copyOf(meta), listed, seed),
                List.of(test));
    }

    private Chosen accounts() {
        return new Chosen(
                new AccountKernel(seed, listed), List.of(titled("features"), titled("edges"), titled("labels")));
    }

    private Chosen shop() {
        String folder = arguments.text("dir");
        List<String> types = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (String type : ShopReader.TYPES) {
            if (there(folder + "/" + type)) {
                Dataset<Row> rows = parquet(folder + "/" + type);
                List<String> columns = Arrays.stream(rows.columns())
                        .filter(column -> !column.equals(by))
                        .toList();
                types.add(type);
                tables.add(new Table(type, rows, columns, true));
            }
        }
        if (types.isEmpty()) {
            throw new UnreadableException(folder + " has none of the folders " + String.join(", ", ShopReader.TYPES));
        }
        return new Chosen(new ShopKernel(types, seed, listed), tables);
    }

    private boolean there(String path) {
        try {
            Path folder = new Path(path);
            return folder.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .exists(folder);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** Characters that the driver may hold: two bytes each, held twice while they are sent. */
    private static long mostHeld() {
        return Runtime.getRuntime().maxMemory() / 16;
    }

    private Broadcast<List<String>> broadcast(List<String> records) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(records);
    }
}
