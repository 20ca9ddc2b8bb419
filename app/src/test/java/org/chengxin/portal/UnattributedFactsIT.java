package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.TestErasure;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.review.ReviewFeed;
import org.chengxin.review.ReviewFiles;
import org.chengxin.review.Reviews;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.trade.ScanFeed;
import org.chengxin.trade.TradeFiles;
import org.chengxin.trade.TradeTraces;
import org.chengxin.trade.Trades;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a platform reports of merchants that it has not registered is sealed, counts nowhere, and counts once it has. */
class UnattributedFactsIT extends ServerTest {

    private static final int ORDERS = 6;
    private static final int SOCIAL = 62_001;
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    private static final String PASSWORD = "Zhengque-2026-mima";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Trades trades;

    @Autowired
    private Reviews reviews;

    @Autowired
    private TradeFiles tradeFiles;

    @Autowired
    private ReviewFiles reviewFiles;

    @Autowired
    private TradeTraces traces;

    @Autowired
    private Feed feed;

    @Autowired
    private ReviewFeed reviewFeed;

    @Autowired
    private ScanFeed scanFeed;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private Member platform;
    private OrganisationId organisation;
    private String run;

    @BeforeEach
    void joinsTheCity() {
        platform = city().newMember("platform");
        organisation = new OrganisationId(UUID.fromString(platform.organisation()));
        run = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void inventedTradeOfARivalsMerchantIsSealedAndCountsNowhere() throws IOException {
        city().newPlatform("m");
        Map<String, Long> before = ofPlatforms();
        long reviewsBefore = reviews.count();
        FeedPosition feedFrom = now();
        List<Result> results = city().report(platform.token(), invented("m"));
        assertThat(results).allMatch(Result::created);
        awaitLog();
        results.forEach(result -> assertThat(proofs.proof(FactId.parse(result.id())))
                .as(result.key())
                .isPresent());

        assertThat(ofPlatforms()).isEqualTo(before);
        assertThat(reviews.count()).isEqualTo(reviewsBefore);
        assertCountsNowhere(feedFrom);
        assertThat(held().toString())
                .isEqualTo("[{\"type\":\"order\",\"waiting\":6,\"expired\":0},"
                        + "{\"type\":\"review\",\"waiting\":12,\"expired\":0}]");
    }

    private void assertCountsNowhere(FeedPosition feedFrom) throws IOException {
        assertThat(trades.findings(organisation).orders()).isZero();
        assertThat(trades.findings(organisation).paymentsOff()).isZero();
        assertThat(reviews.findings(organisation).reviews()).isZero();
        assertThat(trades.merchants(everybody(), LONG_AGO, FAR_AHEAD))
                .noneMatch(each -> each.platform().equals(organisation));
        assertThat(reviews.merchants(everybody(), LONG_AGO, FAR_AHEAD).keySet())
                .noneMatch(place -> place.platform().equals(organisation));
        assertThat(detected()).isZero();
        assertThat(tradeFiles.orders(organisation, LONG_AGO)).isZero();
        assertThat(traces.bought(organisation, List.of("o0"))).isEmpty();
        assertThat(traces.sales(organisation, List.of("o0"))).isEmpty();
        assertThat(traces.sent(organisation, List.of(waybill(0)))).isEmpty();
        assertThat(followedReviews(feedFrom)).isZero();
        assertThat(followedScans(feedFrom)).isZero();
        evaluations.follow();
        assertThat(points()).isZero();
    }

    @Test
    void itCountsAsSoonAsThePlatformItselfRegistersTheShop() throws IOException {
        Map<String, Long> before = trades.counts();
        long reviewsBefore = reviews.count();
        FeedPosition feedFrom = now();
        city().report(platform.token(), invented("m"));
        city().newPlatform("m");
        assertThat(trades.findings(organisation).orders())
                .as("another platform's word on its own m says nothing of this one's")
                .isZero();
        city().register(platform, "another");
        assertThat(trades.findings(organisation).orders()).isZero();
        FactId newest = tradeFiles.newest(organisation).orElseThrow();

        String shop = city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"登记的店\"}");

        Map<String, Long> after = trades.counts();
        for (String kind : List.of("orders", "payments", "parcels")) {
            assertThat(after.get(kind) - before.get(kind)).as(kind).isEqualTo(ORDERS);
        }
        assertThat(reviews.count() - reviewsBefore).isEqualTo(2L * ORDERS);
        assertThat(trades.findings(organisation).orders()).isEqualTo(ORDERS);
        assertThat(trades.findings(organisation).paymentsOff()).isEqualTo(ORDERS);
        assertThat(reviews.findings(organisation).reviews()).isEqualTo(2L * ORDERS);
        assertThat(reviews.merchants(everybody(), LONG_AGO, FAR_AHEAD).entrySet())
                .filteredOn(each -> each.getKey().platform().equals(organisation))
                .singleElement()
                .satisfies(each -> assertThat(each.getValue().reviews()).isEqualTo(2L * ORDERS));
        assertThat(detected()).isEqualTo(4L * ORDERS);
        assertThat(tradeFiles.newest(organisation))
                .as("so that detection looks again")
                .contains(FactId.parse(shop))
                .isNotEqualTo(newest);
        eventually().until(() -> followedReviews(feedFrom) == 2 * ORDERS);
        eventually().until(() -> followedScans(feedFrom) == ORDERS);
        evaluations.follow();
        assertThat(points()).isEqualTo(1);
        assertThat(held().toString()).isEqualTo("[]");
    }

