package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.evidence.Erasures;
import org.chengxin.intake.Footing;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From reported trade to a finding, the warning on which a person decides, and what it says of the model. */
class WarningsIT extends ServerTest {

    private static final Findings.Within EVERYWHERE = new Findings.Within("", Set.of());

    private static final AtomicInteger CODES = new AtomicInteger(40_000);
    private static final long SEED = 20_261_126L;

    /** All but the one that was drawn in the run before. */
    private static final int UNFLAGGED = Marketplace.MERCHANTS - 1;

    @Autowired
    private Detections detections;

    @Autowired
    private Findings findings;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private Erasures erasures;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private Organisation regulator;
    private Caller officer;

    @BeforeEach
    void hasAnOffice() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        regulator = bureau.cityOffice(offices, "market-regulator");
        officer = bureau.officer(regulator, "head");
        // what other tests reported and put before people takes no place of this one's
        detections.follow();
        sql.sql("update warning.finding set chosen = chosen - 30 where chosen is not null")
                .update();
    }

    private Marketplace marketplace() {
        return new Marketplace(city(), clock.today(), SEED).opens(CODES.getAndAdd(Marketplace.MERCHANTS));
    }

    private List<SealedFinding> found(Marketplace market) throws IOException {
        detections.follow();
        return market.found(findings, officer, null, true).stream()
                .filter(finding -> !finding.kind().equals(Findings.SPOT_CHECK))
                .toList();
    }

    @Test
    void honestTradeRaisesNoWarning() throws IOException {
        Marketplace market = marketplace();
        market.reports();

        assertThat(found(market)).as("seed %d", SEED).isEmpty();
    }

    @Test
    void aRingIsFoundSealedAndPutBeforeTheOfficeOfItsDistrict() throws IOException {
        Marketplace market = marketplace().brushing(8, 1, 2, 3);
        market.reports();

        List<SealedFinding> found = found(market);

        assertThat(found).as("seed %d", SEED).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).startsWith("brushing");
            assertThat(finding.footing()).isEqualTo(Footing.AGREEMENT);
            assertThat(finding.content().parts()).isNotEmpty();
            assertThat(finding.content().inputs()).isNotEmpty();
        });
        SealedFinding first = found.get(0);
        assertThat(first.matter()).isNotNull();
        Caller handler = new Bureau(city(), accounts, matters)
                .officer(accounts.organisation(handler(first.matter()).value()), "head");
        Matter warning = matters.find(first.matter(), Actor.of(handler));
        assertThat(warning.stage()).isEqualTo("raised");
        assertThat(warning.toString()).contains(first.id().toString());
        assertThat(proofs.inclusion(first.id())).isPresent();
    }

    @Test
    void whatIsKnownIsNotFoundAgain() throws IOException {
        Marketplace market = marketplace().brushing(8, 4, 5, 6);
        market.reports();
        List<SealedFinding> first = found(market);
        market.emptyParcels(1, 9).reports();

        List<SealedFinding> again = found(market);

        assertThat(again).extracting(SealedFinding::id).containsExactlyInAnyOrderElementsOf(ids(first));
    }

    @Test
    void howAWarningEndsTellsHowGoodItsModelIs() throws IOException {
        Marketplace market = marketplace().brushing(8, 7, 8, 9);
        market.reports();
        List<SealedFinding> found = found(market);
        SealedFinding finding = found.get(0);
        long together = found.stream()
                .filter(each -> each.matter() != null && each.matter().equals(finding.matter()))
                .filter(each -> each.model().equals(finding.model()))
                .count();
        ModelFigures before = figures(finding.model());

        act(finding.matter(), "dismiss", Map.of("cause", "honest", "reason", "核查属实经营"));

        ModelFigures after = figures(finding.model());
        assertThat(after.falseAlarms()).isEqualTo(before.falseAlarms() + together);
        assertThat(after.borneOut()).isEqualTo(before.borneOut());
        assertThat(found(market)).extracting(SealedFinding::id).doesNotContain(finding.id());
    }

    @Test
    void whatWasDecidedTellsTheNextRunOfItsNeighbours() throws IOException {
        Marketplace market = marketplace().brushing(8, 22, 23, 24);
        market.reports();
        SealedFinding finding = found(market).stream()
                .filter(each -> each.model().equals("order.brushing"))
                .findFirst()
                .orElseThrow();
        assertThat(lastRun(market)).contains("\"decided\":\"0\"");

        act(finding.matter(), "dismiss", Map.of("cause", "honest", "reason", "核查属实经营"));
        market.emptyParcels(1, 9).reports();
        found(market);

        String decided = "\"decided\":\"" + orders(market, finding.matter()) + "\"";
        assertThat(lastRun(market)).contains(decided).doesNotContain("\"decided\":\"0\"");
    }

    @Test
    void onlyTheOrdersThatAnOfficerConfirmedTellOfTheirNeighbours() throws IOException {
        Marketplace market = marketplace().brushing(8, 25, 26, 27);
        market.reports();
        SealedFinding finding = found(market).stream()
                .filter(each -> each.model().equals("order.brushing"))
                .findFirst()
                .orElseThrow();
        List<String> orders = finding.content().inputs().stream()
                .filter(input -> input.type().equals("order"))
                .map(FindingContent.Input::key)
                .limit(3)
                .toList();

        act(finding.matter(), "fix-evidence", Map.of("preserved", "已固定订单和支付记录"));
        act(
                finding.matter(),
                "open-clue",
                Map.of(
                        "suspect",
                        "无此登记的店",
                        "facts",
                        "刷单",
                        "orders",
                        String.join("\n", orders) + "\nnot-of-this-finding"));
        market.emptyParcels(1, 9).reports();
        found(market);

        assertThat(lastRun(market)).contains("\"decided\":\"3\"");
    }

    @Test
    void aMerchantOnWhomNothingWasFoundIsCheckedByLotAndTheOutcomeTellsWhatIsMissed() throws IOException {
        Marketplace market = marketplace();
        market.reports();

        detections.follow();
        market.sends(market.platform, List.of(market.review("honest-9-0", 9, 2, 4)));
        detections.follow();

        List<SealedFinding> checks = checks(market);
        assertThat(checks).as("one a week").singleElement().satisfies(check -> {
            assertThat(check.sampled()).isTrue();
            assertThat(check.severity()).isEqualTo(SealedFinding.Severity.LIGHT);
            assertThat(proofs.inclusion(check.id())).isPresent();
        });
        assertThat(lastRun(market)).contains("\"unflagged\":" + UNFLAGGED);
        String page = visitor().get("/workbench/warnings/" + checks.get(0).id()).body();
        assertThat(page).contains("模型没有发现疑点，随机抽中核查", "没有怀疑这家商户").doesNotContain("warning.", "被指认", "已查过的反证", "证据强度");
        act(checks.get(0).matter(), "dismiss", Map.of("cause", "honest", "reason", "核查属实经营"));
        Recall recall = findings.recall(
                new Findings.Within("", Set.of(checks.get(0).platform())),
                clock.today().minusYears(1));
        assertThat(recall).isEqualTo(new Recall(0, 1, 0, UNFLAGGED));
        assertThat(visitor().get("/workbench/warnings").body()).contains("漏报估计");
    }

    private List<SealedFinding> checks(Marketplace market) {
        return market.found(findings, officer, Findings.SPOT_CHECK, true);
    }

    @Test
    void whatAnOlderModelFoundIsLookedAtAgainAndStaysAsItWasSealed() throws IOException {
        Marketplace market = marketplace().brushing(8, 28, 29, 30);
        market.reports();
        SealedFinding finding = found(market).get(0);
        sql.sql("update warning.finding set version = '0' where platform = :platform")
                .param("platform", finding.platform().value())
                .update();
        market.emptyParcels(1, 9).reports();

        SealedFinding again = found(market).stream()
                .filter(each -> each.id().equals(finding.id()))
                .findFirst()
                .orElseThrow();

        assertThat(again.recheck())
                .isEqualTo(new SealedFinding.Recheck(org.chengxin.detection.shop.finding.Finding.VERSION, true));
        assertThat(again.content()).isEqualTo(finding.content());
        assertThat(lastRun(market))
                .contains("\"foundAgain\":[\"")
                .contains(finding.id().toString());
        assertThat(visitor().get("/workbench/warnings/" + finding.id()).body()).contains("复查：仍然发现");
    }

    /** The sealed account of the newest run over a platform. */
    private String lastRun(Marketplace market) {
        FactId run =
                new FactId(sql.sql("select id from warning.run where platform = :platform order by id desc limit 1")
                        .param("platform", UUID.fromString(market.platform.organisation()))
                        .query(UUID.class)
                        .single());
        return new String(proofs.open(run).orElseThrow().payload(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** How many orders the brushing findings of a warning rest on. */
    private long orders(Marketplace market, MatterId warning) {
        return market.found(findings, officer, null, false).stream()
                .filter(each -> warning.equals(each.matter()) && each.model().equals("order.brushing"))
                .flatMap(each -> each.content().inputs().stream())
                .filter(input -> input.type().equals("order"))
                .map(FindingContent.Input::key)
                .distinct()
                .count();
    }

    @Test
    void onlyItsOfficesSeeAFindingAndEveryLookIsLogged() throws IOException {
        Marketplace market = marketplace().brushing(8, 10, 11, 12);
        market.reports();
        SealedFinding finding = found(market).get(0);
        Visitor visitor = visitor();

        var page = visitor.get("/workbench/warnings/" + finding.id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(market.name(10)).doesNotContain("warning.");
        assertThat(visitor.get("/workbench/warnings").body())
                .contains(finding.id().toString())
                .doesNotContain("warning.kind");
        assertThat(visitor.get("/workbench/warnings/levels").statusCode()).isEqualTo(200);
        // of the office that the warning came to, which another test's office may be
        Caller head = new Bureau(city(), accounts, matters)
                .officer(accounts.organisation(handler(finding.matter()).value()), "head");
        Visitor desk = visitor(head);
        var warning = desk.get("/workbench/matters/" + finding.matter());
        assertThat(warning.statusCode()).isEqualTo(200);
        assertThat(warning.body()).contains("href=\"/workbench/warnings/", "系统监测结果", "得分");
        assertThat(desk.get("/workbench/matters?definition=warning&words="
                                + URLEncoder.encode(String.valueOf(finding.number()), StandardCharsets.UTF_8))
                        .body())
                .as("among many, found by its number")
                .contains("/workbench/matters/" + finding.matter());
        assertThat(looks(head, "matter.look", String.valueOf(finding.matter()))).isEqualTo(1);
        assertThat(looks(head, "matter.list", "warning")).isPositive();
        assertThat(sql.sql("select count(*) from account.access where act = 'warning.look' and object = :id")
                        .param("id", finding.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation other = bureau.office("market-regulator", "district", "330112");
        assertThat(visitor(bureau.officer(other, "head"))
                        .get("/workbench/warnings/" + finding.id())
                        .statusCode())
                .isEqualTo(404);
        Visitor ningbo = visitor(bureau.officer(bureau.office("market-regulator", "city", "330200"), "head"));
        assertThat(ningbo.get("/workbench/warnings/" + finding.id()).statusCode())
                .as("another city")
                .isEqualTo(403);
        assertThat(ningbo.get("/workbench/warnings").body())
                .doesNotContain(finding.id().toString(), market.name(10), market.platform.name());
        assertThat(ningbo.get("/workbench/matters/" + finding.matter()).statusCode())
                .isEqualTo(404);
        assertThat(looks(officer, "warning.look", finding.id().toString()))
                .as("who was refused has not looked")
                .isEqualTo(1);
        Organisation elsewhere = bureau.office("commerce", "district", "330106");
        assertThat(visitor(bureau.officer(elsewhere, "head"))
                        .get("/workbench/warnings")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void howGoodAModelIsIsToldOfTheOwnTerritory() throws IOException {
        Marketplace market = marketplace().brushing(8, 7, 8, 9);
        market.reports();
        String model = found(market).get(0).model();
        assertThat(findings.figures(new Findings.Within("330106", Set.of())))
                .extracting(ModelFigures::model)
                .contains(model);
        assertThat(findings.figures(new Findings.Within("330112", Set.of()))).isEmpty();
        Bureau bureau = new Bureau(city(), accounts, matters);
        assertThat(visitor().get("/workbench/warnings").body()).contains("data-label=\"误报\"");
        Organisation elsewhere = bureau.office("market-regulator", "district", "330112");
        assertThat(visitor(bureau.officer(elsewhere, "head"))
                        .get("/workbench/warnings")
                        .body())
                .doesNotContain("data-label=\"误报\"");
    }

    /** Of this test's own officer. */
    private long looks(Caller by, String act, String object) {
        return sql.sql(
                        "select count(*) from account.access where act = :act and object = :object and account = :account")
                .param("act", act)
                .param("object", object)
                .param("account", by.account())
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsFoundOnOneSubjectIsOneWarning() throws IOException {
        Marketplace market = marketplace().brushing(8, 16, 17, 18);
        market.reports();
        found(market);
        long before = warnings(market);
        deliver(market, "fake-review", 16, null);

        found(market);

        assertThat(warnings(market)).isEqualTo(before);
    }

    @Test
    void whatAPlatformFoundItselfIsPutBeforeTheSamePeople() throws IOException {
        Marketplace market = marketplace();
        market.reports();
        String first = deliver(market, "empty-parcels-of-merchant", 20, null);

        List<SealedFinding> found = found(market);

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.id().toString()).isEqualTo(first);
            assertThat(finding.matter()).isNotNull();
            assertThat(finding.content().all()).isEqualTo(42);
        });
        assertThat(visitor().get("/workbench/warnings/" + first).body()).contains("平台没有报送具体理由");
        String second = deliver(market, "empty-parcels-of-merchant", 20, first);
        assertThat(found(market))
                .singleElement()
                .satisfies(finding -> assertThat(finding.id().toString())
                        .as("said anew, so that the first is open no more")
                        .isEqualTo(second));
    }

    private long warnings(Marketplace market) {
        return sql.sql("select count(distinct matter) from warning.finding where platform = :platform")
                .param("platform", UUID.fromString(market.platform.organisation()))
                .query(Long.class)
                .single();
    }

    private String deliver(Marketplace market, String kind, int merchant, String supersedes) {
        String data = """
                {"merchant":"%s","kind":"%s","model":"own","version":"3","score":910000,"records":42,"first":"%s","last":"%s",
                 "checked":["same-buyer"]}""".formatted(
                        Marketplace.merchant(merchant),
                        kind,
                        clock.today().minusDays(supersedes == null ? 9 : 8),
                        clock.today());
        String key = kind + "-" + merchant;
        TestCity.Result result = city().one(
                        market.platform.token(),
                        supersedes == null
                                ? TestCity.item("own-finding", key, data)
                                : TestCity.item("own-finding", key, data, supersedes, "重新计算"));
        assertThat(result.created()).as("%s", result).isTrue();
        return result.id();
    }

    @Test
    void anErasedFindingIsGone() throws IOException {
        Marketplace market = marketplace().brushing(8, 13, 14, 15);
        market.reports();
        FactId finding = found(market).get(0).id();

        erasures.erase(finding, "个人信息保护法第47条");

        assertThat(findings.find(finding)).isEmpty();
    }

    private static List<FactId> ids(List<SealedFinding> found) {
        return found.stream().map(SealedFinding::id).toList();
    }

    private ModelFigures figures(String model) {
        return findings.figures(EVERYWHERE).stream()
                .filter(figures -> figures.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private void act(MatterId matter, String step, Map<String, Object> form) {
        Caller handler = new Bureau(city(), accounts, matters)
                .officer(accounts.organisation(handler(matter).value()), "head");
        matters.act(new Act(
                matter, Actor.of(handler), step, Matters.ANY, UUID.randomUUID().toString(), new HashMap<>(form)));
    }

    private OrganisationId handler(MatterId matter) {
        return new OrganisationId(
                sql.sql("select organisation from matter.participant where matter = :id and role = 'handler'")
                        .param("id", matter.value())
                        .query(UUID.class)
                        .single());
    }

    private Visitor visitor() {
        return visitor(officer);
    }

    private Visitor visitor(Caller caller) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(caller.displayName(), Bureau.PASSWORD);
        return visitor;
    }
}
