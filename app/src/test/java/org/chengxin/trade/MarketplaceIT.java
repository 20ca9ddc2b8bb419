package org.chengxin.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.Trades.Delivery;
import org.chengxin.trade.Trades.Findings;
import org.chengxin.trade.Trades.MerchantTrade;
import org.chengxin.trade.Trades.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Marketplaces made up at random, reported in any order with corrections, and held against a slow count of the same. */
class MarketplaceIT extends ServerTest {

    private static final Instant START = Instant.parse("2018-05-20T16:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int ORDERS = 30;
    private static final int MERCHANTS = 5;

    @Autowired
    private Trades trades;

    @Autowired
    private Subjects subjects;

    private Member platform;
    private OrganisationId organisation;

    private record Line(String merchant, long price, int quantity, long freight) {}

    private record Order(Instant placed, Instant promised, String status, List<Line> lines) {

        long worth() {
            return lines.stream()
                    .mapToLong(line -> line.price() * line.quantity() + line.freight())
                    .sum();
        }
    }

    private record Payment(String order, long amount) {}

    private record Parcel(String order, Instant handedOver, Instant delivered) {}

    /** What stands after all corrections. */
    private record Market(Map<String, Order> orders, Map<String, Payment> payments, Map<String, Parcel> parcels) {

        Long paid(String order) {
            List<Payment> found = payments.values().stream()
                    .filter(payment -> payment.order().equals(order))
                    .toList();
            return found.isEmpty()
                    ? null
                    : found.stream().mapToLong(Payment::amount).sum();
        }

        Instant delivered(String order) {
            return of(order).stream()
                    .map(Parcel::delivered)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .orElse(null);
        }

        List<Parcel> of(String order) {
            return parcels.values().stream()
                    .filter(parcel -> parcel.order().equals(order))
                    .toList();
        }

        boolean late(String order) {
            Instant delivered = delivered(order);
            Instant promised = orders.get(order).promised();
            return delivered != null && promised != null && delivered.isAfter(promised);
        }

        boolean compared(String order) {
            return !orders.get(order).lines().isEmpty() && paid(order) != null;
        }

        boolean off(String order) {
            return compared(order) && Math.abs(orders.get(order).worth() - paid(order)) > 5;
        }

        Set<String> merchants(String order) {
            return orders.get(order).lines().stream().map(Line::merchant).collect(Collectors.toSet());
        }
    }

    @BeforeEach
    void joinsTheCity() {
        platform = city().newPlatform(IntStream.range(0, MERCHANTS)
                .mapToObj(number -> "m" + number)
                .toArray(String[]::new));
        organisation = new OrganisationId(UUID.fromString(platform.organisation()));
    }

    @RepeatedTest(3)
    void aRandomMarketplaceIsCountedAsByHand() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        Market market = report(random);
        String as = "seed " + seed;

        assertThat(trades.findings(organisation)).as(as).isEqualTo(findings(market));

        Map<String, SubjectId> ids = ids(market);
        for (int window = 0; window < 6; window++) {
            Instant from = instant(random, market, 0);
            Instant until = instant(random, market, 20);
            assertThat(trades.merchants(everybody(), from, until).stream()
                            .filter(trade -> trade.platform().equals(organisation))
                            .toList())
                    .as("%s from %s until %s", as, from, until)
                    .containsExactlyInAnyOrderElementsOf(merchants(market, ids, from, until));
            List<String> some = new ArrayList<>(ids.keySet());
            Collections.shuffle(some, random);
            some = some.subList(0, 1 + random.nextInt(some.size()));
            assertThat(trades.months(some.stream().map(ids::get).toList(), from, until))
                    .as("%s, %s from %s until %s", as, some, from, until)
                    .containsExactlyElementsOf(months(market, some, from, until));
        }

        List<String> keys = new ArrayList<>(market.orders().keySet());
        keys.add("nobody's order");
        Map<String, Delivery> deliveries = trades.deliveries(organisation, keys);
        assertThat(deliveries.keySet()).as(as).containsExactlyInAnyOrderElementsOf(keys);
        for (String key : market.orders().keySet()) {
            Instant delivered = market.delivered(key);
            assertThat(deliveries.get(key).delivered())
                    .as("%s %s", as, key)
                    .isEqualTo(delivered == null ? Instant.MAX : delivered);
            assertThat(deliveries.get(key).merchants())
                    .as("%s %s", as, key)
                    .containsExactlyInAnyOrderElementsOf(
                            market.merchants(key).stream().map(ids::get).toList());
        }
        assertThat(deliveries.get("nobody's order")).isEqualTo(new Delivery(Instant.MAX, List.of()));
    }

