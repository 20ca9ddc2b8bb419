package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.chengxin.web.ui.Chart;
import org.chengxin.web.ui.Crumb;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Moment;
import org.chengxin.web.ui.Qr;
import org.chengxin.web.ui.Reason;
import org.chengxin.web.ui.Term;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Each component with a small fixture, in both languages where it speaks itself. */
class ComponentTest {

    private static final Content BODY = output -> output.writeContent("<h1>body</h1>");

    private static String zh(String component, Object... namesAndValues) {
        return Fixture.render(Locale.CHINESE, component, namesAndValues);
    }

    private static String en(String component, Object... namesAndValues) {
        return Fixture.render(Locale.ENGLISH, component, namesAndValues);
    }

    @Test
    void theLayoutSaysTitleLanguageSimulationAndFreshness() {
        String page = zh("web/layout.jte", "title", "标题<b>", "content", BODY);
        assertThat(page)
                .contains("<html lang=\"zh-CN\">", "标题&lt;b&gt; · 诚信", "<h1>body</h1>", "模拟数据")
                .contains("2026-11-25 00:00:05", "12,345", "2026-11-25 00:00:01")
                .contains("href=\"/somewhere?lang=en\"")
                .doesNotContain("breadcrumb-item");
        assertThat(en("web/layout.jte", "title", "t", "content", BODY))
                .contains("<html lang=\"en\">", "Simulated data", "href=\"/somewhere?lang=zh\"");
    }

    @Test
    void theLanguageLinkKeepsWhatWasAsked() {
        Shell shell = Fixture.shell("/search", "q=%E8%8C%B6&lang=en&page=2", null);
        LocaleContextHolder.setLocale(Locale.CHINESE);
        assertThat(shell.otherLanguage()).isEqualTo("/search?q=%E8%8C%B6&page=2&lang=en");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(shell.otherLanguage()).isEqualTo("/search?q=%E8%8C%B6&page=2&lang=zh");
        LocaleContextHolder.resetLocaleContext();
        assertThat(shell.isUnder("/search")).isTrue();
        assertThat(shell.isUnder("/sea", "/")).isFalse();
    }

    @Test
    void theBreadcrumbEndsWhereTheReaderIs() {
        String html = zh("ui/breadcrumb.jte", "trail", List.of(new Crumb("工作台", "/workbench")), "here", "参数");
        assertThat(html).contains("aria-label=\"当前位置\"", "<a href=\"/workbench\">工作台</a>", "aria-current=\"page\">参数<");
    }

    @Test
    void aFactRowTellsSourceNumberDatesStateAndProof() {
        String html = en(
                "ui/factRow.jte",
                "what",
                "Fine",
                "source",
                "杭州市市场监督管理局",
                "number",
                "杭市监罚〔2026〕1号",
                "date",
                "2026-01-02",
                "until",
                "2029-01-02",
                "proof",
                "/records/1",
                "state",
                "disputed",
                "tone",
                "soon");
        assertThat(html)
                .contains("Fine", "Source: 杭州市市场监督管理局", "杭市监罚〔2026〕1号", "Date: 2026-01-02")
                .contains("Shown until: 2029-01-02", "href=\"/records/1\"", "badge soon\">disputed");
        assertThat(zh("ui/factRow.jte", "what", "荣誉", "source", "协会"))
                .contains("无截止日期")
                .doesNotContain("href=", "badge");
    }

    @Test
    void aCodeStandsBesideItsCopyButton() {
        assertThat(zh("ui/copyCode.jte", "code", "91330106MA\"27"))
                .contains("<code>91330106MA\"27</code>", "data-copy=\"91330106MA&#34;27\"", ">复制</button>");
        assertThat(en("ui/copyCode.jte", "code", "curl", "block", true)).contains("<pre", "copy-block");
    }

