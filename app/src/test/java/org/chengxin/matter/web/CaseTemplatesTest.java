package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chengxin.matter.web.view.CaseView;
import org.chengxin.matter.web.view.CaseView.Moment;
import org.chengxin.matter.web.view.DrawView;
import org.chengxin.matter.web.view.DueView;
import org.chengxin.matter.web.view.StepView;
import org.chengxin.web.ErrorPage;
import org.chengxin.web.Fixture;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Term;
import org.junit.jupiter.api.Test;

/** The case as its office and as its opener see it: the story, what may be done, and what is late, escaped. */
class CaseTemplatesTest {

    private static final CaseView.Link FILE = new CaseView.Link("茶叶<1>.png", "/matters/where/files/7", "20 KB");

    private static CaseView matter(boolean ended, DueView... clocks) {
        Moment opened = new Moment(
                "2026-03-02 09:05",
                "发起",
                "投诉人 · 王某某",
                null,
                List.of(Term.of("事实", "<b>发霉</b>")),
                false,
                List.of(FILE),
                "/records/x");
        Moment erased = new Moment("2026-03-03 10:00", "备注", "承办机关", "进入：协商中", List.of(), true, List.of(), null);
        return new CaseView(
                "the-id",
                "〔2026〕诉1号",
                "投诉",
                "complaint",
                1,
                "待受理",
                ended,
                "2026-03-02",
                List.of(new CaseView.Stop("待受理", "now"), new CaseView.Stop("协商中", "ahead")),
                ended ? null : "承办机关",
                "西湖区局",
                "李四",
                List.of(clocks),
                List.of(new CaseView.PartyView("被投诉人", "某商户", "依据注册地", true, null)),
                List.of(opened, erased),
                List.of(),
                List.of(new CaseView.Linked("由此产生", "〔2026〕线2号", "线索", "待核查", null)),
                List.of(new CaseView.Outcome("信用记录", "被投诉人", List.of(), "待接收", false)));
    }

    private static DueView clock(String words, String tone, boolean provisional, boolean unconfirmed) {
        return new DueView("受理期限", "2026-03-11", words, tone, provisional, unconfirmed, "《办法》第14条");
    }

    private static String desk(CasePage page) {
        return Fixture.render(Locale.CHINESE, "matter/case.jte", "page", page);
    }

    private static CasePage page(CaseView matter, List<StepView> steps, CasePage.Pending pending, DrawView draw) {
        return new CasePage(
                matter,
                steps,
                List.of(),
                pending,
                draw,
                List.of(),
                new CasePage.Veil(List.of(org.chengxin.account.access.Purpose.CASE_HANDLING), "", "〔2026〕诉1号", null),
                null,
                null);
    }

    @Test
    void theStoryIsToldAndWhatWasTypedIsEscaped() {
        assertThat(desk(page(matter(false), List.of(), null, null)))
                .contains("&lt;b&gt;发霉", "目前：待受理", "等待 承办机关 办理", "依据注册地", "未关联主体", "〔2026〕线2号", "待接收")
                .doesNotContain("<b>发霉");
    }

    @Test
    void aPeriodSaysWhatItRestsOnAndWhetherItIsCertain() {
        String html = desk(page(
                matter(false, clock("还剩 1 个工作日", "soon", true, false), clock("已超期 2 天", "bad", false, true)),
                List.of(),
                null,
                null));
        assertThat(html).contains("还剩 1 个工作日", "已超期 2 天", "暂定", "第14条", "2026-03-11");
        assertThat(desk(page(matter(false, clock("今天到期", "soon", false, false)), List.of(), null, null)))
                .contains("今天到期")
                .doesNotContain("暂定");
    }

    @Test
    void aStepShowsItsConsequenceItsPeriodItsBasisAndTheSecondPerson() {
        StepView refuse = new StepView("refuse", "不予受理", "/steps/refuse", "办结：“不予受理”", "开始计算：告知期限", "《办法》第15条", true);
        assertThat(desk(page(matter(false), List.of(refuse), null, null)))
                .contains("href=\"/steps/refuse\"", "办结：“不予受理”", "开始计算：告知期限", "第15条", "须由另一人确认");
    }

    @Test
    void whereNothingMayBeDoneThePageSaysWhy() {
        assertThat(desk(page(matter(true), List.of(), null, null)))
                .contains(Fixture.texts().in(Locale.CHINESE, "matter.case.ended"));
        assertThat(desk(page(matter(false), List.of(), null, null)))
                .contains(Fixture.texts().in(Locale.CHINESE, "matter.case.notYours"));
    }