    @Test
    void aMerchantReportRegistersAsWellAndAnOrderWaitsForEveryMerchantInIt() {
        create("order", "o", order("m1", "m2"));
        create("payment", "p", payment("o"));
        assertThat(orders()).isZero();
        city().register(platform, "m1");
        assertThat(orders()).as("m2 is nobody's yet").isZero();
        city().register(platform, "m2");
        assertThat(orders()).isEqualTo(1);
        create("order", "later", order("m1"));
        assertThat(orders()).isEqualTo(2);
    }

    @Test
    void toNameARivalsFirmOrAShopOfItDoesNotRegisterItAndAShopUnderAConfirmedHostDoes() {
        String firm = """
                {"name":"被冒用的商户","kind":"enterprise","code":"%s"}""".formatted(Codes.social(SOCIAL));
        Member rival = city().newMember("platform");
        city().create(rival.token(), "merchant", "theirs", firm);
        city().create(rival.token(), "order", "o", order("theirs"));
        create("merchant", "m", firm);
        create("order", "o", order("m"));
        OrganisationId theirs = new OrganisationId(UUID.fromString(rival.organisation()));
        assertThat(trades.findings(theirs).orders()).isEqualTo(1);
        assertThat(orders()).as("the rival's merchant").isZero();
        create("shop", "s", "{\"merchant\":\"m\",\"name\":\"第二家店\",\"url\":\"https://dian.second.example/s\"}");
        assertThat(orders()).as("anybody invents a shop").isZero();
        String url = "https://dian." + confirmedHost(platform) + "/t";
        create("shop", "t", "{\"merchant\":\"m\",\"name\":\"第二家店\",\"url\":\"" + url + "\"}");
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void theResultTellsWhichReportsWaitForTheirMerchant() {
        city().register(platform, "known");
        JsonNode results = server().post(
                        "/api/v1/reports",
                        platform.token(),
                        TestCity.body(List.of(
                                item("order", "o1", order("unknown")),
                                item("review", "r1", review("o1", "unknown")),
                                item("order", "o2", order("known")),
                                item("review", "r2", review("o2", "known")))))
                .json()
                .path("results");
        assertThat(results.valueStream()
                        .filter(result -> result.path("unattributed").asBoolean(false))
                        .map(result -> result.path("key").stringValue()))
                .containsExactly("o1", "r1");
        assertThat(results.get(2).has("unattributed"))
                .as("what counts is not told")
                .isFalse();
    }

    @Test
    void inOneRequestTheMerchantMayStandBehindItsOrder() {
        List<Result> results = city().report(
                        platform.token(),
                        List.of(
                                item("review", "r", review("o", "m")),
                                item("order", "o", order("m")),
                                item("merchant", "m", "{\"name\":\"后到的商户\",\"kind\":\"enterprise\"}")));
        assertThat(results).allMatch(Result::created);
        assertThat(orders()).isEqualTo(1);
        assertThat(reviews.findings(organisation).reviews()).isEqualTo(1);
        assertThat(held().toString()).isEqualTo("[]");
    }

    @Test
    void aCorrectedOrderFollowsTheMerchantThatItNamesNow() {
        city().register(platform, "known");
        String first = create("order", "o", order("unknown"));
        create("review", "r", review("o", null));
        assertThat(orders()).isZero();
        assertThat(reviews.findings(organisation).reviews()).isZero();
        Result second = city().one(platform.token(), item("order", "o", order("known"), first, "商户号写错"));
        assertThat(second.created()).isTrue();
        assertThat(orders()).isEqualTo(1);
        assertThat(reviews.findings(organisation).reviews()).isEqualTo(1);
        Result third = city().one(platform.token(), item("order", "o", order("unknown"), second.id(), "又写错"));
        assertThat(third.created()).isTrue();
        assertThat(orders()).isZero();
        assertThat(reviews.findings(organisation).reviews()).isZero();
    }

    @Test
    void whatIsAboutNoMerchantCountsAsEver() {
        create("order", "o", order());
        create("review", "r", review("o", null));
        assertThat(orders()).isEqualTo(1);
        assertThat(reviews.findings(organisation).reviews()).isEqualTo(1);
    }

    /** An order that is on its way while its merchant is registered never waits for what has come. */
    @Test
    void anOrderAndItsMerchantMayComeAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 25; round++) {
                String key = "m" + round;
                String order = "o" + round;
                Callable<Object> trade = () -> create("order", order, order(key));
                Callable<Object> merchant = () -> {
                    city().register(platform, key);
                    return key;
                };
                for (Future<Object> sent : senders.invokeAll(List.of(trade, merchant))) {
                    sent.get();
                }
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(orders()).isEqualTo(25);
    }

