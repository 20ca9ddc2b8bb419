package org.chengxin.detection.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;
import org.junit.jupiter.api.Test;

class HostileShopTest {

    private static final int MANY = 30_000;

    @Test
    void nothingGivesNothing() throws IOException {
        ShopFindings found = Shop.examine(new ShopReader(0).records(), ShopSettings.USUAL);

        assertThat(found.findings()).isEmpty();
        for (String file : ShopOutput.FILES) {
            StringWriter out = new StringWriter();
            new ShopOutput(found, ShopSettings.USUAL, Map.of()).write(file, out);
            assertThat(out.toString()).endsWith("\n");
        }
    }

    @Test
    void oneOrderWithAllParcelsReviewsAndScansEnds() throws IOException {
        StringBuilder parcels = new StringBuilder("key,order,carrier,waybill,handedOver,delivered,grams\n");
        StringBuilder scans = new StringBuilder("waybill,at,step,courier,division,grams\n");
        StringBuilder reviews = new StringBuilder("key,order,rating,created,text\n");
        StringBuilder payments = new StringBuilder("key,order,amount,currency,payer\n");
        for (int each = 0; each < MANY; each++) {
            parcels.append(each).append(",A,c,W1,2026-01-02T00:00:00Z,2026-01-03T00:00:00Z,0\n");
            scans.append("W1,2026-01-02T00:00:00Z,returned,c,330106,0\n");
            reviews.append(each).append(",A,1,2026-01-01T00:00:00Z,the very same text that everyone gives\n");
            payments.append(each).append(",A,1,CNY,p\n");
        }
        ShopRecords records = new ShopReader(0)
                .read("order", new StringReader("key,placed,buyer,item,merchant\nA,2026-01-01T00:00:00Z,b,1,m\n"))
                .read("parcel", new StringReader(parcels.toString()))
                .read("scan", new StringReader(scans.toString()))
                .read("review", new StringReader(reviews.toString()))
                .read("payment", new StringReader(payments.toString()))
                .records();

        scoresAreFinite(Shop.examine(records, ShopSettings.USUAL));
    }

    @Test
    void oneGiantBuyerAtTwoMerchantsAndDatesFarApartEnd() throws IOException {
        StringBuilder orders = new StringBuilder("key,placed,buyer,destination,item,merchant,product,price\n");
        for (int each = 0; each < MANY; each++) {
            orders.append(each)
                    .append(each % 3 == 0 ? ",1901-01-01T00:00:00Z" : ",2199-01-01T00:00:00Z")
                    .append(each % 2 == 0 ? ",giant" : ",b" + each % 5_000)
                    .append(",d")
                    .append(each % 7)
                    .append(",1,m")
                    .append(each % 2)
                    .append(",p,0\n");
        }
        ShopRecords records = new ShopReader(0)
                .read("order", new StringReader(orders.toString()))
                .records();

        scoresAreFinite(Shop.examine(records, ShopSettings.USUAL));
    }

    private static void scoresAreFinite(ShopFindings found) {
        for (double[] scores : new double[][] {found.orders(), found.parcels(), found.reviews()}) {
            assertThat(Arrays.stream(scores).allMatch(score -> score >= 0 && score < Double.POSITIVE_INFINITY))
                    .isTrue();
        }
    }
}
