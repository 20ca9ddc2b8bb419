package org.chengxin.detection.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.parcel.EmptyParcels;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;
import org.chengxin.detection.shop.statistics.Evidence;
import org.junit.jupiter.api.Test;

class BrushingTest {

    private static final long START = Instant.parse("2026-01-01T04:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;

    private final StringBuilder orders =
            new StringBuilder("key,placed,zone,currency,status,buyer,paid,destination,item,merchant,product,price\n");
    private final StringBuilder payments = new StringBuilder("key,order,amount,currency,payer\n");
    private int number;

    @Test
    void buyersWhoMeetAgainAndAgainAreARingAndTheOthersAreNot() throws IOException {
        honest(3_000, 1);
        for (int buyer = 0; buyer < 10; buyer++) {
            for (int merchant = 0; merchant < 4; merchant++) {
                String key =
                        order("ring" + buyer, "m" + (30 + merchant), START + (40 + buyer % 5) * DAY, "home " + buyer);
                payments.append(key).append(",").append(key).append(",10,CNY,boss\n");
            }
        }
        String own = order("ring3", "m7", START + 150 * DAY, "home 3");
        ShopRecords records = read();

        List<Finding> rings = new OrderFindings(records, brushing(records))
                .find(0.5).stream()
                        .filter(each -> each.kind() == Kind.BRUSHING_RING)
                        .toList();

        assertThat(rings).hasSize(1);
        assertThat(rings.get(0).named())
                .hasSize(14)
                .contains(new Named("buyer", "ring3"), new Named("merchant", "m31"));
        assertThat(rings.get(0).nearby()).noneMatch(named -> named.key().startsWith("ring"));
        assertThat(rings.get(0).inputs())
                .as("what a member buys for itself is nobody's business")
                .hasSize(40)
                .noneMatch(input -> input.key().equals(own));
    }

    @Test
    void onePayerForManyBuyersSpeaksAgainstTheirOrders() throws IOException {
        honest(2_000, 2);
        for (int buyer = 0; buyer < 6; buyer++) {
            String key = order("hired" + buyer, "m5", START + buyer * 9 * DAY, "home h" + buyer);
            payments.append(key).append(",").append(key).append(",10,CNY,boss\n");
        }
        ShopRecords records = read();
        Evidence evidence = brushing(records).evidence();

        int last = records.orders.size() - 1;
        assertThat(evidence.surprise(last, Measure.SHARED_PAYER)).isGreaterThan(4);
        assertThat(evidence.surprise(0, Measure.SHARED_PAYER)).isZero();
    }

    @Test
    void aTownIsNoAddress() throws IOException {
        honest(2_000, 3);
        for (int buyer = 0; buyer < 100; buyer++) {
            order("t" + buyer, "m" + buyer % 40, START + buyer * DAY, "the town");
        }
        ShopRecords records = read();
        Evidence evidence = brushing(records).evidence();

        assertThat(evidence.surprise(records.orders.size() - 1, Measure.SHARED_PLACE))
                .isZero();
    }

    @Test
    void whereCustomIsLoyalLoyaltySaysNothing() throws IOException {
        for (int buyer = 0; buyer < 300; buyer++) {
            for (int each = 0; each < 5; each++) {
                order("loyal" + buyer, "m" + buyer % 40, START + (buyer % 50 + each * 7) * DAY, "home " + buyer);
            }
        }
        ShopRecords records = read();
        Evidence evidence = brushing(records).evidence();

        for (int row = 0; row < records.orders.size(); row++) {
            assertThat(evidence.surprise(row, Measure.REPEATED_PAIR)).isLessThan(1);
        }
    }

    @Test
    void theScoresDoNotDependOnTheSequenceOfTheRecords() throws IOException {
        honest(1_000, 4);
        for (int buyer = 0; buyer < 8; buyer++) {
            order("ring" + buyer, "m3", START + 20 * DAY, "one house");
            order("ring" + buyer, "m4", START + 21 * DAY, "one house");
        }
        ShopRecords forwards = read();
        String[] lines = orders.toString().split("\n");
        orders.setLength(0);
        orders.append(lines[0]).append('\n');
        for (int line = lines.length - 1; line > 0; line--) {
            orders.append(lines[line]).append('\n');
        }
        ShopRecords backwards = read();

        double[] one = brushing(forwards).scores();
        double[] other = brushing(backwards).scores();

        for (int row = 0; row < one.length; row++) {
            assertThat(other[one.length - 1 - row]).isCloseTo(one[row], within(1e-6));
        }
    }

    private void honest(int many, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int each = 0; each < many; each++) {
            int buyer = random.nextInt(many * 2);
            order("b" + buyer, "m" + random.nextInt(40), START + random.nextLong(200 * DAY), "home " + buyer);
        }
    }

    private String order(String buyer, String merchant, long placed, String place) {
        String key = "o" + number++;
        orders.append(String.join(
                        ",",
                        key,
                        Instant.ofEpochSecond(placed).toString(),
                        "UTC,CNY,delivered",
                        buyer,
                        "",
                        place,
                        "1",
                        merchant,
                        "p" + merchant,
                        "10"))
                .append('\n');
        return key;
    }

    private static Brushing brushing(ShopRecords records) {
        return new Brushing(records, new EmptyParcels(records).evidence());
    }

    private ShopRecords read() throws IOException {
        return new ShopReader(0)
                .read("order", new StringReader(orders.toString()))
                .read("payment", new StringReader(payments.toString()))
                .records();
    }
}