    @Test
    void anErasedOrderWaitsNoMore() {
        String id = create("order", "o", order("m"));
        new TestErasure(city(), beans).erase(id, "个人信息保护法第四十七条");
        assertThat(held().toString()).isEqualTo("[]");
        city().register(platform, "m");
        assertThat(orders()).isZero();
    }

    @Test
    void theReporterIsToldOnItsPage() {
        create("order", "o", order("m"));
        String name = "o" + UUID.randomUUID().toString().replace("-", "");
        city().newAccount(platform.organisation(), name, "platform-operator", PASSWORD);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(name, PASSWORD).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/workbench/reports").body()).contains("未归属，待登记网店", "1 条待登记");
        city().register(platform, "m");
        assertThat(visitor.get("/workbench/reports").body()).doesNotContain("未归属");
    }

    private List<String> invented(String merchant) {
        List<String> items = new ArrayList<>();
        Member firm = city().newMember("logistics");
        List<String> scans = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            String key = "o" + order;
            items.add(item("order", key, order(merchant)));
            items.add(item("payment", "p" + order, payment(key)));
            items.add(item("parcel", "k" + order, """
                    {"order":"%s","waybill":"%s"}""".formatted(key, waybill(order))));
            items.add(item("review", "r" + order, review(key, merchant)));
            items.add(item("review", "n" + order, review(key, null)));
            scans.add(item("scan", "z" + order, """
                    {"waybill":"%s","at":"%s","step":"pickup"}""".formatted(waybill(order), day(2))));
        }
        assertThat(city().report(firm.token(), scans)).allMatch(Result::created);
        return items;
    }

    private String waybill(int number) {
        return "YT" + run.toUpperCase(java.util.Locale.ROOT) + number;
    }

    private String order(String... merchants) {
        List<String> lines = new ArrayList<>();
        Arrays.stream(merchants)
                .forEach(merchant -> lines.add(
                        "{\"item\":\"%d\",\"merchant\":\"%s\",\"price\":\"10.00\"}".formatted(lines.size(), merchant)));
        return """
                {"placed":"%s","currency":"CNY","status":"delivered","buyer":"b","lines":[%s]}""".formatted(day(3), String.join(",", lines));
    }

    private static String payment(String order) {
        return """
                {"order":"%s","sequence":1,"method":"wallet","amount":"1.00","currency":"CNY"}""".formatted(order);
    }

    private String review(String order, String merchant) {
        String whose = merchant == null ? "" : ",\"merchant\":\"" + merchant + "\"";
        return """
                {"order":"%s","rating":1,"created":"%s"%s}""".formatted(order, day(1), whose);
    }

    private String day(int ago) {
        LocalDate day = clock.today().minusDays(ago);
        return day + "T10:00:00+08:00";
    }

    private String create(String type, String key, String data) {
        return city().create(platform.token(), type, key, data);
    }

    /** The figures of what platforms report; scans are a logistics firm's own. */
    private Map<String, Long> ofPlatforms() {
        Map<String, Long> counts = new HashMap<>(trades.counts());
        counts.remove("scans");
        return counts;
    }

    private long orders() {
        return trades.findings(organisation).orders();
    }

    private JsonNode held() {
        return server().get("/api/v1/reports/unattributed", platform.token())
                .json()
                .path("types");
    }

    private long detected() throws IOException {
        long[] rows = new long[1];
        Copy.CsvReader counting =
                csv -> rows[0] += new BufferedReader(csv).lines().count() - 1;
        for (String type : List.of("order", "payment", "parcel")) {
            tradeFiles.read(type, organisation, LONG_AGO, counting);
        }
        long[] reviewed = new long[1];
        reviewFiles.read(
                organisation,
                LONG_AGO,
                csv -> reviewed[0] = new BufferedReader(csv).lines().count() - 1);
        return rows[0] + reviewed[0] / 2;
    }

    private FeedPosition now() {
        awaitLog();
        return feed.head();
    }

    private int followedReviews(FeedPosition from) {
        Set<FactId> told = new HashSet<>();
        follow(
                from,
                ReviewFeed.TYPES,
                facts -> reviewFeed.told(facts).stream()
                        .filter(each -> each.platform().equals(organisation))
                        .forEach(each -> told.add(each.id())));
        return told.size();
    }

    private int followedScans(FeedPosition from) {
        Set<String> told = new HashSet<>();
        follow(
                from,
                ScanFeed.TYPES,
                facts -> scanFeed.told(facts).stream()
                        .filter(each -> each.platform().equals(organisation))
                        .forEach(each -> told.add(each.waybill())));
        return told.size();
    }

    private void follow(FeedPosition from, Set<String> types, Consumer<List<FactId>> taking) {
        awaitLog();
        FeedPosition end = feed.head();
        for (FeedPosition at = from; at.compareTo(end) < 0; ) {
            Feed.Page page = feed.after(at, types, 500);
            taking.accept(page.facts().stream().map(Feed.Item::id).toList());
            at = page.next();
        }
    }

    private long points() {
        return sql.sql("select count(*) from evaluation.evaluation where platform = :platform")
                .param("platform", organisation.value())
                .query(Long.class)
                .single();
    }
}
