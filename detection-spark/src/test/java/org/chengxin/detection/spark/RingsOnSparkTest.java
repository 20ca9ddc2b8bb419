package org.chengxin.detection.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengxin.detection.rating.RatingReader;
import org.chengxin.detection.ring.RingSettings;
import org.chengxin.detection.ring.RingTables;
import org.chengxin.detection.ring.Rings;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingsOnSparkTest {

    private static final StructType SHAPE = new StructType()
            .add(Lake.MARKET, DataTypes.StringType)
            .add("user", DataTypes.LongType)
            .add("item", DataTypes.LongType)
            .add("stars", DataTypes.IntegerType)
            .add("day", DataTypes.IntegerType);

    @TempDir
    private Path folder;

    /** Twelve thousand honest ratings, or so many with rings of fifty accounts at eight items each. */
    private static List<Object[]> market(int rings, long seed) {
        Random random = new Random(seed);
        List<Object[]> rows = new ArrayList<>();
        for (int ring = 0; ring < rings; ring++) {
            int first = random.nextInt(600);
            for (int each = 0; each < 400; each++) {
                if (random.nextInt(2) == 0) {
                    rows.add(row(50 * ring + each / 8, 8 * ring + each % 8, 5, first + random.nextInt(5)));
                }
            }
        }
        while (rows.size() < 12_000) {
            int user = (int) (3_000 * random.nextDouble() * random.nextDouble());
            int item = (int) (400 * random.nextDouble() * random.nextDouble());
            rows.add(row(user, item, 1 + random.nextInt(5), random.nextInt(730)));
        }
        return rows;
    }

    private static Object[] row(long user, long item, int stars, int day) {
        return new Object[] {user, item, stars, day};
    }

    /** What the local runner writes for the same ratings in a file: users, items, blocks. */
    private static List<String> onOneMachine(List<Object[]> rows, long badLines) throws IOException {
        String file = rows.stream()
                .map(row -> Arrays.stream(row)
                        .map(value -> value == null ? "" : value.toString())
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        var ratings = RatingReader.read(new StringReader(file), "user,item,stars,day", new BadLines(badLines));
        RingTables found = new RingTables(Rings.find(ratings, RingSettings.standard()));
        StringWriter users = new StringWriter();
        StringWriter items = new StringWriter();
        StringWriter blocks = new StringWriter();
        StringWriter crowds = new StringWriter();
        StringWriter words = new StringWriter();
        found.users(users);
        found.items(items);
        found.blocks(blocks);
        found.crowds(crowds);
        found.words(words);
        return List.of(users.toString(), items.toString(), blocks.toString(), crowds.toString(), words.toString());
    }

    private static List<String> found(Lake lake, String market) {
        return List.of(
                lake.result(market + "users.csv"),
                lake.result(market + "items.csv"),
                lake.result(market + "blocks.csv"),
                lake.result(market + "crowds.csv"),
                lake.result(market + "blocks.txt"));
    }

    @Test
    void findsInEachMarketWhatOneMachineFindsInItsFile() throws IOException {
        List<String> names = List.of("北/../market", "honest", "second");
        List<List<Object[]>> markets = List.of(market(3, 31), market(0, 32), market(3, 33));
        Lake lake = new Lake(folder).table("ratings", SHAPE, Lake.mixed(names, markets), 5);

        int ending = lake.run("rings", "--ratings", lake.path("ratings").toString(), "--by", Lake.MARKET);

        assertThat(ending).as(lake.told()).isZero();
        // Folders are numbered in the order of the names.
        assertThat(found(lake, "market-1/")).isEqualTo(onOneMachine(markets.get(1), 0));
        assertThat(found(lake, "market-2/")).isEqualTo(onOneMachine(markets.get(2), 0));
        assertThat(found(lake, "market-3/")).isEqualTo(onOneMachine(markets.get(0), 0));
        assertThat(lake.result("market-2/blocks.csv").lines().count()).isGreaterThan(10);
        assertThat(lake.results("")).containsExactly("market-1", "market-2", "market-3", Run.OUTCOMES);
        assertThat(lake.result(Run.OUTCOMES))
                .contains("market-1,honest,12000,0,")
                .contains("market-3,北/../market,12000,0,");
    }

    @Test
    void takesAllRowsForOneMarketWhereNoneIsNamed() throws IOException {
        List<Object[]> rows = market(3, 34);
        Lake lake = new Lake(folder).table("ratings", SHAPE, Lake.mixed(List.of("one"), List.of(rows)), 4);

        assertThat(lake.run("rings", "--ratings", lake.path("ratings").toString()))
                .as(lake.told())
                .isZero();
        assertThat(found(lake, "")).isEqualTo(onOneMachine(rows, 0));
        assertThat(lake.results(""))
                .containsExactly("blocks.csv", "blocks.txt", "crowds.csv", "items.csv", Run.OUTCOMES, "users.csv");
    }

    @Test
    void passesOverTheLinesThatOneMachinePassesOver() throws IOException {
        List<Object[]> rows = new ArrayList<>(market(3, 35));
        rows.add(7, new Object[] {null, 5L, 5, 1});
        rows.add(900, new Object[] {-3L, 5L, 5, 1});
        rows.add(11_000, new Object[] {3L, 5L, 5, -1});
        rows.add(new Object[] {4L, 5L, 700, 1});
        rows.add(rows.get(0));
        Lake lake = new Lake(folder).table("ratings", SHAPE, Lake.mixed(List.of("one"), List.of(rows)), 3);

        assertThat(lake.run("rings", "--ratings", lake.path("ratings").toString()))
                .isZero();
        assertThat(found(lake, "")).isEqualTo(onOneMachine(rows, 4));
        assertThat(lake.told()).contains("4 bad lines").contains("line 8: an account or item is neither");
    }

    @Test
    void aMarketThatCannotBeReadDoesNotHoldUpTheOthers() throws IOException {
        List<Object[]> good = market(0, 36);
        List<Object[]> bad = List.of(new Object[] {-1L, 1L, 1, 1}, new Object[] {-2L, 1L, 1, 1});
        Lake lake = new Lake(folder).table("ratings", SHAPE, Lake.mixed(List.of("good", "bad"), List.of(good, bad)), 2);

        int ending = lake.run(
                "rings", "--ratings", lake.path("ratings").toString(), "--by", Lake.MARKET, "--bad-lines", "1");

        assertThat(ending).isEqualTo(DetectOnSpark.UNREADABLE);
        assertThat(lake.told()).contains("market-1: too many bad lines: 2 of 2");
        assertThat(lake.results("")).containsExactly("market-2", Run.OUTCOMES);
        assertThat(found(lake, "market-2/")).isEqualTo(onOneMachine(good, 0));
    }

    @Test
    void newResultsTakeThePlaceOfOldOnes() throws IOException {
        List<Object[]> rows = List.of(new Object[] {1L, 2L, 3, 4}, new Object[] {5L, 6L, 3, 9});
        Lake lake = new Lake(folder)
                .table("two", SHAPE, Lake.mixed(List.of("a", "b"), List.of(rows, rows)), 1)
                .table("one", SHAPE, Lake.mixed(List.of("c"), List.of(rows)), 1);

        lake.run("rings", "--ratings", lake.path("two").toString(), "--by", Lake.MARKET);
        assertThat(lake.results("")).containsExactly("market-1", "market-2", Run.OUTCOMES);
        lake.run("rings", "--ratings", lake.path("one").toString(), "--by", Lake.MARKET);
        assertThat(lake.results("")).containsExactly("market-1", Run.OUTCOMES);
        lake.run("rings", "--ratings", lake.path("one").toString());
        assertThat(lake.results(""))
                .containsExactly("blocks.csv", "blocks.txt", "crowds.csv", "items.csv", Run.OUTCOMES, "users.csv");
        lake.run("rings", "--ratings", lake.path("two").toString(), "--by", Lake.MARKET);
        assertThat(lake.results("")).containsExactly("market-1", "market-2", Run.OUTCOMES);
    }

    @Test
    void resultsDoNotTakeThePlaceOfWhatTheyAreMadeFrom() {
        List<Row> rows = List.of(RowFactory.create("a", 1L, 2L, 3, 4));
        Lake lake = new Lake(folder).table("out/market-1", SHAPE, rows, 1);
        String ratings = lake.path("out/market-1").toString();

        assertThat(lake.run("rings", "--ratings", ratings)).isEqualTo(DetectOnSpark.USAGE);
        assertThat(lake.told()).contains("choose another --out");
    }

    @Test
    void anEmptyTableHasResultsWithoutRows() throws IOException {
        Lake lake = new Lake(folder).table("ratings", SHAPE, List.of(), 1);

        assertThat(lake.run("rings", "--ratings", lake.path("ratings").toString()))
                .as(lake.told())
                .isZero();
        assertThat(found(lake, "")).isEqualTo(onOneMachine(List.of(), 0));
    }

    @Test
    void saysWhatIsWrongWithATable() {
        StructType shape = new StructType()
                .add("user", DataTypes.createArrayType(DataTypes.LongType))
                .add("item", DataTypes.LongType);
        Lake lake = new Lake(folder).table("odd", shape, List.of(RowFactory.create(new Long[] {1L}, 2L)), 1);
        String odd = lake.path("odd").toString();

        assertThat(lake.run("rings", "--ratings", odd)).isEqualTo(DetectOnSpark.UNREADABLE);
        assertThat(lake.told()).contains("user of ratings is nested");
        assertThat(lake.run("rings", "--ratings", odd, "--columns", "item,item,item,when"))
                .isEqualTo(DetectOnSpark.UNREADABLE);
        assertThat(lake.told()).contains("no column when");
        assertThat(lake.run("trust", "--ratings", odd, "--columns", "item,item", "--by", "shop"))
                .isEqualTo(DetectOnSpark.UNREADABLE);
        assertThat(lake.told()).contains("no column shop to part the markets by");
        assertThat(lake.run("rings", "--ratings", lake.path("nowhere").toString()))
                .isEqualTo(DetectOnSpark.UNREADABLE);
        assertThat(lake.run("rings", "--rating", odd)).isEqualTo(DetectOnSpark.USAGE);
    }
}
