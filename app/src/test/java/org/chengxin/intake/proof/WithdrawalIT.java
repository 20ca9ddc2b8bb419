package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;
import static org.chengxin.TestCity.withdrawal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A reporter takes its report back: nobody holds it any more, and what was sealed of it stays and can be proved. */
class WithdrawalIT extends ServerTest {

    private static final String WHY = "录入有误，整条撤回";
    private static final String PARCEL = "{\"order\":\"o\"}";
    private static int number;

    @Autowired
    private ReportTypes types;

    @Tag("drill")
    @Test
    void whateverTheTypeNothingOfEitherVersionIsLeftWithItsOwnersAndTheProofsStillHold() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        System.out.println("seed " + seed);
        long begin = sql.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
        Planted planted = new Planted(new Random(seed));
        Map<String, Runnable> withdrawals = new LinkedHashMap<>();
        Map<String, String> reports = new LinkedHashMap<>();
        for (ReportType type : types.all()) {
            String token = city().newMember(type.reporters().stream()
                            .sorted()
                            .findFirst()
                            .orElseThrow()
                            .word())
                    .token();
            String key = "withdrawn-" + type.name();
            String old = city().create(token, type.name(), key, planted.data(type));
            Result fresh = city().one(token, item(type.name(), key, planted.data(type), old, "更正"));
            assertThat(fresh.created()).as(type.name() + fresh.problems()).isTrue();
            reports.put(old, type.name());
            reports.put(fresh.id(), type.name());
            withdrawals.put(type.name(), () -> {
                List<String> grounds = type.withdrawal().grounds();
                Result taken = city().one(
                                token,
                                grounds.isEmpty()
                                        ? withdrawal(type.name(), key, fresh.id(), WHY)
                                        : withdrawal(type.name(), key, fresh.id(), WHY, grounds.get(0)));
                assertThat(taken.status()).as(type.name() + taken.problems()).isEqualTo("created");
            });
        }
        assertThat(planted.tablesWith(owner(), begin).keySet())
                .as("the search finds what is there")
                .contains("trade.orders", "review.review", "creditfile.record", "subject.assertion", "subject.licence");

        withdrawals.values().forEach(Runnable::run);

