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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengxin.detection.account.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsOnSparkTest {

    private static final StructType FEATURES = new StructType()
            .add(Lake.MARKET, DataTypes.StringType)
            .add("id", DataTypes.StringType)
            .add("age", DataTypes.DoubleType)
            .add("orders", DataTypes.IntegerType);

    private static final StructType EDGES = new StructType()
            .add(Lake.MARKET, DataTypes.StringType)
            .add("a", DataTypes.StringType)
            .add("b", DataTypes.StringType);

    private static final StructType LABELS = new StructType()
            .add(Lake.MARKET, DataTypes.StringType)
            .add("id", DataTypes.StringType)
            .add("label", DataTypes.IntegerType);

    @TempDir
    private Path folder;

    /** Features, edges and labels of a town in which every fourth account is fraudulent. */
    private static List<List<Object[]>> town(long seed, int size) {
        Random random = new Random(seed);
        List<Object[]> features = new ArrayList<>();
        List<Object[]> edges = new ArrayList<>();
        List<Object[]> labels = new ArrayList<>();
        for (int each = 0; each < size; each++) {
            int fraud = each % 4 == 0 ? 1 : 0;
            features.add(new Object[] {"甲" + each, random.nextGaussian() - fraud, random.nextInt(9) + 3 * fraud});
            for (int edge = 0; edge < 3; edge++) {
                int other = random.nextInt(size);
                other = random.nextInt(3) > 0 ? other - other % 4 + each % 4 : other;
                edges.add(new Object[] {"甲" + each, "甲" + other});
            }
            labels.add(new Object[] {"甲" + each, random.nextInt(3) == 0 ? fraud : null});
        }
        return List.of(features, edges, labels);
    }

    private static StringReader file(String title, List<Object[]> rows) {
        return new StringReader(title
                + rows.stream()
                        .map(row -> Arrays.stream(row)
                                .map(value -> value == null ? "" : value.toString())
                                .collect(Collectors.joining(",", "\n", "")))
                        .collect(Collectors.joining()));
    }

    @Test
    void judgesTheAccountsOfEachMarketAsOneMachineDoes() throws IOException {
        List<List<List<Object[]>>> towns = List.of(town(1, 120), town(2, 60));
        List<String> names = List.of("a", "b");
        Lake lake = new Lake(folder)
                .table("features", FEATURES, sheet(names, towns, 0), 2)
                .table("edges", EDGES, sheet(names, towns, 1), 3)
                .table("labels", LABELS, sheet(names, towns, 2), 1);

        int ending = lake.run(
                "accounts",
                "--features",
                lake.path("features").toString(),
                "--edges",
                lake.path("edges").toString(),
                "--labels",
                lake.path("labels").toString(),
                "--by",
                Lake.MARKET);

        assertThat(ending).as(lake.told()).isZero();
        for (int market = 0; market < 2; market++) {
            StringWriter expected = new StringWriter();
            List<List<Object[]>> town = towns.get(market);
            Accounts.run(
                    file("id,age,orders", town.get(0)),
                    file("a,b", town.get(1)),
                    file("id,label", town.get(2)),
                    new Accounts.Settings(0, 1),
                    expected);
            assertThat(lake.result("market-" + (market + 1) + "/accounts.csv")).isEqualTo(expected.toString());
        }
    }

    private static List<org.apache.spark.sql.Row> sheet(
            List<String> names, List<List<List<Object[]>>> towns, int sheet) {
        return Lake.mixed(names, towns.stream().map(town -> town.get(sheet)).toList());
    }
}
