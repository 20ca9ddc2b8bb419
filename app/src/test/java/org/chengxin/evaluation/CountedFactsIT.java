package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Sessions;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Proofs;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A court or an auditor can be given exactly the facts that an evaluation counted, and finds the sealed root from their ids. */
class CountedFactsIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final AtomicInteger NUMBER = new AtomicInteger(1_000);

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Proofs proofs;

    @Autowired
    private Sessions sessions;

    @Autowired
    private LegalClock clock;

    private Member platform;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    @Test
    void theSealedRootIsThatOfTheListedIdsAndTheSealTellsParametersAndCounts() throws Exception {
        SubjectId merchant = merchants("m").get("m");
        List<String> orders = orders(6);
        String payment = city().create(platform.token(), "payment", "p", payment(0, "10.00"));
        String parcel = city().create(platform.token(), "parcel", "c", parcel(0, 6));
        String review = city().create(platform.token(), "review", "r", review(0, "", 4));
        Member authority = city().newMember("department");
        String penalty = city().create(authority.token(), "penalty", "z", penalty("m", authority.name()));
        Member court = city().newMember("department");
        city().create(court.token(), "penalty", "z", penalty("m", authority.name()));
        String licence = city().create(city().token("department"), "licence", "l" + codes.get("m"), """
                {"code":"%s","number":"%s","name":"%s","from":"2020-01-01","status":"active"}""".formatted(
                        codes.get("m"), codes.get("m"), names.get("m")));
        evaluations.follow();

        Evaluation evaluation = evaluations.latest(merchant).get(0);
        JsonNode payload = payload(evaluation);
        JsonNode data = payload.path("data");
        assertThat(payload.path("v").intValue()).isEqualTo(2);
        assertThat(data.path("parameters").path("evaluation.window.months").toString())
                .isEqualTo("{\"from\":\"2019-01-06\",\"value\":\"12\"}");
        assertThat(data.path("parameters").propertyNames())
                .containsExactlyInAnyOrder(
                        "creditfile.remedy.lawsuit-months",
                        "creditfile.remedy.review-days",
                        "creditfile.remedy.service-days",
                        "evaluation.least-orders",
                        "evaluation.record.months",
                        "evaluation.window.months",
                        "trade.payment-tolerance");
        assertThat(data.path("counts").toString())
                .isEqualTo("{\"compared\":1,\"delivered\":1,\"earlyReviews\":0,\"honours\":0,\"late\":0,\"orders\":6,"
                        + "\"paymentsOff\":0,\"penalties\":1,\"reviews\":1,\"stars\":5}");

        Set<String> counted = new TreeSet<>(orders);
        counted.addAll(List.of(payment, parcel, review, penalty, licence));
        JsonNode list = list(evaluation, platform.token(), "?limit=1000");
        assertThat(ids(list)).as("not the court's word on another's decision").containsExactlyElementsOf(counted);
        assertThat(data.path("facts").path("count").intValue()).isEqualTo(counted.size());
        assertThat(data.path("facts").path("root").stringValue())
                .isEqualTo(Base64.getEncoder().encodeToString(root(ids(list))))
                .isEqualTo(list.path("root").stringValue());
        assertThat(list.path("matches").booleanValue()).isTrue();
        assertThat(states(list)).containsOnly("stands");
        assertThat(server().get("/subjects/" + merchant).text())
                .contains(
                        "计入的事实",
                        "共 " + counted.size() + " 条",
                        "<dd class=\"mono\">有效</dd>",
                        data.path("facts").path("root").stringValue());

        List<String> paged = new ArrayList<>();
        JsonNode page = list(evaluation, platform.token(), "?limit=4");
        paged.addAll(ids(page));
        while (page.path("next").isString()) {
            page = list(
                    evaluation,
                    platform.token(),
                    "?limit=4&after=" + page.path("next").stringValue());
            paged.addAll(ids(page));
        }
        assertThat(paged).containsExactlyElementsOf(counted);
        assertThat(page.has("matches")).as("the whole list is hashed once").isFalse();
        assertThat(list(evaluation, platform.token(), "?limit=" + counted.size())
                        .has("next"))
                .as("a full page that is the last")
                .isFalse();
    }

    @Test
    void whatIsSupersededOrErasedSinceIsNamedAndTheListStillComesToTheSealedRoot() {
        SubjectId merchant = merchants("m").get("m");
        List<String> orders = orders(6);
        city().create(platform.token(), "parcel", "c", parcel(0, 1));
        evaluations.follow();
        Evaluation before = evaluations.latest(merchant).get(0);
        List<String> listed = ids(list(before, platform.token(), ""));

        String next = city().one(platform.token(), TestCity.item("order", "o0", order(3, "m"), orders.get(0), "填报有误"))
                .id();
        erasures.erase(FactId.parse(orders.get(1)), "法定");
        evaluations.follow();
        JsonNode list = list(before, platform.token(), "");
        assertThat(ids(list)).isEqualTo(listed);
        assertThat(list.path("matches").booleanValue()).isTrue();
        Map<String, String> states = new HashMap<>();
        list.path("facts")
                .forEach(fact -> states.put(
                        fact.path("id").stringValue(), fact.path("state").stringValue()));
        assertThat(states).containsEntry(orders.get(0), "superseded").containsEntry(orders.get(1), "erased");
        assertThat(states.values().stream().filter("stands"::equals)).hasSize(5);

        Evaluation after = evaluations.latest(merchant).get(0);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(ids(list(after, platform.token(), "")))
                .contains(next)
                .doesNotContain(orders.get(0), orders.get(1))
                .hasSize(6);
    }

    @Test
    void aListThatSomebodyChangedDoesNotComeToTheSealedRoot() {
        SubjectId merchant = merchants("m").get("m");
        List<String> orders = orders(5);
        evaluations.follow();
        Evaluation evaluation = evaluations.latest(merchant).get(0);
        sql.sql("delete from evaluation.counted where fact = cast(:fact as uuid)")
                .param("fact", orders.get(2))
                .update();
        JsonNode list = list(evaluation, platform.token(), "");
        assertThat(list.path("matches").booleanValue()).isFalse();
        assertThat(list.path("count").intValue()).isEqualTo(5);
    }

    @Test
    void onlyWhoMaySeeTheTradeMaySeeTheList() {
        SubjectId merchant = merchants("m").get("m");
        List<String> orders = orders(5);
        evaluations.follow();
        Evaluation evaluation = evaluations.latest(merchant).get(0);
        String path = "/api/v1/evaluations/" + evaluation.id() + "/facts";
        TestOffice office = TestOffice.of(city(), "market-regulator");
        assertThat(asOfficer(office, path)).isEqualTo(200);
        assertThat(asOfficer(TestOffice.of(city(), "tax"), path)).isEqualTo(403);
        assertThat(asOfficer(TestOffice.at(city(), "market-regulator", "district", "330113"), path))
                .isEqualTo(403);
        assertThat(server().get(path, city().newMember("platform").token()).text())
                .contains("evaluation.not-entitled");
        assertThat(server().get(path).status()).isEqualTo(401);
        Member firm = city().newMember("merchant", codes.get("m"));
        String name = "counted-" + NUMBER.incrementAndGet();
        city().newAccount(firm.organisation(), name, "merchant", PASSWORD);
        assertThat(server().get(path, session(name, PASSWORD)).status()).isEqualTo(200);
        assertThat(server().get(path.replace(evaluation.id().toString(), orders.get(0)), platform.token())
                        .text())
                .contains("evaluation.unknown");
        assertThat(server().get(path + "?limit=1001", platform.token()).status())
                .isEqualTo(422);
        assertThat(server().get(path + "?after=x", platform.token()).status()).isEqualTo(422);
    }

    /** As an evaluation of an earlier release, whose seal names no facts. */
    @Test
    void anEvaluationFromBeforeHasNoListAndSaysSo() {
        SubjectId merchant = merchants("m").get("m");
        String order = orders(5).get(0);
        evaluations.follow();
        sql.sql("""
                insert into evaluation.evaluation (id, subject, platform, platform_name, as_of, rule, version, digest, inputs,
                                                   points, level, reasons, evaluated_at, seal)
                select cast(:id as uuid), subject, platform, platform_name, as_of - 1, rule, version, digest, inputs,
                       points, level, reasons, evaluated_at, seal
                from evaluation.evaluation where subject = :subject""").param("id", order).param("subject", merchant.value()).update();
        assertThat(server().get("/api/v1/evaluations/" + order + "/facts", platform.token())
                        .text())
                .contains("evaluation.not-listed");
        assertThat(server().get("/subjects/" + merchant).status()).isEqualTo(200);
        assertThat(evaluations.history(merchant)).extracting(Evaluation::basis).containsNull();
    }

    /** Two rounds of reports at random, some superseding others; each list is that of a slow reading of all rows at its time. */
    @Tag("drill")
    @Test
    void everyListIsWhatASlowReadingOfAllRowsFindsAndStaysSo() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        Map<String, SubjectId> merchants = merchants("m0", "m1", "m2", "m3");
        Map<String, String> sent = new HashMap<>();
        Map<FactId, Set<String>> expected = new HashMap<>();
        for (int round = 0; round < 3; round++) {
            send(random, sent, round);
            evaluations.follow();
            for (SubjectId merchant : merchants.values()) {
                for (Evaluation evaluation : evaluations.latest(merchant)) {
                    if (evaluation.asOf().equals(clock.today())) {
                        expected.computeIfAbsent(evaluation.id(), id -> slow(merchant));
                    }
                }
            }
        }
        assertThat(expected.size()).as("seed %d", seed).isGreaterThan(4);
        expected.forEach((id, facts) -> {
            JsonNode list = list(evaluations.find(id).orElseThrow(), platform.token(), "");
            assertThat(ids(list)).as("seed %d", seed).containsExactlyElementsOf(facts);
            assertThat(list.path("matches").booleanValue()).as("seed %d", seed).isTrue();
        });
    }

    private void send(Random random, Map<String, String> sent, int round) {
        List<String> items = new ArrayList<>();
        for (int each = 0; each < 60; each++) {
            String merchant = "m" + random.nextInt(4);
            String data =
                    order(random.nextInt(10) == 0 ? 400 : 1 + random.nextInt(300), merchant, "m" + random.nextInt(4));
            put(items, sent, random, "order", "o" + random.nextInt(50), data);
        }
        for (int each = 0; each < 60; each++) {
            int order = random.nextInt(50);
            put(items, sent, random, "payment", "p" + random.nextInt(90), payment(order, random.nextInt(3) + ".00"));
            put(items, sent, random, "parcel", "c" + random.nextInt(90), parcel(order, 1 + random.nextInt(200)));
            put(
                    items,
                    sent,
                    random,
                    "review",
                    "r" + random.nextInt(90),
                    review(
                            random.nextInt(60),
                            random.nextBoolean() ? "m" + random.nextInt(4) : "",
                            random.nextInt(450)));
        }
        for (String item : items) {
            TestCity.Result result = city().one(platform.token(), item);
            if (!result.id().isEmpty() && result.created()) {
                JsonNode read = Server.JSON.readTree(item);
                sent.put(read.path("type").stringValue() + read.path("key").stringValue(), result.id());
            }
        }
    }

    /** A key is sent once, or once more in the place of what an earlier round sent under it. */
    private static void put(
            List<String> items, Map<String, String> sent, Random random, String type, String key, String data) {
        String old = sent.get(type + key);
        if (old == null) {
            items.add(TestCity.item(type, key, data));
        } else if (random.nextBoolean()) {
            items.add(TestCity.item(type, key, data, old, "更正"));
        }
    }

    private record Row(UUID id, String key, UUID merchant, java.sql.Timestamp at) {}

    private List<Row> rows(String query) {
        return sql.sql(query)
                .param("platform", UUID.fromString(platform.organisation()))
                .query((row, index) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4)))
                .list();
    }

    private Set<String> slow(SubjectId merchant) {
        var from = java.sql.Timestamp.from(
                clock.today().minusMonths(12).atStartOfDay(LegalClock.ZONE).toInstant());
        List<Row> lines = rows("""
                select o.id, o.key, l.merchant, o.placed from trade.orders o join trade.line l on l.order_id = o.id
                where o.platform = :platform and o.current""");
        List<Row> payments = rows(
                "select id, order_key, null::uuid, null::timestamptz from trade.payment where platform = :platform and current");
        List<Row> parcels = rows(
                "select id, order_key, null::uuid, null::timestamptz from trade.parcel where platform = :platform and current");
        List<Row> reviews = rows(
                "select id, order_key, merchant, created from review.review where platform = :platform and current");
        Set<UUID> facts = new HashSet<>();
        for (Row line : lines) {
            if (line.merchant().equals(merchant.value()) && !line.at().before(from)) {
                facts.add(line.id());
                payments.stream().filter(each -> each.key().equals(line.key())).forEach(each -> facts.add(each.id()));
                parcels.stream().filter(each -> each.key().equals(line.key())).forEach(each -> facts.add(each.id()));
            }
        }
        for (Row review : reviews) {
            boolean of = review.merchant() == null
                    ? lines.stream()
                            .anyMatch(line -> line.key().equals(review.key())
                                    && line.merchant().equals(merchant.value()))
                    : review.merchant().equals(merchant.value());
            if (of && !review.at().before(from)) {
                facts.add(review.id());
                lines.stream().filter(each -> each.key().equals(review.key())).forEach(each -> facts.add(each.id()));
                parcels.stream().filter(each -> each.key().equals(review.key())).forEach(each -> facts.add(each.id()));
            }
        }
        Set<String> sorted = new TreeSet<>();
        facts.forEach(fact -> sorted.add(fact.toString()));
        return sorted;
    }

    private Map<String, SubjectId> merchants(String... keys) {
        platform = city().newMemberIn("platform", "330105");
        Map<String, SubjectId> merchants = new LinkedHashMap<>();
        for (String key : keys) {
            int number = NUMBER.incrementAndGet();
            names.put(key, "杭州计入" + number + "商贸有限公司");
            codes.put(key, Codes.social("620118", number));
            String fact =
                    city().create(platform.token(), "merchant", key, """
                    {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(names.get(key), codes.get(key)));
            merchants.put(
                    key,
                    sql.sql("select id from subject.subject where fact = cast(:fact as uuid)")
                            .param("fact", fact)
                            .query((row, index) -> SubjectId.parse(row.getString(1)))
                            .single());
        }
        return merchants;
    }

    private List<String> orders(int count) {
        List<String> items = new ArrayList<>();
        for (int order = 0; order < count; order++) {
            items.add(TestCity.item("order", "o" + order, order(10, "m")));
        }
        return city().report(platform.token(), items).stream()
                .map(TestCity.Result::id)
                .toList();
    }

    private String order(int daysAgo, String... merchants) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < merchants.length; line++) {
            lines.add("{\"item\":\"" + (line + 1) + "\",\"merchant\":\"" + merchants[line] + "\",\"price\":\"10.00\"}");
        }
        return """
                {"placed":"%s","currency":"CNY","status":"delivered","lines":[%s]}""".formatted(at(daysAgo), String.join(",", lines));
    }

    private static String payment(int order, String amount) {
        return """
                {"order":"o%d","sequence":1,"method":"card","currency":"CNY","amount":"%s"}""".formatted(order, amount);
    }

    private String parcel(int order, int daysAgo) {
        return """
                {"order":"o%d","delivered":"%s"}""".formatted(order, at(daysAgo));
    }

    private String review(int order, String merchant, int daysAgo) {
        return """
                {"order":"o%d","created":"%s","rating":5%s}""".formatted(order, at(daysAgo), merchant.isEmpty() ? "" : ",\"merchant\":\"" + merchant + "\"");
    }

    private String penalty(String merchant, String authority) {
        return """
                {"party":{"name":"%s","kind":"organisation","code":"%s"},
                 "number":"杭计市监处罚〔2026〕%s号","authority":"%s","decided":"%s",
                 "violation":"虚假宣传","facts":"测试","basis":"测试","categories":["fine"],"remedy":"upheld","fine":"100.00"}""".formatted(
                        names.get(merchant),
                        codes.get(merchant),
                        codes.get(merchant).substring(12),
                        authority,
                        clock.today().minusDays(3));
    }

    private String at(int daysAgo) {
        LocalDate day = clock.today().minusDays(daysAgo);
        return day + "T04:00:00Z";
    }

    private JsonNode payload(Evaluation evaluation) {
        return Server.JSON.readTree(proofs.open(evaluation.id()).orElseThrow().payload());
    }

    private JsonNode list(Evaluation evaluation, String token, String query) {
        Server.Reply reply = server().get("/api/v1/evaluations/" + evaluation.id() + "/facts" + query, token);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("facts").forEach(fact -> ids.add(fact.path("id").stringValue()));
        return ids;
    }

    private static List<String> states(JsonNode list) {
        List<String> states = new ArrayList<>();
        list.path("facts").forEach(fact -> states.add(fact.path("state").stringValue()));
        return states;
    }

    private int asOfficer(TestOffice office, String path) {
        return server().get(path, session(office.handler.name(), TestOffice.PASSWORD))
                .status();
    }

    private String session(String name, String password) {
        return ((Sessions.SignIn.Opened) sessions.signIn(name, password)).session();
    }

    /** RFC 6962 §2.1 as it is written there, with nothing of the program. */
    private static byte[] root(List<String> leaves) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        if (leaves.size() == 1) {
            sha.update((byte) 0);
            return sha.digest(leaves.get(0).getBytes(StandardCharsets.UTF_8));
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        byte[] one = root(leaves.subList(0, left));
        byte[] other = root(leaves.subList(left, leaves.size()));
        sha.update((byte) 1);
        sha.update(one);
        return sha.digest(other);
    }
}
