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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.trust.NetworkReader;
import org.chengxin.detection.trust.RatedNetwork;
import org.chengxin.detection.trust.Scale;
import org.chengxin.detection.trust.Trust;
import org.chengxin.detection.trust.TrustFindings;
import org.chengxin.detection.trust.TrustReasons;
import org.chengxin.detection.trust.TrustSeeds;
import org.chengxin.detection.trust.unrated.ReviewGraphFindings;
import org.chengxin.detection.trust.unrated.ReviewReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustOnSparkTest {

    private static final StructType SHAPE = new StructType()
            .add(Lake.MARKET, DataTypes.StringType)
            .add("source", DataTypes.IntegerType)
            .add("target", DataTypes.IntegerType)
            .add("given", DataTypes.DoubleType)
            .add("at", DataTypes.DoubleType);

    @TempDir
    private Path folder;

    private static List<Object[]> ratings(long seed, int count) {
        Random random = new Random(seed);
        List<Object[]> rows = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            int rater = (int) (200 * random.nextDouble() * random.nextDouble());
            double rating = rater % 9 == 0 ? -10 : random.nextInt(41) / 2.0 - 10;
            rows.add(new Object[] {rater, random.nextInt(150), rating, 1.3e9 + random.nextInt(900_000) / 8.0});
        }
        return rows;
    }

    private static StringReader file(List<Object[]> rows, int columns) {
        return new StringReader(rows.stream()
                .map(row -> Arrays.stream(row, 0, columns).map(Object::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n")));
    }

    private static List<String> onOneMachine(List<Object[]> rows, String seeds) throws IOException {
        RatedNetwork network = NetworkReader.read(
                file(rows, 4), List.of("rater", "ratee", "rating", "time"), new Scale(-10, 10), new BadLines(0));
        TrustFindings found = Trust.find(network, TrustSeeds.read(new StringReader(seeds), new BadLines(0)));
        StringWriter raters = new StringWriter();
        StringWriter ratees = new StringWriter();
        StringWriter accounts = new StringWriter();
        found.writeRaters(raters);
        found.writeRatees(ratees);
        found.writeAccounts(accounts);
        StringWriter reasons = new StringWriter();
        new TrustReasons(found, new Scale(-10, 10), 20).write(reasons);
        return List.of(raters.toString(), ratees.toString(), accounts.toString(), reasons.toString());
    }

    private static List<String> found(Lake lake, String market) {
        return List.of(
                lake.result(market + "raters.csv"),
                lake.result(market + "ratees.csv"),
                lake.result(market + "accounts.csv"),
                lake.result(market + "reasons.txt"));
    }

    @Test
    void trustsInEachMarketWhomOneMachineTrusts() throws IOException {
        List<List<Object[]>> markets = List.of(ratings(1, 4_000), ratings(2, 900), ratings(3, 1));
        StructType seeds = new StructType().add("id", DataTypes.IntegerType).add("label", DataTypes.IntegerType);
        Lake lake = new Lake(folder)
                .table("ratings", SHAPE, Lake.mixed(List.of("a", "b", "c"), markets), 3)
                .table("seeds", seeds, List.of(RowFactory.create(3, 1), RowFactory.create(9, -1)), 1);

        int ending = lake.run(
                "trust",
                "--ratings",
                lake.path("ratings").toString(),
                "--columns",
                "source,target,given,at",
                "--scale",
                "-10:10",
                "--seeds",
                lake.path("seeds").toString(),
                "--by",
                Lake.MARKET);

        assertThat(ending).as(lake.told()).isZero();
        for (int market = 0; market < 3; market++) {
            assertThat(found(lake, "market-" + (market + 1) + "/"))
                    .isEqualTo(onOneMachine(markets.get(market), "3,1\n9,-1\n"));
        }
    }

    @Test
    void judgesReviewsWithoutStarsByTheirLine() throws IOException {
        List<Object[]> rows = ratings(4, 3_000);
        Lake lake = new Lake(folder).table("ratings", SHAPE, Lake.mixed(List.of("one"), List.of(rows)), 4);
        ReviewGraphFindings expected =
                ReviewGraphFindings.of(ReviewReader.read(file(rows, 2), List.of("user", "item"), new BadLines(0)));
        StringWriter edges = new StringWriter();
        StringWriter users = new StringWriter();
        expected.writeEdges(edges);
        expected.writeUsers(users);

        assertThat(lake.run("trust", "--ratings", lake.path("ratings").toString(), "--columns", "source,target"))
                .as(lake.told())
                .isZero();
        assertThat(lake.result("edges.csv")).isEqualTo(edges.toString());
        assertThat(lake.result("users.csv")).isEqualTo(users.toString());
    }

    @Test
    void aScaleThatIsNoneIsWrongUsage() {
        Lake lake = new Lake(folder);

        assertThat(lake.run("trust", "--ratings", "x", "--scale", "high")).isEqualTo(DetectOnSpark.USAGE);
        assertThat(lake.told()).contains("a scale is LOW:HIGH").contains("usage:");
        assertThat(lake.run("trust", "--ratings", "x", "--seeds", "y")).isEqualTo(DetectOnSpark.USAGE);
    }
}
