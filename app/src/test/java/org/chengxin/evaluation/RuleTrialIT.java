package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another version of the rule tells, before anybody decides, what it would make of the merchants there are. */
class RuleTrialIT extends ServerTest {

    private static int number = 70_000;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @Autowired
    private Subjects subjects;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private TestOffice owner;
    private DecisionTable table;
    private String name;

    @BeforeEach
    void aMerchantWithPoints() {
        owner = TestOffice.of(city(), "market-regulator");
        table = tables.inForce(Evaluations.RULE, clock.today()).orElseThrow();
        Member platform = city().newMember("platform");
        name = "杭州试算" + ++number + "商贸有限公司";
        city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"enterprise","code":"%s"}""".formatted(name, Codes.social("620105", number)));
        List<String> orders = new ArrayList<>();
        for (int order = 0; order < 5; order++) {
            orders.add(TestCity.item("order", "o" + order, """
                    {"placed":"%s","currency":"CNY","status":"delivered",
                     "lines":[{"item":"1","merchant":"m","price":"10.00"}]}""".formatted(clock.today()
                    .minusDays(9)
                    .atTime(4, 0)
                    .atOffset(ZoneOffset.UTC)
                    .toInstant())));
        }
        city().report(platform.token(), orders);
        evaluations.follow();
    }

    @Test
    void thePageShowsHowManyAreOnEachLevelNowAndThenAndWhoChangesMost() {
        Visitor officer = new Visitor(port);
        officer.signIn(owner.handler.name(), TestOffice.PASSWORD);
        assertThat(officer.get("/workbench/tables").body()).contains("商家评价", "提出新版本", "平台评估");
        String path = "/workbench/tables/version?name=" + Evaluations.RULE;
        var page = officer.get(path);
        assertThat(page.body()).contains("商家评价", table.digest(), "multipart/form-data");
        long before = evaluations.count();
        var kept = officer.post(
                "/workbench/tables/version",
                form(page, table.source(), "起始分调整"),
                "file",
                "merchant.dmn",
                base("-1000").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        String proposal = kept.headers().firstValue("Location").orElseThrow();
        String shown = officer.get(proposal).body();
        assertThat(shown).contains("试算：按最近一次评价所用的指标", "差：现行", "降分", "分变为 0 分", "去掉：");
        List<Line> effects = list.dryRun(
                        list.find(FactId.parse(proposal.replaceFirst(".*/", "")), owner.handler.account())
                                .orElseThrow())
                .effects();
        int tried = Integer.parseInt(line(effects, "sample").arguments().get(0));
        assertThat(tried).isPositive();
        assertThat(line(effects, "level.poor").arguments().get(1))
                .as("all of them fall to the lowest level")
                .isEqualTo(String.valueOf(tried));
        assertThat(line(effects, "changed").arguments()).containsExactly("0", String.valueOf(tried));
        assertThat(effects.stream()
                        .filter(each -> each.key().startsWith("evaluation.trial.change.unnamed")
                                || each.key().equals("evaluation.trial.change")))
                .hasSize(Math.min(10, tried));
        assertThat(evaluations.count()).as("nothing is evaluated by it").isEqualTo(before);
        proposals.withdraw(FactId.parse(proposal.replaceFirst(".*/", "")), owner.handler.account());
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlaceAndWhatGivesNoPointsIsRefused() {
        Visitor officer = new Visitor(port);
        officer.signIn(owner.handler.name(), TestOffice.PASSWORD);
        var page = officer.get("/workbench/tables/version?name=" + Evaluations.RULE);
        var malformed = officer.post(
                "/workbench/tables/version", form(page, table.source().replace("</decisionTable>", ""), "改"));
        assertThat(malformed.statusCode()).isEqualTo(422);
        assertThat(malformed.body()).contains("决策表无法读取", "位置：第 ");
        var cell = officer.post("/workbench/tables/version", form(page, base("for i in 1..9 return i"), "改"));
        assertThat(cell.body()).contains("第 1 行第 ");
        var unusable = officer.post("/workbench/tables/version", form(page, base("0.5"), "改"));
        assertThat(unusable.body())
                .contains("按下列指标不能得出整数分值和理由：", "平均星级：", "营业执照：")
                .doesNotContain("averageStars=");
        assertThatThrownBy(() -> propose(base("0.5")))
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Line::key)
                                .containsExactly("evaluation.trial.fails"));
        assertThat(officer.get("/workbench/tables/version?name=nothing").statusCode())
                .isEqualTo(404);
        Visitor stranger = new Visitor(port);
        stranger.signIn(TestOffice.of(city(), "public-security").handler.name(), TestOffice.PASSWORD);
        assertThat(stranger.get("/workbench/tables/version?name=" + Evaluations.RULE)
                        .body())
                .contains("decisionTable")
                .doesNotContain("multipart/form-data");
    }

    /** A higher bound of a level, in words, and what comes of it; approved, it holds for merchants whose trade is as before. */
    @Test
    void aMovedBoundChangesLevelsInTheTrialAndOnceItIsInForce() {
        String moved = table.source()
                .replace("<text>&gt;=105<", "<text>&gt;=118<")
                .replace("<text>[90..105[<", "<text>[101..118[<")
                .replace("<text>[70..90[<", "<text>[70..101[<")
                .replace("<text>[0..120]<", "<text>[0..119]<")
                .replace("<text>&gt;120<", "<text>&gt;119<")
                .replace("<text>120<", "<text>119<");
        Proposal open = propose(moved);
        List<Line> effects = list.dryRun(open).effects();
        assertThat(line(effects, "total").arguments()).containsExactly("0", "120", "0", "119");
        assertThat(line(effects, "begins.excellent").arguments()).containsExactly("118");
        assertThat(line(effects, "begins.good").arguments()).containsExactly("101");
        assertThat(effects).extracting(Line::key).doesNotContain("evaluation.trial.begins.poor");
        List<String> fair = line(effects, "level.fair").arguments();
        assertThat(Integer.parseInt(fair.get(1)))
                .as("100 points are good no more")
                .isGreaterThan(Integer.parseInt(fair.get(0)));

        SubjectId merchant = subjects.search(name).get(0).id();
        Evaluation before = evaluations.latest(merchant).get(0);
        assertThat(before.points()).isEqualTo(100);
        assertThat(before.level()).isEqualTo("good");
        proposals.approve(open.id(), owner.head.account());
        evaluations.follow();
        Evaluation after = evaluations.latest(merchant).get(0);
        assertThat(after.inputs()).isEqualTo(before.inputs());
        assertThat(after.version()).isEqualTo(table.version() + 1);
        assertThat(after.level()).isEqualTo("fair");
        assertThat(new Visitor(port)
                        .get("/rules/merchant.dmn?version=" + before.version())
                        .body())
                .as("what the first was scored by can still be had")
                .isEqualTo(table.source());
        assertThat(new Visitor(port).get("/rules/merchant").body()).contains("不低于101且低于118", "总分", "等级");
        assertThat(new Visitor(port).get("/rules/merchant.dmn?version=999999").statusCode())
                .isEqualTo(404);

        proposals.approve(propose(table.source()).id(), owner.head.account());
    }

    @Test
    void boundsWithAGapAreRefusedWithTheSumThatHasNoLevel() {
        assertThatThrownBy(() -> propose(table.source().replace("<text>&gt;=105<", "<text>&gt;=110<")))
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(Line.of("evaluation.trial.bounds.gap", 105)));
    }

    private Proposal propose(String source) {
        return proposals.propose(
                new Wanted(DecisionTables.KIND, Evaluations.RULE, source, "试算", null), owner.handler.account());
    }

    /** The points of the first row, that of all merchants, replaced. */
    private String base(String points) {
        String source = table.source();
        int entry = source.indexOf("<outputEntry", source.indexOf("<rule"));
        int start = source.indexOf("<text>", entry) + "<text>".length();
        return source.substring(0, start) + points + source.substring(source.indexOf("</text>", start));
    }

    private static Line line(List<Line> effects, String key) {
        return effects.stream()
                .filter(each -> each.key().equals("evaluation.trial." + key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> form(java.net.http.HttpResponse<String> page, String source, String reason) {
        return Map.of("name", Evaluations.RULE, "source", source, "reason", reason, "_csrf", Visitor.token(page));
    }
}