        // figures are counted anew in moments, and name their orders until then
        eventually()
                .untilAsserted(
                        () -> assertThat(planted.tablesWith(owner(), begin)).isEmpty());
        assertThat(server().get("/search?q=" + planted.mark()).text()).doesNotContain("/subjects/");
        awaitLog();
        TlogPolicy policy = TlogPolicy.parse(server().get("/log/policy").bytes());
        for (var report : reports.entrySet()) {
            String id = report.getKey();
            TlogProof.parse(server().get(api(id, "proof")).bytes())
                    .verify(server().get(api(id, "entry")).bytes(), policy);
            assertThat(proofs.open(FactId.parse(id))).as(report.getValue()).isPresent();
            assertThat(server().get("/records/" + id).text())
                    .as(report.getValue())
                    .contains("已由报送单位撤回")
                    .doesNotContain(planted.mark());
        }
    }

    /** 654701, so that this firm is nobody else's. */
    private String penalty(Member authority, String code) {
        return """
                {"party":{"kind":"organisation","name":"伊犁撤回有限公司%s","code":"%s"},"number":"撤〔2026〕%s号","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"}""".formatted(code, code, code, authority.name());
    }

    @Test
    void aPublishedPenaltyThatIsWithdrawnLeavesEveryPublicPlaceAndAnybodyReadsWhy() {
        Member authority = city().newMember("department");
        Member platform = city().newMember("platform");
        String code = Codes.social("654701", ++number);
        String fact = city().create(authority.token(), "penalty", "撤", penalty(authority, code));
        String file = "/api/v1/subjects/" + code;
        assertThat(server().get(file, platform.token()).text()).contains("虚假宣传");
        awaitPublished();
        long before =
                sql.sql("select ordinal from exchange.head").query(Long.class).single();
        assertThat(server().get("/records/" + fact + "/record.json").status()).isIn(200, 503);

        Result taken = city().one(authority.token(), withdrawal("penalty", "撤", fact, WHY));

        assertThat(taken.created()).as(taken.problems().toString()).isTrue();
        assertThat(server().get(file, platform.token()).text()).doesNotContain("虚假宣传");
        assertThat(server().get("/search?q=" + code).text()).doesNotContain("虚假宣传");
        assertThat(server().get("/records/" + fact + "/record.json").status()).isEqualTo(404);
        assertThat(server().get("/records/" + fact).text()).contains("已由报送单位撤回", WHY, "/records/" + taken.id());
        eventually()
                .until(() -> server().get("/api/v1/events?after=" + before, platform.token())
                        .text()
                        .contains("public-record.withdrawn"));
        awaitLog();
        assertThat(server().get("/records/" + taken.id()).text()).contains(WHY, fact);
    }

    @Test
    void theReasonForWithdrawingWhatNobodyCouldReadIsForItsReporterAlone() {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "parcel", "k", PARCEL);
        Result taken = city().one(platform.token(), withdrawal("parcel", "k", id, "买家要求"));
        awaitLog();
        assertThat(server().get("/records/" + id).text()).contains("已由报送单位撤回").doesNotContain("买家要求");
        assertThat(server().get("/records/" + taken.id()).text()).doesNotContain("买家要求");
        assertThat(server().get("/records/" + taken.id() + "/record.json").status())
                .isEqualTo(404);
    }

    @Test
    void anOldRequestSentAgainDoesNotBringAWithdrawnReportBack() {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "parcel", "k", PARCEL);
        Result taken = city().one(platform.token(), withdrawal("parcel", "k", id, WHY));

        Result again = city().one(platform.token(), item("parcel", "k", PARCEL));

        assertThat(again.problems()).containsExactly("report.withdrawn");
        assertThat(again.id()).as("what to supersede").isEqualTo(taken.id());
        assertThat(city().one(platform.token(), withdrawal("parcel", "k", id, "换一种说法")))
                .as("the same withdrawal")
                .extracting(Result::status, Result::id)
                .containsExactly("duplicate", taken.id());
        assertThat(sent(platform)).isEmpty();
    }

    @Test
    void whatWasWithdrawnMayBeReportedAnewByWhoSaysSo() {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "order", "k", order("12.00"));
        String taken =
                city().one(platform.token(), withdrawal("order", "k", id, WHY)).id();
        assertThat(orders(platform)).isZero();

        Result anew = city().one(platform.token(), item("order", "k", order("13.00"), taken, "核实无误"));

        assertThat(anew.created()).as(anew.problems().toString()).isTrue();
        assertThat(orders(platform)).isEqualTo(1);
        assertThat(sent(platform)).hasSize(1);
        Result last = city().one(platform.token(), withdrawal("order", "k", anew.id(), WHY));
        assertThat(last.created()).isTrue();
        assertThat(orders(platform)).isZero();
    }

    @Test
    void onlyTheReporterWithdrawsAndOnlyTheCurrentVersionWithAReason() {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "parcel", "k", PARCEL);
        Member stranger = city().newMember("platform");
        assertThat(city().one(stranger.token(), withdrawal("parcel", "k", id, WHY))
                        .problems())
                .containsExactly("report.withdraws-nothing");
        String own = city().create(stranger.token(), "parcel", "k", PARCEL);
        assertThat(city().one(stranger.token(), withdrawal("parcel", "k", id, WHY)))
                .extracting(Result::problems, Result::id)
                .containsExactly(List.of("report.withdraws-other"), own);
        for (String reason : List.of("", " ", "x".repeat(501), "a\u0000b")) {
            assertThat(city().one(platform.token(), withdrawal("parcel", "k", id, reason))
                            .problems())
                    .containsExactly("report.withdraws-reason");
        }
        for (String more : List.of("\"data\":" + PARCEL, "\"supersedes\":\"" + id + "\"")) {
            String both = withdrawal("parcel", "k", id, WHY).replaceFirst("\\{", "{" + more + ",");
            assertThat(city().one(platform.token(), both).problems()).containsExactly("report.withdraws-reason");
        }
        assertThat(sent(platform)).hasSize(1);
    }

    @Test
    void ordersOfAMerchantWhoseRegistrationIsWithdrawnCountNoMoreUntilItIsRegisteredAnew() {
        Member platform = city().newMember("platform");
        String merchant = "{\"name\":\"撤回商户\",\"kind\":\"enterprise\"}";
        String id = city().create(platform.token(), "merchant", "m", merchant);
        city().create(platform.token(), "order", "k", order("12.00"));
        assertThat(waiting(platform)).isZero();

        String taken = city().one(platform.token(), withdrawal("merchant", "m", id, WHY))
                .id();
        assertThat(waiting(platform)).isEqualTo(1);

        assertThat(city().one(platform.token(), item("merchant", "m", merchant, taken, "核实无误"))
                        .created())
                .isTrue();
        assertThat(waiting(platform)).isZero();
    }

    @Test
    void aMerchantThatAShopStillRegistersStaysRegistered() {
        Member platform = city().newMember("platform");
        String id = city().create(platform.token(), "merchant", "m", "{\"name\":\"撤回商户\",\"kind\":\"enterprise\"}");
        String shop = city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"撤回商户的店\"}");
        city().create(platform.token(), "order", "k", order("12.00"));
        city().one(platform.token(), withdrawal("merchant", "m", id, WHY));
        assertThat(waiting(platform)).isZero();
        city().one(platform.token(), withdrawal("shop", "s", shop, WHY));
        assertThat(waiting(platform)).isEqualTo(1);
    }

    @Test
    void aBatchWithdrawsAHundredAndTellsTheOthersToComeAgain() {
        Member platform = city().newMember("platform");
        List<String> items = new ArrayList<>();
        for (int each = 0; each < 101; each++) {
            items.add(item("parcel", "p" + each, PARCEL));
        }
        List<String> withdrawals = new ArrayList<>();
        city().report(platform.token(), items)
                .forEach(each -> withdrawals.add(withdrawal("parcel", each.key(), each.id(), WHY)));
        List<Result> results = city().report(platform.token(), withdrawals);
        assertThat(results.subList(0, 100)).allMatch(Result::created);
        assertThat(results.get(100).problems()).containsExactly("report.withdraws-many");
        assertThat(city().one(platform.token(), withdrawals.get(100)).created()).isTrue();
    }

    private int waiting(Member platform) {
        JsonNode types = server().get("/api/v1/reports/unattributed", platform.token())
                .json()
                .path("types");
        int waiting = 0;
        for (JsonNode type : types) {
            waiting += type.path("waiting").asInt();
        }
        return waiting;
    }

    /** Two departments state one decision: what one takes back is not the other's. */
    @Test
    void aRecordStaysWithWhoElseStatesIt() {
        Member one = city().newMember("department");
        Member other = city().newMember("department");
        String code = Codes.social("654702", ++number);
        String first = city().create(one.token(), "penalty", "a", penalty(one, code));
        city().create(other.token(), "penalty", "b", penalty(one, code));

        city().one(one.token(), withdrawal("penalty", "a", first, WHY));

        assertThat(sql.sql("select count(*) from creditfile.assertion a join creditfile.record r on r.id = a.record"
                                + " where r.number = :number")
                        .param("number", "撤〔2026〕" + code + "号")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private JsonNode sent(Member platform) {
        Reply read = server().get("/api/v1/reports?type=parcel", platform.token());
        JsonNode parcels = read.json().path("reports");
        JsonNode orders = server().get("/api/v1/reports?type=order", platform.token())
                .json()
                .path("reports");
        return Server.JSON
                .createArrayNode()
                .addAll((tools.jackson.databind.node.ArrayNode) parcels)
                .addAll((tools.jackson.databind.node.ArrayNode) orders);
    }

    private int orders(Member platform) {
        return sql.sql("select count(*) from trade.orders where platform = cast(:platform as uuid)")
                .param("platform", platform.organisation())
                .query(Integer.class)
                .single();
    }

    private static String order(String price) {
        return """
                {"placed":"2026-02-27T10:15:00+08:00","currency":"CNY","status":"paid",
                 "lines":[{"item":"1","merchant":"m","price":"%s"}]}""".formatted(price);
    }

    private static String api(String id, String what) {
        return "/api/v1/records/" + id + "/" + what;
    }
}
