package org.chengxin.trials.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.trials.market.City;
import org.chengxin.trials.market.StarProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trade of a made-up city as orders and reviews, without payers, addresses and parcels: stars alone can tell. */
class CityShopTest {

    private static final int TRADE = 60_000;
    private static final long START = 1_735_700_000L;
    private static final long DAY = 86_400;

    @ParameterizedTest
    @EnumSource(StarProfile.class)
    void crowdsOfAnHonestCityAreNoRings(StarProfile profile) throws IOException {
        assertThat(found(City.of(false, profile, TRADE, 21)))
                .filteredOn(each -> each.kind() == Kind.BRUSHING_RING || each.kind() == Kind.BRUSHING_MERCHANT)
                .isEmpty();
    }

    @Test
    void ringsAmongCrowdsAreNamedByTheirStars() throws IOException {
        City city = City.of(true, StarProfile.SPREAD, TRADE, 22);
        boolean[] wrong = city.users(true);

        List<Finding> rings = found(city).stream()
                .filter(each -> each.kind() == Kind.BRUSHING_RING)
                .toList();

        assertThat(rings).hasSizeGreaterThanOrEqualTo(8);
        int[] named = rings.stream()
                .flatMap(CityShopTest::buyers)
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(Arrays.stream(named).filter(buyer -> wrong[buyer]).count())
                .isGreaterThanOrEqualTo(Math.round(0.95 * named.length));
    }

    private static Stream<String> buyers(Finding ring) {
        return ring.named().stream()
                .filter(each -> each.kind().equals("buyer"))
                .map(Named::key)
                .map(key -> key.substring(1));
    }

    private static List<Finding> found(City city) throws IOException {
        StringBuilder orders = new StringBuilder("key,placed,buyer,item,merchant\n");
        StringBuilder reviews = new StringBuilder("key,order,rating,created\n");
        int[] number = {0};
        city.forEach((user, item, stars, day) -> {
            String key = "o" + number[0]++;
            String placed = Instant.ofEpochSecond(START + DAY * day + number[0] % 50_000)
                    .toString();
            String created = Instant.ofEpochSecond(START + DAY * day + 60_000).toString();
            orders.append(String.join(",", key, placed, "b" + user, "1", "m" + item))
                    .append('\n');
            reviews.append(String.join(",", "r" + key, key, String.valueOf(stars), created))
                    .append('\n');
        });
        ShopReader reader = new ShopReader(0);
        reader.read("order", new StringReader(orders.toString()));
        reader.read("review", new StringReader(reviews.toString()));
        return Shop.examine(reader.records(), ShopSettings.USUAL).findings();
    }
}
