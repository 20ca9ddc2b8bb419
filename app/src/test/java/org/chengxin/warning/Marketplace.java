package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.field.ListQuery;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** A platform with honest merchants, each with customers of its own, and what a test adds to it; told apart by a number. */
final class Marketplace {

    static final int MERCHANTS = 50;

    private static final int BATCH = 400;
    private static final int HONEST = 8;

    final Member platform;
    final Member logistics;

    private final TestCity city;
    private final LocalDate today;
    private final Random random;
    private final List<String> trade = new ArrayList<>();
    private final List<String> scans = new ArrayList<>();
    private static final int[] STARS = {5, 4, 2, 5, 3, 1, 4};

    private int orders;
    private int scanned;
    private int reviewed;

    Marketplace(TestCity city, LocalDate today, long seed) {
        this.city = city;
        this.today = today;
        random = new Random(seed);
        platform = city.newMember("platform");
        logistics = city.newMember("logistics");
    }

    static String merchant(int number) {
        return "m" + number;
    }

    /** The merchants with their shops, and customers who came once each. */
    Marketplace opens(int codes) {
        for (int number = 0; number < MERCHANTS; number++) {
            trade.add(item("merchant", merchant(number), """
                    {"name":"%s","kind":"enterprise","code":"%s","division":"330106"}""".formatted(name(number), Codes.social(codes + number))));
            trade.add(item("shop", "s" + number, """
                    {"merchant":"%s","name":"店铺%d","opened":"2024-03-01"}""".formatted(merchant(number), number)));
        }
        for (int number = 0; number < MERCHANTS; number++) {
            for (int each = 0; each < HONEST; each++) {
                order("honest-" + number + "-" + each, merchant(number), 3 + random.nextInt(150), true);
            }
        }
        return this;
    }

    String name(int number) {
        return "杭州预警" + platform.name() + "第" + number + "商贸有限公司";
    }

    /** Buyers who all buy of the same merchants within a few days, again and again, and one pays for them all. */
    Marketplace brushing(int buyers, int... merchants) {
        for (int buyer = 0; buyer < buyers; buyer++) {
            for (int merchant : merchants) {
                for (int again = 0; again < 2; again++) {
                    order("brusher-" + buyer, merchant(merchant), 5 + random.nextInt(3), true);
                    payment(orders - 1, "purse");
                }
            }
        }
        return this;
    }

    /** Parcels that are signed for without ever having travelled. */
    Marketplace emptyParcels(int count, int merchant) {
        for (int each = 0; each < count; each++) {
            order("lone-" + merchant + "-" + each, merchant(merchant), 10 + random.nextInt(20), false);
        }
        return this;
    }

    /** Reviews by customers who each came once, within the last month; the first ten merchants are new and have few. */
    Marketplace honestReviews() {
        for (int number = 0; number < MERCHANTS; number++) {
            for (int each = 0; each < (number < 10 ? 2 : HONEST); each++) {
                int daysAgo = 1 + random.nextInt(25);
                trade.add(review("honest-review-" + number + "-" + each, number, daysAgo, stars(number + each)));
            }
        }
        return this;
    }

    /** Stars as people give them who say what they think. */
    static int stars(int number) {
        return STARS[number % STARS.length];
    }

    /** One review with five stars, not sent yet: an item of a report. */
    String review(String buyer, int merchant, int daysAgo) {
        return review(buyer, merchant, daysAgo, 5);
    }

    String review(String buyer, int merchant, int daysAgo, int stars) {
        return item(
                "review", "r" + reviewed++, """
                {"order":"o-of-%1$s","rating":%4$d,"created":"%2$sT12:00:00+08:00","merchant":"%3$s","buyer":"%1$s"}""".formatted(buyer, today.minusDays(daysAgo), merchant(merchant), stars));
    }

    /** The order that the reviews of a buyer are of, and its payment. */
    Marketplace paid(String buyer, int merchant, String payer) {
        trade.add(item("order", "o-of-" + buyer, """
                {"placed":"%sT10:00:00+08:00","currency":"CNY","status":"delivered","buyer":"%s",
                 "lines":[{"item":"1","merchant":"%s","quantity":1,"price":"60.00"}]}""".formatted(today.minusDays(4), buyer, merchant(merchant))));
        trade.add(item("payment", "y-of-" + buyer, """
                {"order":"o-of-%s","sequence":1,"method":"wallet","amount":"60.00","currency":"CNY","payer":"%s"}""".formatted(buyer, payer)));
        return this;
    }

