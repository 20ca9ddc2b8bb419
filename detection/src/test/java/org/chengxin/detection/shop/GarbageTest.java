package org.chengxin.detection.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.table.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the files: a run ends, counts what it cannot read, and what it says is well formed. */
class GarbageTest {

    private static final Map<String, String> TITLES = Map.of(
            "order",
            "key,placed,zone,currency,status,buyer,paid,promised,destination,destinationDivision,item,merchant,product,"
                    + "category,quantity,price,freight",
            "payment",
            "key,order,sequence,amount,currency,paid,payer",
            "parcel",
            "key,order,carrier,waybill,zone,handedOver,delivered,grams,originDivision,destinationDivision",
            "scan",
            "waybill,at,step,outlet,courier,division,grams",
            "review",
            "key,order,number,zone,rating,created,merchant,text,buyer",
            "merchant",
            "key,name,kind,code,identityNumber,division,address,phone,exemption,account,opened,banned",
            "seed",
            "type,key,label",
            "customs-order",
            "orderNo,payTransactionId,logisticsNo,goodsValue,freight,discount,taxTotal,acturalPaid,currency,"
                    + "buyerIdNumber,consignee,consigneeTelephone,consigneeAddress,orderTime",
            "customs-payment",
            "orderNo,payTransactionId,amountPaid,currency,payerIdNumber",
            "customs-waybill",
            "orderNo,logisticsNo,consignee,consigneeTelephone,consigneeAddress");

