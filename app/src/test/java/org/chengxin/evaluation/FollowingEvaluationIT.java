package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.chengxin.Codes;
import org.chengxin.RoundTrips;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.database.Loop;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts mark whom they may concern, those alone are evaluated, by one of two servers, and nobody is forgotten. */
class FollowingEvaluationIT extends ServerTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int STEPS = 60 * Integer.getInteger("soak", 1);

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private IndicatorSource source;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private EvaluationStore store;

    @Autowired
    private DueStore due;

    @Autowired
    private CountedStore counted;

    @Autowired
    private Seals seals;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Proofs sealed;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LegalClock clock;

    @Autowired
    private Erasures erasures;

    private final List<Loop> servers = new ArrayList<>();

    /** As many servers that evaluate whoever is due. */
    private void start(int count) {
        for (int each = 0; each < count; each++) {
            Evaluations one = new Evaluations(
                    source,
                    tables,
                    store,
                    due,
                    counted,
                    seals,
                    subjects,
                    accounts,
                    sealed,
                    transaction,
                    clock,
                    Clock.systemUTC(),
                    true);
            servers.add(new Loop("evaluation-" + each, Duration.ofMillis(20), one::next));
        }
        servers.forEach(Loop::start);
    }

    @AfterEach
    void stop() {
        servers.forEach(Loop::stop);
    }

    /** A merchant on a platform of its own, and what was reported of it. */
    private final class Shop {

        final Member platform;
        final String name;
        final String code;
        final SubjectId merchant;
        final String registration;
        final Map<String, String> sent = new HashMap<>();

        Shop(boolean coded) {
            int number = NUMBER.incrementAndGet();
            platform = city().newMember("platform");
            name = "杭州跟踪" + number + "商贸有限公司";
            code = Codes.social("660102", number);
            registration = city().create(platform.token(), "merchant", "m", description(coded ? code : null));
            merchant = subject(registration);
        }

        String description(String withCode) {
            return "{\"name\":\"" + name + "\",\"kind\":\"enterprise\""
                    + (withCode == null ? "" : ",\"code\":\"" + withCode + "\"") + "}";
        }

        void put(String type, String key, String data) {
            String old = sent.get(type + key);
            TestCity.Result result = city().one(
                            platform.token(),
                            old == null ? TestCity.item(type, key, data) : TestCity.item(type, key, data, old, "更正"));
            if (result.created()) {
                sent.put(type + key, result.id());
            }
        }

        void orders(int count) {
            for (int order = 0; order < count; order++) {
                put("order", "o" + order, order(5, "m"));
            }
        }

        Place place() {
            return new Place(
                    new org.chengxin.account.OrganisationId(java.util.UUID.fromString(platform.organisation())),
                    merchant);
        }
    }

    private SubjectId subject(String fact) {
        return sql.sql("select subject from subject.assertion where fact = cast(:fact as uuid)")
                .param("fact", fact)
                .query((row, index) -> SubjectId.parse(row.getString(1)))
                .single();
    }

    private String order(int daysAgo, String merchant) {
        return """
                {"placed":"%s","promised":"%s","currency":"CNY","status":"delivered",
                 "lines":[{"item":"1","merchant":"%s","price":"10.00"}]}""".formatted(at(daysAgo), at(daysAgo - 3), merchant);
    }

    private String parcel(int order, int daysAgo) {
        return "{\"order\":\"o%d\",\"delivered\":\"%s\"}".formatted(order, at(daysAgo));
    }

    private String at(int daysAgo) {
        return clock.today().minusDays(daysAgo) + "T04:00:00Z";
    }

    private String penalty(Shop shop, int number, String authority) {
        return """
                {"party":{"name":"%s","kind":"organisation","code":"%s"},
                 "number":"杭跟市监处罚〔2026〕%d号","authority":"%s","decided":"%s",
                 "violation":"虚假宣传","facts":"测试","basis":"测试","categories":["fine"],"remedy":"upheld","fine":"100.00"}""".formatted(
                        shop.name, shop.code, number, authority, clock.today().minusDays(3));
    }

    private Set<Place> marked() {
        return due.lanes().stream()
                .flatMap(lane -> due.next(lane, 100_000).stream())
                .map(DueStore.Due::place)
                .collect(Collectors.toSet());
    }

    @Test
    void aFactMarksThoseAloneWhomItMayConcern() {
        Shop shop = new Shop(true);
        Shop other = new Shop(true);
        shop.orders(6);
        other.orders(6);
        awaitConsumer("evaluation");
        assertThat(marked()).contains(shop.place(), other.place());
        evaluations.follow();
        assertThat(marked()).isEmpty();
        assertThat(evaluations.latest(shop.merchant)).hasSize(1);

        shop.put("parcel", "p", parcel(0, 1));
        awaitConsumer("evaluation");
        assertThat(marked()).containsExactly(shop.place());
        Member authority = city().newMember("department");
        city().create(authority.token(), "penalty", "z", penalty(other, 1, authority.name()));
        awaitConsumer("evaluation");
        assertThat(marked()).containsExactlyInAnyOrder(shop.place(), other.place());
        evaluations.follow();
        assertThat(evaluations.latest(shop.merchant).get(0).inputs()).containsEntry("lateShare", "100.00");
        assertThat(evaluations.latest(other.merchant).get(0).inputs()).containsEntry("penalties", "1");

        erasures.erase(FactId.parse(shop.sent.get("parcelp")), "法定");
        assertThat(marked()).as("with the erasure").containsExactly(shop.place());
    }

    /** Orders of the facts, their merchants, and whom their reviews name: one question each for a page. */
    @Test
    void whomAPageOfTradeConcernsIsAskedOnce() {
        Shop shop = new Shop(true);
        shop.orders(3);
        List<FactId> orders = shop.sent.values().stream().map(FactId::parse).toList();
        transaction.executeWithoutResult(status -> assertThat(RoundTrips.during(() ->
                        assertThat(source.concerned(Map.of("order", orders))).containsExactly(shop.place())))
                .isEqualTo(3));
    }

    @Test
    void aLaneThatAnotherServerHoldsWaitsAndTheOthersGoOn() {
        List<Shop> shops = new ArrayList<>();
        while (shops.stream().map(shop -> shop.place().lane()).distinct().count() < 2) {
            Shop shop = new Shop(true);
            shop.orders(5);
            shops.add(shop);
        }
        awaitConsumer("evaluation");
        evaluations.follow();
        shops.forEach(shop -> shop.put("order", "another", order(5, "m")));
        awaitConsumer("evaluation");
        int held = shops.get(0).place().lane();
        transaction.executeWithoutResult(status -> {
            assertThat(due.lock(held, false)).isTrue();
            start(1);
            eventually().until(() -> due.lanes().equals(List.of(held)));
        });
        eventually().until(() -> due.lanes().isEmpty());
        shops.forEach(shop -> assertThat(evaluations.history(shop.merchant)).hasSize(2));
    }

    /** As those from before there were lanes, and those of a merchant that was joined to another since. */
    @Test
    void aMarkInAnotherLaneIsWorkedOffInThatOfItsMerchant() {
        Shop shop = new Shop(true);
        shop.orders(5);
        awaitConsumer("evaluation");
        sql.sql("update evaluation.due set lane = :other where subject = :subject")
                .param("other", (shop.place().lane() + 1) % Place.LANES)
                .param("subject", shop.merchant.value())
                .update();
        start(1);
        eventually().until(() -> due.lanes().isEmpty());
        assertThat(evaluations.history(shop.merchant)).hasSize(1);
    }

    @Test
    void aDayARuleOrAParameterThatIsNewMakesEverybodyDue() {
        Shop shop = new Shop(true);
        shop.orders(5);
        awaitConsumer("evaluation");
        evaluations.follow();
        String basis = due.basis();
        assertThat(basis).startsWith(clock.today() + " ").contains("evaluation.window.months");
        transaction.executeWithoutResult(status -> due.setBasis("of another day"));
        sql.sql("delete from evaluation.evaluation where subject = :subject")
                .param("subject", shop.merchant.value())
                .update();
        start(1);
        eventually().until(() -> !evaluations.latest(shop.merchant).isEmpty());
        eventually().until(() -> due.basis().equals(basis));
    }

    @Test
    void twoServersEvaluateWhoeverIsDueOnceAndForgetNobody() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        start(2);
        List<Shop> shops = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            Shop shop = new Shop(each > 0);
            shop.orders(6);
            shops.add(shop);
        }
        Member authority = city().newMember("department");
        for (int step = 0; step < STEPS; step++) {
            Shop shop = shops.get(random.nextInt(shops.size()));
            int order = random.nextInt(7);
            switch (random.nextInt(8)) {
                case 0, 1 -> shop.put("parcel", "p" + order, parcel(order, 1 + random.nextInt(4)));
                case 2 -> shop.put("payment", "y" + order, """
                        {"order":"o%d","sequence":1,"method":"card","currency":"CNY","amount":"%d.00"}""".formatted(order, 10 + random.nextInt(2)));
                case 3 ->
                    shop.put("review", "r" + order, """
                        {"order":"o%d","created":"%s","rating":%d%s}""".formatted(
                            order, at(1), 1 + random.nextInt(5), random.nextBoolean() ? "" : ",\"merchant\":\"m\""));
                case 4 ->
                    shop.put("order", "o" + order, order(4 + random.nextInt(3), random.nextInt(4) == 0 ? "new" : "m"));
                case 5 ->
                    city().one(
                                    authority.token(),
                                    TestCity.item("penalty", "z" + step, penalty(shop, 100 + step, authority.name())));
                case 6 -> shop.put("merchant", "new", "{\"name\":\"杭州跟踪新店\",\"kind\":\"enterprise\"}");
                default -> erase(shop, "parcelp" + order);
            }
        }
        // the one without a code turns out to be another
        city().one(
                        shops.get(0).platform.token(),
                        TestCity.item(
                                "merchant",
                                "m",
                                shops.get(0).description(shops.get(1).code),
                                shops.get(0).registration,
                                "更正"));
        awaitConsumer("evaluation");
        eventually().until(() -> due.lanes().isEmpty());
        servers.forEach(Loop::stop);

        Map<SubjectId, List<Evaluation>> told = new HashMap<>();
        shops.forEach(shop -> told.put(shop.merchant, evaluations.history(shop.merchant)));
        evaluations.follow();
        for (Shop shop : shops) {
            List<Evaluation> history = evaluations.history(shop.merchant);
            assertThat(history)
                    .as("seed %d: of all of them nothing new comes", seed)
                    .isEqualTo(told.get(shop.merchant));
            Map<Object, List<Evaluation>> places =
                    history.stream().collect(Collectors.groupingBy(each -> List.of(each.platform(), each.subject())));
            places.values().forEach(of -> {
                for (int each = 1; each < of.size(); each++) {
                    assertThat(of.get(each).inputs())
                            .as("seed %d: evaluated twice", seed)
                            .isNotEqualTo(of.get(each - 1).inputs());
                }
            });
        }
    }

    private void erase(Shop shop, String key) {
        String fact = shop.sent.remove(key);
        if (fact != null) {
            erasures.erase(FactId.parse(fact), "法定");
        }
    }
}