    @Test
    void aQrCodeIsAPictureWithWordsAndAQuietZone() {
        Qr code = Qr.of("https://chengxin.example/verify#018f4d2e-0000-7000-8000-000000000001");
        assertThat(en("ui/qr.jte", "code", code, "words", "Address <of> the proof"))
                .contains("role=\"img\"", "viewBox=\"0 0 " + code.width() + " " + code.width() + "\"")
                .contains("aria-label=\"Address &lt;of> the proof\"", "<path d=\"M4 4h1v1h-1z");
        // the upper left corner of each code is a finder pattern: seven dark modules, then a light one
        assertThat(code.path())
                .startsWith("M4 4h1v1h-1zM5 4h1v1h-1z")
                .contains("M10 4h")
                .doesNotContain("M11 4h");
        assertThat(Qr.of("a").path()).isNotEqualTo(Qr.of("b").path());
    }

    @Test
    void thePagerLinksOnlyWhereThereIsMore() {
        assertThat(en("ui/pager.jte", "words", "1 to 50", "later", "?page=2"))
                .contains("rel=\"next\"", "1 to 50")
                .doesNotContain("rel=\"prev\"");
    }

    @Test
    void theErrorSummaryLinksToTheFields() {
        assertThat(zh("ui/errorSummary.jte", "errors", List.of(new FormError("name", "请填写账户名"))))
                .contains("role=\"alert\"", "<a href=\"#name\">请填写账户名</a>");
        assertThat(zh("ui/errorSummary.jte", "errors", List.of())).isBlank();
    }

    @Test
    void anEmptyListSaysWhyAndWhatToDo() {
        assertThat(zh("ui/emptyState.jte", "why", "还没有报送", "next", "先申请令牌", "link", "/schemas", "linkText", "格式"))
                .contains("还没有报送", "先申请令牌", "<a href=\"/schemas\">格式</a>");
    }

    @Test
    void aDefinitionListShowsCodesForCopying() {
        assertThat(zh("ui/definitionList.jte", "terms", List.of(Term.of("名称", "甲"), Term.code("散列值", "ab12"))))
                .contains("<dt>名称</dt>", "<dd>甲</dd>", "<code>ab12</code>");
    }

    @Test
    void aTimeLineTellsItsMomentsInOrder() {
        String html = en(
                "ui/timeline.jte",
                "moments",
                List.of(
                        new Moment("2026-01-01", "opened", "with a reason", null),
                        new Moment("2026-02-01", "closed", null, "/records/2")));
        assertThat(html).containsSubsequence("2026-01-01", "opened", "with a reason", "2026-02-01", "/records/2");
    }

    @Test
    void aWhyListShowsTheWeightOfEachReasonBesideTheHeaviest() {
        assertThat(zh("ui/whyList.jte", "reasons", List.of(new Reason(120, "付款账户相同"), new Reason(30, "签收过快"))))
                .contains("width:100%", "width:25%", "付款账户相同")
                .doesNotContain("120");
        assertThat(zh("ui/whyList.jte", "reasons", List.of())).contains("<ul");
        assertThat(new Reason(0, "").share(0)).isZero();
    }

    @Test
    void aChartCarriesTheTableOfItsNumbers() {
        Chart chart = new Chart(
                "积分一年内上升了 12 分", "{\"series\":[]}", List.of("日期", "积分"), List.of(List.of("2026-01-01", "88")));
        assertThat(zh("ui/chart.jte", "chart", chart))
                .contains("data-chart=\"{&#34;series&#34;:[]}\"", "<th scope=\"col\">日期</th>", "<td>88</td>")
                .contains("以表格查看相同数据");
    }

    @Test
    void aBasisIsQuotedOrLinked() {
        assertThat(zh("ui/basis.jte", "text", "电子商务法第28条")).contains("依据：", "电子商务法第28条");
        assertThat(en("ui/basis.jte", "text", "art. 28", "link", "/rules")).contains("href=\"/rules\"");
    }

    @Test
    void theAnswerComesWithItsTone() {
        assertThat(zh("ui/answer.jte", "words", "有照", "hint", "截至今天", "tone", "good"))
                .contains("answer good", "<strong>有照</strong>", "截至今天");
    }

    @Test
    void aBadgeIsWords() {
        assertThat(zh("ui/badge.jte", "words", "暂定", "tone", "soon")).contains("<span class=\"badge soon\">暂定</span>");
    }
}
