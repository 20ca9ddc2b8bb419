package org.chengxin.detection.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopOutput;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.record.ShopReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopOnSparkTest {

    private static final Map<String, String> TITLES = Map.of(
            "order", "key,placed,currency,status,buyer,paid,destination,item,merchant,product,quantity,price,freight",
            "parcel", "key,order,waybill,carrier,handedOver,delivered,grams",
            "review", "key,order,merchant,buyer,created,rating,text");

    @TempDir
    private Path folder;

    /** A shop where one merchant's parcels share waybills, and some arrive before they leave. */
    private static Map<String, List<Object[]>> shop(long seed, int orders) {
        Random random = new Random(seed);
        Map<String, List<Object[]>> records = new LinkedHashMap<>();
        TITLES.keySet().forEach(type -> records.put(type, new ArrayList<>()));
        for (int each = 0; each < orders; each++) {
            int merchant = random.nextInt(6);
            String buyer = "b" + random.nextInt(1 + orders / 3);
            String placed = time(random, each, 8);
            records.get("order")
                    .add(("o" + each + "," + placed + ",CNY,delivered," + buyer + "," + placed + ",杭州,1,m" + merchant
                                    + ",p" + random.nextInt(20) + ",1," + (10 + random.nextInt(90)) + ",5")
                            .split(",", -1));
            String waybill = merchant == 0 ? "w" + each / 20 : "w" + each;
            records.get("parcel")
                    .add(("k" + each + ",o" + each + "," + waybill + ",c," + time(random, each, 12) + ","
                                    + time(random, each, each % 10 == 0 ? 6 : 20) + ",1500")
                            .split(",", -1));
            records.get("review")
                    .add(("r" + each + ",o" + each + ",m" + merchant + "," + buyer + "," + time(random, each, 22) + ","
                                    + (1 + random.nextInt(5)) + ",很好用的东西 " + random.nextInt(30))
                            .split(",", -1));
        }
        return records;
    }

    private static String time(Random random, int each, int hour) {
        return "2024-03-%02dT%02d:%02d:00+08:00".formatted(1 + each % 28, hour, random.nextInt(60));
    }

    private static StructType shape(String type) {
        StructType shape = new StructType().add(Lake.MARKET, DataTypes.StringType);
        for (String column : TITLES.get(type).split(",")) {
            shape = shape.add(column, DataTypes.StringType);
        }
        return shape;
    }

    private static Map<String, String> onOneMachine(Map<String, List<Object[]>> shop) throws IOException {
        ShopReader reader = new ShopReader(1_000);
        for (String type : ShopReader.TYPES) {
            if (shop.containsKey(type)) {
                StringBuilder file = new StringBuilder(TITLES.get(type));
                for (Object[] row : shop.get(type)) {
                    file.append('\n').append(String.join(",", (String[]) row));
                }
                reader.read(type, new StringReader(file.toString()));
            }
        }
        ShopOutput output =
                new ShopOutput(Shop.examine(reader.records(), ShopSettings.USUAL), ShopSettings.USUAL, reader.bad());
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : ShopOutput.FILES) {
            StringWriter out = new StringWriter();
            output.write(file, out);
            files.put(file, file.equals("summary.json") ? timeless(out.toString()) : out.toString());
        }
        return files;
    }

    /** Without how long it took. */
    private static String timeless(String summary) {
        return summary.replaceAll("\"seconds\":\\{[^}]*}", "");
    }

    @Test
    void examinesEachPlatformAsOneMachineExaminesItsFiles() throws IOException {
        List<Map<String, List<Object[]>>> shops = List.of(shop(1, 400), shop(2, 150));
        Lake lake = new Lake(folder);
        for (String type : TITLES.keySet()) {
            List<List<Object[]>> rows =
                    shops.stream().map(shop -> shop.get(type)).toList();
            lake.table("lake/" + type, shape(type), Lake.mixed(List.of("甲", "乙"), rows), 2);
        }

        int ending = lake.run("shop", "--dir", lake.path("lake").toString(), "--by", Lake.MARKET);

        assertThat(ending).as(lake.told()).isZero();
        // 乙 comes before 甲.
        for (int market = 0; market < 2; market++) {
            Map<String, String> expected = onOneMachine(shops.get(1 - market));
            for (String file : ShopOutput.FILES) {
                String found = lake.result("market-" + (market + 1) + "/" + file);
                assertThat(file.equals("summary.json") ? timeless(found) : found)
                        .as(file)
                        .isEqualTo(expected.get(file));
            }
            assertThat(expected.get("findings.csv").lines().count()).isGreaterThan(1);
        }
    }

    @Test
    void aFolderWithoutRecordsIsAWrongFolder() {
        Lake lake = new Lake(folder);

        assertThat(lake.run("shop", "--dir", lake.path("nothing").toString())).isEqualTo(DetectOnSpark.UNREADABLE);
        assertThat(lake.told()).contains("has none of the folders order, payment");
    }
}