    @Test
    void whoAskedDoesNotConfirm() {
        String mine = desk(page(matter(false), List.of(), new CasePage.Pending("不予受理", true, false, 2, "k"), null));
        assertThat(mine).contains("由您提出").doesNotContain("value=\"confirm\"");
        String other = desk(page(matter(false), List.of(), new CasePage.Pending("不予受理", false, true, 2, "k"), null));
        assertThat(other).contains("value=\"confirm\"", "value=\"reject\"", "name=\"expected\" value=\"2\"");
    }

    @Test
    void aDrawStandsOnItsCase() {
        DrawView draw = new DrawView(
                "抽取已完成", List.of(Term.of("抽取数量", "1 家")), List.of(new DrawView.Visit("91330106", "z1、z2")));
        assertThat(desk(page(matter(false), List.of(), null, draw))).contains("抽取已完成", "91330106", "z1、z2");
        assertThat(desk(page(matter(false), List.of(), null, null))).doesNotContain("<h2>抽取</h2>");
    }

    @Test
    void theOpenerGetsTheFilesByNumberAndSecretAndNotByALink() {
        WherePage page = new WherePage("〔2026〕诉1号", "ABCD-EFGH", List.of(), matter(false), List.of());
        String html = Fixture.render(Locale.CHINESE, "matter/where.jte", "page", page);
        assertThat(html)
                .contains("action=\"/matters/where/files/7\"", "value=\"ABCD-EFGH\"", "茶叶&lt;1&gt;.png", "20 KB")
                .doesNotContain("href=\"/matters/where/files/7\"");
        assertThat(desk(page(matter(false), List.of(), null, null))).contains("href=\"/matters/where/files/7\"");
    }

    @Test
    void whoFoundNothingKeepsWhatWasTyped() {
        WherePage page = WherePage.ask("〔2026〕\"诉", "secret", List.of(new FormError("number", "没有这样的编号")));
        assertThat(Fixture.render(Locale.CHINESE, "matter/where.jte", "page", page))
                .contains("href=\"#number\"", "没有这样的编号", "&#34;诉", "aria-invalid=\"true\"");
    }

    @Test
    void theReceiptSaysWhatIsTrueOfIt() {
        OpenedPage first = new OpenedPage(
                "投诉", "the-id", "〔2026〕诉1号", "ABCD-EFGH", false, "2026-03-02 09:05:00", List.of("撤回"), List.of("补充材料"));
        assertThat(Fixture.render(Locale.CHINESE, "matter/opened.jte", "page", first))
                .contains("ABCD-EFGH", "请现在记下查询码", "离开本页后不再显示")
                .contains("现在您可以：撤回。", "办到相应环节时，您还可以：补充材料。")
                .doesNotContain("只在这里显示一次", "补材料");
        OpenedPage again = new OpenedPage(
                "投诉", "the-id", "〔2026〕诉1号", "ABCD-EFGH", true, "2026-03-02 09:05:00", List.of(), List.of());
        assertThat(Fixture.render(Locale.ENGLISH, "matter/opened.jte", "page", again))
                .as("the same form sent again")
                .contains("ABCD-EFGH", "nothing was done twice", "Note the secret now")
                .doesNotContain("Now you can");
    }

    @Test
    void aListOfWhatCanBeBroughtLeadsToEachForm() {
        ListPage page = new ListPage(List.of(new ListPage.Entry("投诉", "解决<争议>", "complaint")));
        assertThat(Fixture.render(Locale.CHINESE, "matter/list.jte", "page", page))
                .contains("href=\"/matters/new/complaint\"", "解决&lt;争议&gt;");
    }

    @Test
    void anErrorPageNamesWhatExactlyWhereAProblemSaysIt() {
        String named = Fixture.render(
                Locale.CHINESE,
                "web/error.jte",
                "page",
                new ErrorPage(422, "document.paper-unprintable", "U+0378", null));
        assertThat(named).contains("U+0378", "/problems/document.paper-unprintable");
        assertThat(Fixture.render(
                        Locale.CHINESE, "web/error.jte", "page", new ErrorPage(404, "web.not-found", null, null)))
                .contains("/problems/web.not-found");
    }
}