    private static Findings findings(Market market) {
        long delivered = 0;
        long several = 0;
        long none = 0;
        long compared = 0;
        long off = 0;
        long late = 0;
        long fast = 0;
        long before = 0;
        for (Map.Entry<String, Order> entry : market.orders().entrySet()) {
            String key = entry.getKey();
            Instant arrived = market.delivered(key);
            delivered += arrived == null ? 0 : 1;
            several += market.merchants(key).size() > 1 ? 1 : 0;
            none += market.merchants(key).isEmpty() ? 1 : 0;
            compared += market.compared(key) ? 1 : 0;
            off += market.off(key) ? 1 : 0;
            late += market.late(key) ? 1 : 0;
            fast += arrived != null
                            && !arrived.isAfter(entry.getValue().placed().plus(Duration.ofHours(24)))
                    ? 1
                    : 0;
            before += market.of(key).stream().anyMatch(MarketplaceIT::arrivedBeforeItLeft) ? 1 : 0;
        }
        return new Findings(market.orders().size(), delivered, several, none, compared, off, late, fast, before);
    }

    private static boolean arrivedBeforeItLeft(Parcel parcel) {
        return parcel.delivered() != null
                && parcel.handedOver() != null
                && parcel.delivered().isBefore(parcel.handedOver());
    }

    private List<MerchantTrade> merchants(Market market, Map<String, SubjectId> ids, Instant from, Instant until) {
        List<MerchantTrade> expected = new ArrayList<>();
        ids.forEach((merchant, id) -> {
            List<String> own = placed(market, List.of(merchant), from, until);
            if (!own.isEmpty()) {
                expected.add(new MerchantTrade(
                        organisation,
                        id,
                        own.size(),
                        own.stream().filter(key -> arrived(market, key, until)).count(),
                        own.stream()
                                .filter(key -> arrived(market, key, until) && market.late(key))
                                .count(),
                        own.stream().filter(market::compared).count(),
                        own.stream().filter(market::off).count(),
                        own.stream()
                                .filter(key -> Set.of("cancelled", "unavailable")
                                        .contains(market.orders().get(key).status()))
                                .count()));
            }
        });
        return expected;
    }

    private static boolean arrived(Market market, String order, Instant until) {
        Instant delivered = market.delivered(order);
        return delivered != null && delivered.isBefore(until);
    }

    private static List<String> placed(Market market, Collection<String> merchants, Instant from, Instant until) {
        return market.orders().keySet().stream()
                .filter(key -> !market.orders().get(key).placed().isBefore(from)
                        && market.orders().get(key).placed().isBefore(until)
                        && market.merchants(key).stream().anyMatch(merchants::contains))
                .toList();
    }

    private static List<Month> months(Market market, Collection<String> merchants, Instant from, Instant until) {
        Map<String, List<String>> byMonth = new TreeMap<>();
        for (String key : placed(market, merchants, from, until)) {
            String month = DateTimeFormatter.ofPattern("uuuu-MM")
                    .format(market.orders().get(key).placed().atZone(SHANGHAI));
            byMonth.computeIfAbsent(month, each -> new ArrayList<>()).add(key);
        }
        return byMonth.entrySet().stream()
                .map(entry -> new Month(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .filter(key -> market.delivered(key) != null)
                                .count(),
                        entry.getValue().stream().filter(market::late).count()))
                .toList();
    }

