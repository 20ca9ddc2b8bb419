package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.matter.kind.Bureau.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.evidence.Erasures;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.draw.DrawPolicy;
import org.chengxin.matter.draw.DrawProblem;
import org.chengxin.matter.draw.Drawn;
import org.chengxin.matter.draw.Draws;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped definitions run on the server as they are meant to. */
class ShippedKindsIT extends ServerTest {

    private static final String PLACE = "330122";
    private static final String SOON =
            LocalDate.now(LegalClock.ZONE).plusDays(30).toString();

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Draws draws;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Offices offices;

    private static Bureau bureau;
    private static Caller officer;
    private static Caller colleague;
    private static Caller conference;
    private static Caller member;

    private Caller one;
    private Caller two;

    @BeforeEach
    void setsUpOfficesOnce() {
        if (bureau == null) {
            bureau = new Bureau(city(), accounts, matters);
            Organisation office = bureau.office("market-regulator", "district", PLACE);
            officer = bureau.officer(office, "handler");
            colleague = bureau.officer(office, "head");
            bureau.cityOffice(offices, "posts");
            Organisation joint = bureau.cityOffice(offices, "joint-conference-office");
            conference = bureau.officer(joint, "handler");
            member = bureau.officer(joint, "head");
        }
    }

    @Test
    void allShippedDefinitionsAreInForce() {
        assertThat(definitions.all())
                .extracting(definition -> definition.name())
                .contains("complaint", "clue", "report", "platform-assessment", "inspection-draw", "ip-notice");
    }

