package org.chengxin.detection.shop.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import org.chengxin.detection.shop.ShopFiles;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.junit.jupiter.api.Test;

class RouteTimesTest {

    private static final long START = Instant.parse("2026-01-01T04:00:00Z").getEpochSecond();

    private final StringBuilder parcels =
            new StringBuilder("key,order,handedOver,delivered,originDivision,destinationDivision\n");
    private int number;

    @Test
    void aDayToTheFarWestStandsOutAndADayToTheNextCityDoesNot() throws IOException {
        for (int each = 0; each < 30; each++) {
            parcel("330106", "650102", 110 + each % 20);
            parcel("330106", "310104", 20 + each % 8);
        }
        parcel("330106", "650102", 20);
        parcel("330106", "310104", 20);

        Evidence evidence = weighed();

        assertThat(evidence.surprise(60, Measure.SIGNED_FAST)).isGreaterThan(2);
        assertThat(evidence.value(60, Measure.SIGNED_FAST)).isCloseTo(20, within(1e-4));
        assertThat(evidence.expected(60, Measure.SIGNED_FAST)).isBetween(80.0, 125.0);
        assertThat(evidence.surprise(61, Measure.SIGNED_FAST)).isLessThan(1);
    }

    @Test
    void aRouteThatOneParcelTookLeansOnAllThatLeaveThere() throws IOException {
        for (int each = 0; each < 40; each++) {
            parcel("330106", "31010" + each % 5, 40 + each % 10);
            parcel("510104", "44030" + each % 5, 90 + each % 10);
        }
        parcel("330106", "999999", 3);
        parcel("510104", "999999", 45);

        Evidence evidence = weighed();

        assertThat(evidence.surprise(80, Measure.SIGNED_FAST)).isGreaterThan(1.5);
        assertThat(evidence.surprise(81, Measure.SIGNED_FAST))
                .as("fast for where it left, slow for others")
                .isLessThan(evidence.surprise(80, Measure.SIGNED_FAST));
    }

    @Test
    void aSlowParcelAFewParcelsAndTimesBackwardsSayNothing() throws IOException {
        for (int each = 0; each < 19; each++) {
            parcel("330106", "310104", 40);
        }
        parcel("330106", "310104", -5);
        assertThat(weighed().speaking()).as("nineteen times are too few").isZero();

        parcel("330106", "310104", 400);
        Evidence evidence = weighed();
        assertThat(evidence.surprise(19, Measure.SIGNED_FAST)).isZero();
        assertThat(evidence.surprise(20, Measure.SIGNED_FAST)).isLessThan(0.1);
    }

    private void parcel(String from, String to, int hours) {
        long out = START + number * 3_600L;
        parcels.append(
                String.join(",", "k" + number, "o" + number, time(out), time(out + hours * 3_600L), from, to + "\n"));
        number++;
    }

    private static String time(long seconds) {
        return Instant.ofEpochSecond(seconds).toString();
    }

    private Evidence weighed() throws IOException {
        ShopRecords records = ShopFiles.read("parcel", parcels.toString());
        Evidence evidence = new Evidence(records.parcels.size(), Measure.SIGNED_FAST);
        new RouteTimes(records, new ScanChains(records).pickup).weigh(evidence);
        return evidence;
    }
}
