package org.chengxin.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.chengxin.trials.StreamTrial.Watched;
import org.chengxin.trials.market.City;
import org.chengxin.trials.market.ShopTraffic;
import org.chengxin.trials.market.StarProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StreamTrialTest {

    @ParameterizedTest(name = "{0} a month, seed {1}")
    @CsvSource({"60000, 11", "200000, 12"})
    void ringsAtShopsWithOrdinaryTradeAreNamed(int perMonth, long seed) throws IOException {
        ShopTraffic traffic = ShopTraffic.of(perMonth, 0.6, seed);
        Watched watched = StreamTrial.watch(traffic, traffic.groups());

        assertThat(watched.named()).as("of ten rings").hasSizeGreaterThanOrEqualTo(8);
        assertThat(watched.alerts()[2]).as("false alerts").isZero();
    }

    @Test
    void aMillionReviewsAMonthFitThreeHundredMegabytes() throws IOException {
        ShopTraffic traffic = ShopTraffic.of(1_000_000, 0.6, 13);
        Watched watched = StreamTrial.watch(traffic, traffic.groups());

        assertThat(watched.named()).as("of ten rings").hasSizeGreaterThanOrEqualTo(9);
        assertThat(watched.bytes()).isLessThan(300_000_000);
    }

    /** Live hosts, schools, neighbours, fan clubs, a festival, celebrities and villages. */
    @ParameterizedTest
    @EnumSource(StarProfile.class)
    void honestCrowdsMeetAndAreNotNamed(StarProfile profile) throws IOException {
        City city = City.of(false, profile, 100_000, 14);
        Watched watched = StreamTrial.watch(city, city.groups());

        assertThat(watched.alerts()[1]).isZero();
    }
}