    @Test
    void aComplaintIsMediatedTheCourierIsAskedAndTheAgreementPerformed() {
        Opened opened = bureau.open(
                "complaint",
                Actor.NOBODY,
                Channel.PUBLIC,
                form(
                        "name",
                        "王小明",
                        "phone",
                        "13800000000",
                        "address",
                        "桐庐县某路1号",
                        "respondent",
                        "一家没有登记的网店",
                        "place",
                        PLACE,
                        "claim",
                        List.of("refund"),
                        "facts",
                        "收到的茶叶受潮，商家不理"));
        MatterId id = opened.id();
        Actor complainant = Actor.holding(opened.receipt());
        bureau.act(id, officer, "accept", form("request", "退还货款"));
        bureau.act(id, officer, "to-mediation", Map.of());
        bureau.act(
                id,
                officer,
                "courier-at-fault",
                form("courier", "某某快递有限公司", "waybill", "YT1234567890123", "facts", "包裹淋雨"));
        assertThat(sql.sql("select definition from matter.matter where parent = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("courier-complaint");
        bureau.act(id, officer, "agree", form("facts", "茶叶受潮", "agreement", "退款一百元", "deadline", SOON));
        assertThat(bureau.stage(id, officer)).isEqualTo("performing");
        bureau.act(id, complainant, "performed", Map.of());
        assertThat(bureau.stage(id, officer)).isEqualTo("settled");
    }

    @Test
    void aComplaintIsRefusedByTwoPersonsOnly() {
        MatterId id = bureau.open(
                        "complaint",
                        Actor.NOBODY,
                        Channel.PUBLIC,
                        form(
                                "name",
                                "李四",
                                "phone",
                                "13800000001",
                                "address",
                                "某处",
                                "respondent",
                                "某店",
                                "place",
                                PLACE,
                                "claim",
                                List.of("apology"),
                                "facts",
                                "四年前买的"))
                .id();
        bureau.act(
                id,
                officer,
                "refuse",
                form("ground", "too-late", "request", "退款", "reason", "超过三年", "remedy", "可以向人民法院起诉"));
        assertThat(bureau.stage(id, officer)).isEqualTo("received");
        assertThatThrownBy(() -> bureau.confirm(id, officer)).isInstanceOf(ProblemException.class);
        bureau.confirm(id, colleague);
        assertThat(bureau.stage(id, officer)).isEqualTo("refused");
    }

    @Test
    void aReportGoesToDistrictsAndComesBackAndItsReporterIsTold() {
        Opened opened = bureau.open(
                "report",
                Actor.NOBODY,
                Channel.PUBLIC,
                form(
                        "name",
                        "赵六",
                        "phone",
                        "13800000002",
                        "suspect",
                        "某网店",
                        "place",
                        PLACE,
                        "kind",
                        "brushing",
                        "facts",
                        "雇人刷单"));
        MatterId id = opened.id();
        bureau.act(id, officer, "take-in", Map.of());
        bureau.act(
                id,
                officer,
                "send-to-districts",
                form(
                        "clues",
                        List.of(
                                form("suspect", "某网店", "place", PLACE, "facts", "疑似刷单"),
                                form("suspect", "另一网店", "place", PLACE, "facts", "疑似刷单"))));
        Matter matter = bureau.view(id, officer);
        assertThat(matter.children()).hasSize(2);
        for (Matter.Link child : matter.children()) {
            Matter clue = bureau.view(child.id(), officer);
            assertThat(clue.toString()).as("who reported does not go along").doesNotContain("赵六");
            bureau.act(child.id(), officer, "not-found", form("result", "查无此店"));
        }
        assertThat(bureau.stage(id, officer)).isEqualTo("verifying");
        bureau.act(id, officer, "file-no-case", form("reason", "查无此店"));
        bureau.confirm(id, colleague);
        bureau.act(id, officer, "tell", form("result", "未发现违法行为，不予立案"));
        Matter told = matters.find(id, Actor.holding(opened.receipt()));
        assertThat(told.stage()).isEqualTo("no-case");
    }

    @Test
    void aPlatformIsScoredByTheSheetAndTheConferenceDecides() {
        Caller platform = new Caller(bureau.organisation("platform"), null, null, null, false);
        MatterId id = bureau.open(
                        "platform-assessment",
                        Actor.of(platform),
                        Channel.API,
                        form(
                                "platform",
                                "某平台",
                                "site",
                                "https://shop.example.com",
                                "seat",
                                PLACE,
                                "model",
                                "third-party",
                                "contact",
                                "张三 13800000003",
                                "statement",
                                "诚信建设情况"))
                .id();
        bureau.act(id, conference, "accept", Map.of());
        bureau.act(id, conference, "call-materials", form("wanted", "自评报告", "deadline", SOON));
        bureau.act(id, Actor.of(platform), "hand-in", form("statement", "自评报告"));
        Map<String, Object> values = form(
                "verified-share",
                "100",
                "reverified-share",
                "96",
                "licence-share",
                "99",
                "reviews-deleted",
                "0",
                "couriers-filed-share",
                "80",
                "complaint-days",
                "2",
                "trace-share",
                "70",
                "remark",
                "现场核对");
        for (String yes : List.of(
                "sort-by-credit",
                "follow-up-review",
                "advance-compensation",
                "credit-rules",
                "reports-on-time",
                "clues-sent",
                "ip-rules",
                "third-party-appraisal")) {
            values.put(yes, "true");
        }
        values.put("payment-licensed", "false");
        bureau.act(id, conference, "score", values);
        assertThat(bureau.stage(id, conference))
                .as("unlicensed payment goes back")
                .isEqualTo("collecting");
        bureau.act(id, Actor.of(platform), "hand-in", form("statement", "已更换支付机构"));
        values.put("payment-licensed", "true");
        bureau.act(id, conference, "score", values);
        assertThat(bureau.stage(id, conference)).isEqualTo("conferring");
        bureau.act(id, conference, "pass", form("day", "2026-03-02", "members", "市市场监管局、市发改委", "conclusion", "通过"));
        bureau.confirm(id, member);
        bureau.act(id, Actor.of(platform), "waive", Map.of());
        bureau.act(id, conference, "issue", form("until", SOON));
        bureau.confirm(id, member);
        assertThat(bureau.stage(id, conference)).isEqualTo("passed");
        assertThat(bureau.view(id, conference).outcomes())
                .singleElement()
                .satisfies(left -> assertThat(left.values())
                        .containsEntry("category", "assessment-passed")
                        .containsEntry("until", SOON));
    }

    @Test
    void aVisitAboveTheLimitNeedsAReason() {
        MatterId id = bureau.open(
                        "joint-inspection",
                        Actor.of(officer),
                        Channel.WORKBENCH,
                        form("inspected", "某电子商务有限公司", "items", "证照公示"))
                .id();
        bureau.act(id, officer, "count-visits", form("visits", "2", "cause", "planned"));
        assertThat(bureau.stage(id, officer)).isEqualTo("over-limit");
        bureau.act(id, officer, "justify", form("reason", "省局部署"));
        bureau.confirm(id, colleague);
        assertThat(bureau.stage(id, officer)).isEqualTo("preparing");
    }

    @Test
    void aDrawIsCommittedByTwoPersonsAndReplayed() {
        MatterId id = openedDraw();
        String first = "the first officer's secret";
        String other = "the second officer's secret";
        bureau.act(id, one, "commit", lists(first, other));
        bureau.confirm(id, two);
        assertThatThrownBy(() -> bureau.act(
                        id,
                        one,
                        "reveal",
                        form("first-secret", first, "second-secret", "the second officer's secrets")))
                .isInstanceOf(ProblemException.class);
        bureau.act(id, one, "reveal", form("first-secret", first, "second-secret", other));
        Drawn drawn = draws.of(id).orElseThrow();
        assertThat(drawn.visits())
                .isEqualTo(DrawPolicy.draw(drawn.list(), drawn.commitments(), drawn.act(), first, other))
                .hasSize(2);
        assertThat(bureau.stage(id, one)).isEqualTo("drawn");
        assertThat(sql.sql("select lists::text from matter.draw where matter = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .doesNotContain("3931333330");
    }

    @Test
    void aDrawThatNobodyConfirmedIsNone() {
        MatterId id = openedDraw();
        Map<String, Object> lists = lists("the first officer's secret", "the second officer's secret");
        bureau.act(id, one, "commit", lists);
        assertThat(draws.of(id)).isEmpty();
        bureau.act(id, two, "reject", form("reason", "名单有误"));
        assertThat(draws.of(id)).isEmpty();
        bureau.act(id, one, "commit", lists);
        bureau.confirm(id, two);
        assertThat(draws.of(id)).isPresent();
    }

    @Test
    void aDrawIsGoneWithTheActThatHeldItsLists() {
        MatterId id = openedDraw();
        String first = "the first officer's secret";
        String other = "the second officer's secret";
        bureau.act(id, one, "commit", lists(first, other));
        bureau.confirm(id, two);
        Matter committed = bureau.view(id, one);
        erasures.erase(committed.acts().get(1).fact(), "个人信息保护法第47条");
        assertThat(draws.of(id)).isEmpty();
        assertThatThrownBy(() -> bureau.act(id, one, "reveal", form("first-secret", first, "second-secret", other)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(DrawProblem.ERASED));
    }

    /** By two who committed to nothing before. */
    private MatterId openedDraw() {
        one = bureau.officer(officer.organisation(), "handler");
        two = bureau.officer(officer.organisation(), "head");
        return bureau.open(
                        "inspection-draw",
                        Actor.of(officer),
                        Channel.WORKBENCH,
                        form("occasion", "2026年网络交易监测", "basis", "国发〔2019〕5号"))
                .id();
    }

    private static Map<String, Object> lists(String first, String other) {
        return form(
                "subjects",
                "91330106MA2TE5T01R\n92330110MA2TE5T1X7\n93330182MA2TE5T28D",
                "inspectors",
                "浙A001\n浙A002\n浙A003",
                "recused",
                "浙A001 91330106MA2TE5T01R",
                "wanted",
                "2",
                "each",
                "2",
                "first-commitment",
                DrawPolicy.commitment(first),
                "second-commitment",
                DrawPolicy.commitment(other));
    }
}