    /** Half of the bounds fall exactly on an order, where a wrong comparison shows. */
    private static Instant instant(Random random, Market market, int days) {
        List<Order> orders = List.copyOf(market.orders().values());
        return random.nextBoolean()
                ? orders.get(random.nextInt(orders.size())).placed()
                : START.plus(Duration.ofHours(days * 24L + random.nextInt(24 * 25)));
    }

    private Map<String, SubjectId> ids(Market market) {
        Map<Identifier, String> named = new HashMap<>();
        market.orders()
                .values()
                .forEach(order -> order.lines()
                        .forEach(line -> named.put(Identifier.of(organisation, line.merchant()), line.merchant())));
        Map<String, SubjectId> ids = new LinkedHashMap<>();
        subjects.refer(named.keySet(), new SealId(UUID.randomUUID()))
                .forEach((identifier, id) -> ids.put(named.get(identifier), id));
        assertThat(new HashSet<>(ids.values())).as("no two merchants are one").hasSize(ids.size());
        return ids;
    }

    /** Sends first versions shuffled in batches, then corrections of some of them, and answers what stands. */
    private Market report(Random random) {
        Market market = new Market(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int number = 0; number < ORDERS; number++) {
            market.orders().put("o" + number, order(random));
        }
        List<String> keys = List.copyOf(market.orders().keySet());
        for (String key : keys) {
            payments(random, market, key);
            for (int parcel = random.nextInt(3); parcel > 0; parcel--) {
                market.parcels().put("s" + market.parcels().size(), parcel(random, market, key));
            }
        }
        List<String[]> first = new ArrayList<>();
        market.orders().forEach((key, order) -> first.add(new String[] {"order", key, data(order)}));
        market.payments().forEach((key, payment) -> first.add(new String[] {"payment", key, data(payment)}));
        market.parcels().forEach((key, parcel) -> first.add(new String[] {"parcel", key, data(parcel)}));
        Map<String, String> ids = send(random, first, Map.of());

        List<String[]> corrections = new ArrayList<>();
        for (String[] version : first) {
            if (random.nextInt(4) == 0) {
                String order = keys.get(random.nextInt(ORDERS));
                String data = switch (version[0]) {
                    case "order" -> data(kept(market.orders(), version[1], order(random)));
                    case "payment" ->
                        data(kept(market.payments(), version[1], new Payment(order, 1 + random.nextInt(5_000))));
                    default -> data(kept(market.parcels(), version[1], parcel(random, market, order)));
                };
                if (!data.equals(version[2])) {
                    corrections.add(new String[] {version[0], version[1], data});
                }
            }
        }
        send(random, corrections, ids);
        return market;
    }

    private static <T> T kept(Map<String, T> map, String key, T value) {
        map.put(key, value);
        return value;
    }

    private Map<String, String> send(Random random, List<String[]> versions, Map<String, String> old) {
        Map<String, String> ids = new HashMap<>();
        List<String[]> left = new ArrayList<>(versions);
        Collections.shuffle(left, random);
        while (!left.isEmpty()) {
            List<String[]> batch = List.copyOf(left.subList(0, Math.min(left.size(), 1 + random.nextInt(25))));
            left = left.subList(batch.size(), left.size());
            List<String> items = batch.stream()
                    .map(each -> old.isEmpty()
                            ? item(each[0], each[1], each[2])
                            : item(each[0], each[1], each[2], old.get(each[0] + each[1]), "corrected"))
                    .toList();
            List<Result> results = city().report(platform.token(), items);
            for (int index = 0; index < batch.size(); index++) {
                assertThat(results.get(index).created())
                        .as(items.get(index) + results.get(index))
                        .isTrue();
                ids.put(
                        batch.get(index)[0] + batch.get(index)[1],
                        results.get(index).id());
            }
        }
        return ids;
    }

