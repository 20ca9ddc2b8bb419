package org.chengxin.detection.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.table.Records;
import org.junit.jupiter.api.Test;

class ShopOutputTest {

    @Test
    void everyKeyStandsInItsFileOnceWhateverItLooksLike() throws IOException {
        assertThat(column("orders.csv")).containsExactly("A", "b,c", "d\"e");
        assertThat(column("parcels.csv")).containsExactly("P1", "P2");
        assertThat(column("reviews.csv")).containsExactly("R1");
    }

    @Test
    void everyFileHasATitleAndSoManyFieldsInEachRow() throws IOException {
        for (String file : ShopOutput.FILES) {
            if (file.endsWith(".csv")) {
                Records records = new Records(new StringReader(written(file)));
                records.next();
                int fields = records.fields();
                while (records.next()) {
                    assertThat(records.fields()).as(file).isEqualTo(fields);
                }
            }
        }
    }

    @Test
    void badRecordsAreCountedInTheSummary() throws IOException {
        assertThat(written("summary.json")).contains("\"badLines\":{\"order\":1,\"parcel\":0,\"review\":0}");
    }

    @Test
    void aSampleForTheAuditFollowsFromKeyAndSeedAlone() throws IOException {
        StringBuilder orders = new StringBuilder("key,placed\n");
        for (int each = 0; each < 5_000; each++) {
            orders.append("o").append(each).append(",2026-01-01T00:00:00Z\n");
        }
        ShopFindings all = examine(orders.toString());
        ShopFindings few = examine(orders.substring(0, orders.indexOf("o2500")));

        assertThat(all.audit().size()).isBetween(45, 110);
        assertThat(all.audit()).containsAll(few.audit());
    }

    @Test
    void aKeyThatASpreadsheetWouldRunStandsBehindAnApostrophe() throws IOException {
        ShopFindings found = examine("key,placed\n=1+1,2026-01-01T00:00:00Z\n＝cmd,2026-01-01T00:00:00Z\n");
        StringWriter out = new StringWriter();
        new ShopOutput(found, ShopSettings.USUAL, java.util.Map.of()).write("orders.csv", out);
        assertThat(out.toString().lines().map(line -> line.split(",")[0])).containsExactly("key", "'=1+1", "'＝cmd");
    }

    private static ShopFindings examine(String orders) throws IOException {
        return Shop.examine(
                new ShopReader(0).read("order", new StringReader(orders)).records(), ShopSettings.USUAL);
    }

    private static List<String> column(String file) throws IOException {
        Records records = new Records(new StringReader(written(file)));
        List<String> column = new ArrayList<>();
        records.next();
        while (records.next()) {
            column.add(records.field(0));
        }
        return column;
    }

    private static String written(String file) throws IOException {
        ShopReader reader = new ShopReader(5)
                .read("order", new StringReader("""
                        key,placed,item,merchant
                        A,2026-01-01T00:00:00Z,1,m
                        A,2026-01-01T00:00:00Z,2,m
                        "b,c",2026-01-01T00:00:00Z,,
                        bad,never,1,m
                        "d""e",2026-01-01T00:00:00Z,1,m
                        """))
                .read("parcel", new StringReader("key,order\nP1,A\nP2,nowhere\n"))
                .read("review", new StringReader("key,order,rating,created\nR1,A,5,2026-01-02T00:00:00Z\n"));
        ShopFindings found = Shop.examine(reader.records(), ShopSettings.USUAL);
        StringWriter out = new StringWriter();
        new ShopOutput(found, ShopSettings.USUAL, reader.bad()).write(file, out);
        return out.toString();
    }
}
