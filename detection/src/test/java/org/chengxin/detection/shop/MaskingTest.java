package org.chengxin.detection.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.record.ShopReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a small market more wrongdoing does not become the standard by which it is measured: no less of it is found. */
class MaskingTest {

    private static final long NOW = Instant.parse("2026-11-26T00:00:00Z").getEpochSecond();
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final int MERCHANTS = 40;

    private final StringBuilder orders =
            new StringBuilder("key,placed,buyer,destinationDivision,item,merchant,product,price\n");
    private final StringBuilder parcels = new StringBuilder("key,order,carrier,waybill,handedOver,delivered\n");
    private final StringBuilder scans = new StringBuilder("waybill,at,step,courier,division\n");
    private SplittableRandom random = new SplittableRandom(0);
    private int number;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aGrowingRingIsFoundWithItsMerchantsAndNobodyElse(long seed) throws IOException {
        for (int buyers : new int[] {8, 14, 25, 40}) {
            honest(seed);
            for (int buyer = 0; buyer < buyers; buyer++) {
                for (int each = 0; each < 6; each++) {
                    long day = 5 + random.nextInt(3);
                    send("ring" + buyer, "m" + (1 + each % 3), NOW - day * DAY, 50, false, "yto", true);
                }
            }

            ShopFindings found = examine();

            assertThat(named(found, Kind.BRUSHING_MERCHANT, "merchant"))
                    .as("seed %d, %d buyers", seed, buyers)
                    .containsExactly("m1", "m2", "m3");
            assertThat(named(found, Kind.BRUSHING_RING, "buyer"))
                    .as("seed %d, %d buyers", seed, buyers)
                    .hasSize(buyers)
                    .allMatch(buyer -> buyer.startsWith("ring"));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aMerchantIsFoundHoweverManyOfItsParcelsAreEmpty(long seed) throws IOException {
        for (int empty : new int[] {15, 40, 90, 150}) {
            honest(seed);
            for (int each = 0; each < empty; each++) {
                send("x" + each, "m5", NOW - (10 + random.nextInt(90)) * DAY, 2, false, "yto", true);
            }

            ShopFindings found = examine();

            assertThat(named(found, Kind.EMPTY_PARCELS_OF_MERCHANT, "merchant"))
                    .as("seed %d, %d empty", seed, empty)
                    .containsExactly("m5");
            assertThat(named(found, Kind.BRUSHING_RING, "buyer")).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anHonestSmallMarketIsSilent(long seed) throws IOException {
        honest(seed);

        assertThat(examine().findings()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aCarrierThatNeverScansOnTheWayAccusesNobodyEvenWhereItIsFast(long seed) throws IOException {
        honest(seed);
        for (int each = 0; each < 90; each++) {
            String merchant = "m" + (10 + each % 3);
            send("y" + each, merchant, NOW - (10 + random.nextInt(90)) * DAY, 3, true, "bicycle", false);
        }

        assertThat(examine().findings()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
    void aFewGrocersWhoseCustomersComeBackEveryWeekAreNotAccused(long seed) throws IOException {
        honest(seed);
        for (int customer = 0; customer < 60; customer++) {
            for (int week = 0; week < 6; week++) {
                long placed = NOW - (10 + 7 * week + random.nextInt(4)) * DAY;
                send(
                        "customer" + customer,
                        "m" + (20 + customer % 5),
                        placed,
                        30 + random.nextInt(40),
                        true,
                        "yto",
                        true);
            }
        }

        assertThat(examine().findings()).as("seed %d", seed).isEmpty();
    }

    private void honest(long seed) {
        random = new SplittableRandom(seed);
        number = 0;
        orders.setLength(orders.indexOf("\n") + 1);
        parcels.setLength(parcels.indexOf("\n") + 1);
        scans.setLength(scans.indexOf("\n") + 1);
        for (int merchant = 0; merchant < MERCHANTS; merchant++) {
            int many = 12 + random.nextInt(20);
            for (int each = 0; each < many; each++) {
                String buyer = "b" + random.nextInt(3_000);
                long placed = NOW - random.nextLong(3 * DAY, 150 * DAY);
                // One carrier's pickup in a hundred is forgotten, one parcel in two hundred is signed in the next city.
                boolean here = random.nextInt(200) > 0;
                boolean seen = random.nextInt(100) > 0;
                send(buyer, "m" + merchant, placed, 30 + random.nextInt(40), here, "yto", seen);
            }
        }
    }

    private void send(
            String buyer, String merchant, long placed, int hours, boolean here, String carrier, boolean seen) {
        String key = "o" + number++;
        String waybill = carrier + "-" + Math.abs(random.nextInt());
        long out = placed + (2 + random.nextInt(20)) * HOUR;
        long in = out + hours * HOUR;
        orders.append(String.join(",", key, time(placed), buyer, "330106", "1", merchant, "p" + merchant, "80\n"));
        parcels.append(String.join(",", key, key, carrier, waybill, time(out), time(in) + "\n"));
        if (seen) {
            scans.append(String.join(",", waybill, time(out), "pickup", "", "330106\n"));
        }
        String courier = here ? "c" + random.nextInt(8) : "accomplice";
        scans.append(String.join(",", waybill, time(in), "delivered", courier, here ? "330106\n" : "330201\n"));
    }

    private static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }

    private ShopFindings examine() throws IOException {
        ShopReader reader = new ShopReader(0)
                .read("order", new StringReader(orders.toString()))
                .read("parcel", new StringReader(parcels.toString()))
                .read("scan", new StringReader(scans.toString()));
        return Shop.examine(reader.records(), ShopSettings.USUAL);
    }

    private static Set<String> named(ShopFindings found, Kind kind, String role) {
        Set<String> keys = new TreeSet<>();
        for (Finding each : found.findings()) {
            if (each.kind() == kind) {
                each.named().stream()
                        .filter(named -> named.kind().equals(role))
                        .map(Named::key)
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