    /** The parcels of one courier that nobody saw on their way, today, each as its order, its parcel and its one scan. */
    List<String> unseenParcel(int number, int merchant, String courier) {
        String waybill = platform.name() + (8_000_000_000L + number) + "y" + number;
        trade.add(item("order", "u" + number, """
                {"placed":"%sT09:15:00+08:00","currency":"CNY","status":"delivered","buyer":"unseen-%d",
                 "lines":[{"item":"1","merchant":"%s","quantity":1,"price":"60.00"}]}""".formatted(today.minusDays(1), number, merchant(merchant))));
        trade.add(item("parcel", "v" + number, """
                {"order":"u%d","waybill":"%s","carrier":"YTO"}""".formatted(number, waybill)));
        return List.of(item("scan", "z" + number, """
                {"waybill":"%s","at":"%sT10:%02d:00+08:00","step":"delivered","division":"330106","courier":"%s"}""".formatted(waybill, today, number % 60, courier)));
    }

    /** Sends items one by one or together, as their reporter would. */
    void sends(Member by, List<String> items) {
        city.report(by.token(), items)
                .forEach(result -> assertThat(result.created()).as("%s", result).isTrue());
    }

    private void payment(int order, String payer) {
        trade.add(item("payment", "y" + order, """
                {"order":"o%d","sequence":1,"method":"wallet","amount":"%d.00","currency":"CNY","payer":"%s"}""".formatted(order, price(order) + 6, payer)));
    }

    private static int price(int order) {
        return 60 + order * 17 % 40;
    }

    private void order(String buyer, String merchant, int daysAgo, boolean travels) {
        int number = orders++;
        LocalDate placed = today.minusDays(daysAgo);
        String waybill = platform.name()
                + (travels ? random.nextLong(1_000_000_000L, 9_000_000_000L) : 7_000_000_000L + number) + "x" + number;
        LocalDate arrived = placed.plusDays(travels ? 2 : 0);
        trade.add(item("order", "o" + number, """
                {"placed":"%sT%02d:15:00+08:00","currency":"CNY","status":"delivered","buyer":"%s","destinationDivision":"330106",
                 "lines":[{"item":"1","merchant":"%s","product":"p-%s","quantity":1,"price":"%d.00","freight":"6.00"}]}""".formatted(
                        placed, 9 + random.nextInt(8), buyer, merchant, merchant, price(number))));
        trade.add(item("parcel", "k" + number, """
                {"order":"o%d","waybill":"%s","carrier":"YTO","handedOver":"%sT18:00:00+08:00","delivered":"%sT20:00:00+08:00",
                 "grams":%d}""".formatted(
                        number, waybill, placed, arrived, travels ? 500 + random.nextInt(400) : 30)));
        scan(waybill, placed + "T18:10:00+08:00", "pickup", "330106", travels);
        if (travels) {
            scan(waybill, placed.plusDays(1) + "T05:00:00+08:00", "hub", "330110", true);
            scan(waybill, arrived + "T09:00:00+08:00", "out-for-delivery", "330106", true);
        }
        scan(waybill, arrived + "T20:00:00+08:00", "delivered", travels ? "330106" : "110105", travels);
    }

    private void scan(String waybill, String at, String step, String division, boolean travels) {
        scans.add(item("scan", "c" + scanned++, """
                {"waybill":"%s","at":"%s","step":"%s","division":"%s","courier":"%s","outlet":"w1","grams":%d}""".formatted(
                        waybill, at, step, division, travels ? "c" + random.nextInt(9) : "c-bad", travels ? 600 : 30)));
    }

    /** What was found on it, on whichever page: other tests' findings stand in the list too. */
    List<SealedFinding> found(Findings findings, Caller officer, @Nullable String kind, boolean open) {
        OrganisationId id = new OrganisationId(UUID.fromString(platform.organisation()));
        Findings.Within own = new Findings.Within("", Set.of(id));
        Map<FactId, SealedFinding> found = new LinkedHashMap<>();
        Map<String, String> asked = new HashMap<>(Map.of("state", open ? "open" : "ended", "platform", id.toString()));
        if (kind != null) {
            asked.put("kind", kind);
        }
        findings.page(officer, own, new ListQuery(asked, "", false, 1, true)).rows().stream()
                .map(RankedFinding::finding)
                .forEach(finding -> found.put(finding.id(), finding));
        return List.copyOf(found.values());
    }

    void reports() {
        send(platform, trade);
        send(logistics, scans);
    }

    private void send(Member by, List<String> items) {
        for (int start = 0; start < items.size(); start += BATCH) {
            city.report(by.token(), items.subList(start, Math.min(items.size(), start + BATCH)))
                    .forEach(result ->
                            assertThat(result.created()).as("%s", result).isTrue());
        }
        items.clear();
    }
}
