package org.chengxin.detection.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengxin.detection.text.ReviewText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextOnSparkTest {

    private static final StructType SHAPE = new StructType()
            .add(Lake.MARKET, DataTypes.StringType)
            .add("words", DataTypes.StringType)
            .add("stars", DataTypes.IntegerType)
            .add("written", DataTypes.TimestampType)
            .add("shop", DataTypes.StringType)
            .add("fake", DataTypes.IntegerType);

    private static final List<String> FAKE = List.of("非常好", "五星好评", "推荐购买", "物流快", "卖家好,", "“赞”\n");
    private static final List<String> HONEST = List.of("一般", "包装有点破", "颜色偏暗", "用了三天", "还行", "\"凑合\"");

    @TempDir
    private Path folder;

    private static List<Object[]> reviews(long seed, int count) {
        Random random = new Random(seed);
        List<Object[]> rows = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            int fake = random.nextInt(3) == 0 ? 1 : 0;
            StringBuilder words = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                List<String> from = random.nextInt(4) < 3 == (fake == 1) ? FAKE : HONEST;
                words.append(from.get(random.nextInt(from.size())));
            }
            java.sql.Timestamp written =
                    java.sql.Timestamp.from(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(9_000_000)));
            Integer stars = random.nextInt(20) == 0 ? null : fake == 1 ? 5 : 1 + random.nextInt(5);
            rows.add(new Object[] {words.toString(), stars, written, "店" + random.nextInt(7), fake});
        }
        return rows;
    }

    private static String file(List<Object[]> rows) {
        StringBuilder file = new StringBuilder("words,stars,written,shop,fake\n");
        for (Object[] row : rows) {
            file.append('"').append(row[0].toString().replace("\"", "\"\"")).append("\",");
            file.append(row[1] == null ? "" : row[1]).append(',');
            file.append(((java.sql.Timestamp) row[2]).toInstant()).append(',');
            file.append(row[3]).append(',').append(row[4]).append('\n');
        }
        return file.toString();
    }

    @Test
    void scoresTheReviewsOfEachMarketAsOneMachineScoresThem() throws IOException {
        List<Object[]> train = reviews(1, 300);
        List<List<Object[]>> tests = List.of(reviews(2, 120), reviews(3, 41));
        Lake lake = new Lake(folder)
                .table("train", SHAPE, Lake.mixed(List.of(""), List.of(train)), 2)
                .table("test", SHAPE, Lake.mixed(List.of("a", "b"), tests), 3);

        int ending = lake.run(
                "text",
                "--train",
                lake.path("train").toString(),
                "--test",
                lake.path("test").toString(),
                "--text",
                "words",
                "--label",
                "fake",
                "--meta",
                "stars,written,shop",
                "--by",
                Lake.MARKET);

        assertThat(ending).as(lake.told()).isZero();
        for (int market = 0; market < 2; market++) {
            StringWriter expected = new StringWriter();
            ReviewText.run(
                    new StringReader(file(train)),
                    new StringReader(file(tests.get(market))),
                    new ReviewText.Settings("words", "fake", List.of("stars", "written", "shop"), 0, 1),
                    expected);
            assertThat(lake.result("market-" + (market + 1) + "/scores.csv")).isEqualTo(expected.toString());
        }
    }

    @Test
    void theLabelIsNoneOfWhatStandsBeside() {
        Lake lake = new Lake(folder);

        assertThat(lake.run(
                        "text", "--train", "x", "--test", "y", "--text", "words", "--label", "fake", "--meta", "fake"))
                .isEqualTo(DetectOnSpark.USAGE);
    }
}
