package org.chengxin.detection.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengxin.detection.table.BadLines;

/**
 * How it went with one market.
 *
 * @param folder where its results are, below that of all
 * @param firstBad the first bad lines, never what stood in them
 * @param problem why there are no results; empty where there are
 */
record Outcome(String folder, String market, long badLines, String firstBad, double seconds, String problem) {

    static final StructType SHAPE = new StructType()
            .add("folder", DataTypes.StringType)
            .add("market", DataTypes.StringType)
            .add("badLines", DataTypes.LongType)
            .add("firstBad", DataTypes.StringType)
            .add("seconds", DataTypes.DoubleType)
            .add("problem", DataTypes.StringType);

    static final String TITLE = "folder,market,records,badLines,seconds,problem,firstBadLines";

    static Outcome of(Row row) {
        return new Outcome(
                row.getString(0),
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getDouble(4),
                row.getString(5));
    }

    Row row() {
        return RowFactory.create(folder, market, badLines, firstBad, seconds, problem);
    }

    static long count(List<BadLines> bad) {
        return bad.stream().mapToLong(BadLines::count).sum();
    }

    String line(long records) {
        return RecordText.of(List.of(
                folder,
                market,
                Long.toString(records),
                Long.toString(badLines),
                String.format(Locale.ROOT, "%.3f", seconds),
                problem,
                firstBad));
    }
}
