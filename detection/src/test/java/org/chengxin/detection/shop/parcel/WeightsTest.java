package org.chengxin.detection.shop.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    private final StringBuilder orders = new StringBuilder("key,placed,item,merchant,product,category,quantity\n");
    private final StringBuilder parcels = new StringBuilder("key,order,grams\n");
    private int number;

    @Test
    void aParcelOfTwoWeighsTwice() throws IOException {
        for (int each = 0; each < 5; each++) {
            parcel("kettle", "kitchen", 1, 1_000);
        }
        parcel("kettle", "kitchen", 2, 2_000);
        parcel("kettle", "kitchen", 2, 1_000);
        parcel("kettle", "kitchen", 2, 30);

        Evidence evidence = weighed();

        assertThat(evidence.surprise(5, Measure.LIGHT_FOR_GOODS)).isLessThan(1);
        assertThat(evidence.expected(7, Measure.LIGHT_FOR_GOODS)).isCloseTo(2_000, within(1.0));
        assertThat(evidence.surprise(7, Measure.LIGHT_FOR_GOODS))
                .isGreaterThan(3)
                .isGreaterThan(evidence.surprise(6, Measure.LIGHT_FOR_GOODS));
    }

    @ParameterizedTest(name = "{0} empty ones")
    @ValueSource(ints = {1, 4, 8, 16})
    void emptyParcelsAreLightHoweverManyOfThemBelieTheProduct(int empty) throws IOException {
        for (int each = 0; each < 6; each++) {
            parcel("kettle", "kitchen", 1, 980 + 8 * each);
        }
        for (int each = 0; each < empty; each++) {
            parcel("kettle", "kitchen", 1, 15 + each);
        }

        Evidence evidence = weighed();

        for (int row = 0; row < number; row++) {
            if (row < 6) {
                assertThat(evidence.surprise(row, Measure.LIGHT_FOR_GOODS)).isLessThan(1);
            } else {
                assertThat(evidence.surprise(row, Measure.LIGHT_FOR_GOODS)).isGreaterThan(3);
            }
        }
    }

    @Test
    void aRareProductIsWeighedByItsCategoryAndOneOfNoKindByNothing() throws IOException {
        for (int each = 0; each < 30; each++) {
            parcel("pot" + each, "kitchen", 1, 700 + 20 * each);
        }
        parcel("rare", "kitchen", 1, 20);
        parcel("unique", "", 1, 1);

        Evidence evidence = weighed();

        assertThat(evidence.surprise(30, Measure.LIGHT_FOR_GOODS)).isGreaterThan(2);
        assertThat(evidence.surprise(31, Measure.LIGHT_FOR_GOODS)).isZero();
    }

    @Test
    void anOrderInSeveralParcelsIsNotWeighed() throws IOException {
        for (int each = 0; each < 5; each++) {
            parcel("kettle", "kitchen", 1, 1_000);
        }
        parcel("kettle", "kitchen", 1, 20);
        parcels.append("more,o5,980\n");

        assertThat(weighed().surprise(5, Measure.LIGHT_FOR_GOODS)).isZero();
    }

    private void parcel(String product, String category, int quantity, int grams) {
        String key = "o" + number++;
        orders.append(String.join(",", key, "2026-01-01T00:00:00Z", "1", "m", product, category, quantity + "\n"));
        parcels.append(String.join(",", key, key, grams + "\n"));
    }

    private Evidence weighed() throws IOException {
        ShopRecords records = ShopFiles.read("order", orders.toString(), "parcel", parcels.toString());
        Evidence evidence = new Evidence(records.parcels.size(), Measure.LIGHT_FOR_GOODS);
        new Weights(records).weigh(evidence);
        return evidence;
    }
}
