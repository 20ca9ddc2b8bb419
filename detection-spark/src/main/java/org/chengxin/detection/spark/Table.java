package org.chengxin.detection.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A Parquet table and the columns of it that a model reads, in the model's order.
 *
 * @param titled whether the model expects a line with the names of the columns first
 */
record Table(String name, Dataset<Row> rows, List<String> columns, boolean titled) {

    /** A record of a market: which table it is of, its place there, and itself as text. */
    static final StructType RECORD = new StructType()
            .add("market", DataTypes.StringType)
            .add("sheet", DataTypes.IntegerType)
            .add("place", DataTypes.LongType)
            .add("record", DataTypes.StringType);

    private static final int MOST_FILES = 100_000;
    /** Rows of one file are counted in so many bits, its number stands above them. */
    private static final int ROW_BITS = 40;

    Table {
        StructType shape = rows.schema();
        List<String> there = Arrays.asList(shape.fieldNames());
        for (String column : columns) {
            if (!there.contains(column)) {
                throw new UnreadableException("%s has no column %s, but %s".formatted(name, column, there));
            }
            StructField field = shape.apply(column);
            if (!RecordText.holds(field.dataType())) {
                throw new UnreadableException(
                        "%s of %s is nested or binary: give one value a row".formatted(column, name));
            }
        }
    }

    String title() {
        return RecordText.of(columns);
    }

    private static Column column(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    /** The market of each row: what stands in a column, or one for all where none is named. */
    Dataset<Row> markets(String by) {
        return rows.select(market(by));
    }

    private Column market(String by) {
        if (by.isEmpty()) {
            return functions.lit("").as("market");
        }
        if (!Arrays.asList(rows.columns()).contains(by)) {
            throw new UnreadableException(name + " has no column " + by + " to part the markets by");
        }
        return functions.coalesce(column(by).cast("string"), functions.lit("")).as("market");
    }

    /** As {@link #RECORD}; the place keeps the order of the files' names and of the rows in them. */
    Dataset<Row> records(int sheet, String by) {
        Map<String, Long> files = files();
        Dataset<Row> chosen = rows.select(chosen(by));
        return chosen.map(
                (MapFunction<Row, Row>) row -> RowFactory.create(
                        row.getString(0),
                        sheet,
                        files.getOrDefault(row.getString(1), 0L) << ROW_BITS | row.getLong(2),
                        RecordText.of(row, 3)),
                Encoders.row(RECORD));
    }

    private Column[] chosen(String by) {
        List<Column> chosen = new ArrayList<>();
        chosen.add(market(by));
        chosen.add(functions.col("_metadata.file_path").as("file"));
        chosen.add(functions.col("_metadata.row_index").as("row"));
        for (int at = 0; at < columns.size(); at++) {
            chosen.add(column(columns.get(at)).as("column" + at));
        }
        return chosen.toArray(Column[]::new);
    }

    private Map<String, Long> files() {
        List<Row> found = rows.select(functions.col("_metadata.file_path"))
                .distinct()
                .orderBy("file_path")
                .limit(MOST_FILES + 1)
                .collectAsList();
        if (found.size() > MOST_FILES) {
            throw new UnreadableException(
                    "%s has more than %,d files: write it again with fewer".formatted(name, MOST_FILES));
        }
        Map<String, Long> numbers = new HashMap<>();
        found.forEach(row -> numbers.put(row.getString(0), (long) numbers.size()));
        return numbers;
    }

    /** All of it as records in their order, on the driver; for what every market is judged with. */
    List<String> collect(long mostCharacters) {
        List<String> records = new ArrayList<>();
        if (titled) {
            records.add(title());
        }
        long characters = 0;
        var each = records(0, "").orderBy("place").toLocalIterator();
        while (each.hasNext()) {
            String record = each.next().getString(3);
            characters += record.length();
            if (characters > mostCharacters) {
                throw new UnreadableException(
                        "%s is larger than %,d characters, which the driver would have to hold: give it more memory"
                                        .formatted(name, mostCharacters)
                                + " (--driver-memory) or take fewer rows");
            }
            records.add(record);
        }
        return records;
    }
}