    private static Order order(Random random) {
        Instant placed = START.plusSeconds(random.nextInt(40 * 86_400));
        List<Line> lines = new ArrayList<>();
        for (int line = random.nextInt(4); line > 0; line--) {
            lines.add(new Line(
                    "m" + random.nextInt(MERCHANTS),
                    1 + random.nextInt(900),
                    1 + random.nextInt(3),
                    random.nextInt(40)));
        }
        String[] statuses = {"placed", "paid", "delivered", "delivered", "cancelled", "unavailable"};
        return new Order(
                placed,
                random.nextInt(5) == 0 ? null : placed.plus(Duration.ofDays(1 + random.nextInt(6))),
                statuses[random.nextInt(statuses.length)],
                lines);
    }

    /** None, or payments that add up to about the order's worth, often on the very edge of the tolerance. */
    private static void payments(Random random, Market market, String key) {
        long worth = market.orders().get(key).worth();
        long[] differences = {0, 5, -5, 6, -6, 700};
        long sum = Math.max(2, worth + differences[random.nextInt(differences.length)]);
        int parts = random.nextInt(3);
        if (parts == 2) {
            long part = 1 + random.nextInt((int) sum - 1);
            market.payments().put("p" + market.payments().size(), new Payment(key, part));
            sum -= part;
        }
        if (parts > 0) {
            market.payments().put("p" + market.payments().size(), new Payment(key, sum));
        }
    }

    /** On the promised instant, a day after purchase, or a second beside them, as often as anywhere else. */
    private static Parcel parcel(Random random, Market market, String key) {
        Order order = market.orders().get(key);
        Instant edge = order.promised() != null && random.nextBoolean()
                ? order.promised()
                : order.placed().plus(Duration.ofDays(1));
        Instant delivered = random.nextBoolean()
                ? edge.plusSeconds(random.nextInt(3) - 1L)
                : order.placed().plusSeconds(random.nextInt(9 * 86_400));
        Instant handedOver = random.nextInt(3) == 0 ? null : delivered.plusSeconds(random.nextInt(3) - 1L);
        return new Parcel(key, handedOver, random.nextInt(5) == 0 ? null : delivered);
    }

    private static String data(Order order) {
        List<String> lines = new ArrayList<>();
        for (Line line : order.lines()) {
            String quantity = line.quantity() == 1 ? "" : ",\"quantity\":" + line.quantity();
            String freight = line.freight() == 0 ? "" : ",\"freight\":\"" + amount(line.freight()) + "\"";
            lines.add("{\"item\":\"%d\",\"merchant\":\"%s\",\"price\":\"%s\"%s%s}"
                    .formatted(lines.size(), line.merchant(), amount(line.price()), quantity, freight));
        }
        return "{\"placed\":%s,\"promised\":%s,\"currency\":\"CNY\",\"status\":\"%s\",\"lines\":[%s]}"
                .formatted(time(order.placed()), time(order.promised()), order.status(), String.join(",", lines))
                .replace("\"promised\":null,", "");
    }

    private static String data(Payment payment) {
        return "{\"order\":\"%s\",\"sequence\":1,\"method\":\"card\",\"currency\":\"CNY\",\"amount\":\"%s\"}"
                .formatted(payment.order(), amount(payment.amount()));
    }

    private static String data(Parcel parcel) {
        return "{\"order\":\"%s\",\"handedOver\":%s,\"delivered\":%s}"
                .formatted(parcel.order(), time(parcel.handedOver()), time(parcel.delivered()))
                .replaceAll(",\"\\w+\":null", "");
    }

    private static String amount(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    /** In one zone or another, which must not matter. */
    private static String time(Instant instant) {
        return instant == null
                ? "null"
                : "\""
                        + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                instant.atOffset(ZoneOffset.ofHours((int) (instant.getEpochSecond() % 9) - 3)))
                        + "\"";
    }
}
