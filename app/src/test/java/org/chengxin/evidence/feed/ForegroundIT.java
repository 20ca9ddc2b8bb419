package org.chengxin.evidence.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.Eventually;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the intake of large batches is to those who follow the facts. */
class ForegroundIT extends ServerTest {

    @Autowired
    private Foreground foreground;

    @Test
    void aLargeBatchIsWorkInTheForegroundAndASmallOneIsNot() {
        String token = city().token("platform");
        Eventually.eventually().until(() -> !foreground.isBusy());
        city().report(token, parcels(99));
        assertThat(foreground.isBusy()).as("99 reports").isFalse();
        Eventually.eventually().until(() -> {
            city().report(token, parcels(100));
            return foreground.isBusy();
        });
        Eventually.eventually().until(() -> !foreground.isBusy());
    }

    @Test
    void nobodyWaitsForItLongerThanItsWait() {
        long now = System.nanoTime();
        foreground.run(() -> {
            assertThat(foreground.precedes(now)).isTrue();
            assertThat(foreground.precedes(now - 9_000_000_000L)).isFalse();
            return true;
        });
    }

    private static List<String> parcels(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> TestCity.item("parcel", UUID.randomUUID().toString(), "{\"order\":\"o\"}"))
                .toList();
    }
}