    /** Values that fit somewhere, and values that fit nowhere; few of each, so that records meet. */
    private static final List<String> VALUES = List.of(
            "",
            "",
            "A",
            "B",
            "C",
            "D",
            "E",
            "0",
            "1",
            "1",
            "2",
            "3",
            "4",
            "5",
            "-1",
            "9.99",
            "-12.5",
            "1e9",
            "NaN",
            "2147483647",
            "2147483648",
            "99999999999999999999",
            "999999999999.9999",
            "2026-01-01T00:00:00Z",
            "2026-01-02T10:00:00+08:00",
            "2026-01-03 11:00:00",
            "1900-01-01T00:00:00Z",
            "2199-12-31T23:59:59Z",
            "2026-02-30T00:00:00Z",
            "2026-01-05",
            "UTC",
            "Nowhere/Town",
            "pickup",
            "hub",
            "delivered",
            "returned",
            "cancelled",
            "order",
            "buyer",
            "CNY",
            "330106",
            "650102",
            "\"a,b\"",
            "\"two\nlines\"",
            "\"she said \"\"no\"\"\"",
            "\uFEFF",
            "\u0000",
            "😀",
            "the very same words that three buyers wrote of it");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void arbitraryValuesEndInWellFormedFiles(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        ShopReader reader = new ShopReader(1_000_000);
        for (String type : ShopReader.TYPES) {
            reader.read(type, new StringReader(file(type, 400, random)));
        }

        ShopFindings found = Shop.examine(reader.records(), ShopSettings.USUAL);

        assertThat(found.orders().length).as("seed %d: something is read", seed).isPositive();
        for (double[] scores :
                new double[][] {found.orders(), found.parcels(), found.reviews(), found.fakes(), found.smears()}) {
            assertThat(Arrays.stream(scores).allMatch(score -> score >= 0 && score < Double.POSITIVE_INFINITY))
                    .as("seed %d", seed)
                    .isTrue();
        }
        for (Finding finding : found.findings()) {
            assertThat(finding.inputs()).as("seed %d: %s", seed, finding).isNotEmpty();
            assertThat(finding.parts()).as("seed %d: %s", seed, finding).isNotEmpty();
            assertThat(finding.counters())
                    .as("seed %d: %s", seed, finding)
                    .extracting(Counter::share)
                    .allMatch(share -> Double.isNaN(share) || share >= 0 && share <= 1);
        }
        wellFormed(found, reader, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void theSequenceOfTheRecordsDoesNotChangeWhatIsFound(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < 300; each++) {
            lines.add("o" + each + ",2026-01-" + String.format("%02d", 1 + random.nextInt(28)) + "T10:00:00Z,b"
                    + random.nextInt(60) + ",home " + random.nextInt(50) + ",1,m" + random.nextInt(8) + ",p"
                    + random.nextInt(9) + "," + (10 + random.nextInt(5)));
        }
        ShopFindings one = orders(lines);
        Collections.shuffle(lines, new Random(seed));
        ShopFindings other = orders(lines);

        for (int row = 0; row < one.orders().length; row++) {
            int same =
                    other.records().orders.keys.find(one.records().orders.keys.text(row));
            assertThat(other.orders()[same])
                    .as("seed %d, %s", seed, one.records().orders.keys.text(row))
                    .isCloseTo(one.orders()[row], org.assertj.core.api.Assertions.within(1e-6));
        }
    }

    @Test
    void aFileWithoutItsTitlesOrWithOthersHasNoGoodRecord() throws IOException {
        for (String type : ShopReader.TYPES) {
            ShopReader reader = new ShopReader(10).read(type, new StringReader("1,2,3\n4,5,6\n7,8,9\n"));
            assertThat(reader.bad().get(type).count()).as(type).isEqualTo(2);
        }
    }

    @Test
    void onlyTitlesAndNothingAtAllAreNoRecords() throws IOException {
        for (String type : ShopReader.TYPES) {
            for (String text : List.of("", "\n", TITLES.get(type), TITLES.get(type) + "\n")) {
                ShopReader reader = new ShopReader(0).read(type, new StringReader(text));
                assertThat(reader.bad().get(type).count()).as(type).isZero();
                assertThat(Shop.examine(reader.records(), ShopSettings.USUAL).findings())
                        .as(type)
                        .isEmpty();
            }
        }
    }

    private static ShopFindings orders(List<String> lines) throws IOException {
        String file = "key,placed,buyer,destination,item,merchant,product,price\n" + String.join("\n", lines) + "\n";
        return Shop.examine(ShopFiles.read("order", file), ShopSettings.USUAL);
    }

    private static String file(String type, int rows, SplittableRandom random) {
        String titles = TITLES.get(type);
        String[] columns = titles.split(",");
        StringBuilder file = new StringBuilder(titles).append('\n');
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.length; column++) {
                file.append(column == 0 ? "" : ",").append(value(columns[column], row, random));
            }
            // Now and then a field too many.
            file.append(random.nextInt(50) == 0 ? ",more\n" : "\n");
        }
        return file.toString();
    }

    /** Mostly what belongs there, so that enough is read to be examined. */
    private static String value(String column, int row, SplittableRandom random) {
        if (random.nextInt(12) == 0) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        return switch (column) {
            case "key" -> "k" + (row + random.nextInt(2));
            case "order", "orderNo" -> "k" + random.nextInt(400);
            case "placed", "at", "created", "handedOver", "delivered", "promised", "paid", "orderTime" ->
                "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "T0" + random.nextInt(10) + ":00:00Z";
            case "opened", "banned" -> "2026-01-0" + (1 + random.nextInt(9));
            case "rating", "quantity" -> Integer.toString(1 + random.nextInt(5));
            case "label" -> Integer.toString(random.nextInt(2));
            case "type" -> random.nextBoolean() ? "order" : "buyer";
            case "step" ->
                List.of("pickup", "hub", "out-for-delivery", "delivered", "returned")
                        .get(random.nextInt(5));
            case "grams", "price", "amount", "freight", "goodsValue", "acturalPaid", "amountPaid" ->
                Integer.toString(random.nextInt(900));
            case "zone" -> "UTC";
            case "text", "name" -> VALUES.get(random.nextInt(VALUES.size()));
            default -> column.charAt(0) + "" + random.nextInt(20);
        };
    }

    private static void wellFormed(ShopFindings found, ShopReader reader, long seed) throws IOException {
        for (String file : ShopOutput.FILES) {
            StringWriter out = new StringWriter();
            new ShopOutput(found, ShopSettings.USUAL, reader.bad()).write(file, out);
            assertThat(out.toString()).as("seed %d, %s", seed, file).endsWith("\n");
            if (file.endsWith(".csv")) {
                Records records = new Records(new StringReader(out.toString()));
                records.next();
                int fields = records.fields();
                while (records.next()) {
                    assertThat(records.whole()).as("seed %d, %s", seed, file).isTrue();
                    assertThat(records.fields()).as("seed %d, %s", seed, file).isEqualTo(fields);
                }
            }
        }
    }
}
