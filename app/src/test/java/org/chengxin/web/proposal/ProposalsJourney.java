package org.chengxin.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A handler changes a period on a phone, and the head finds the change, reads what it would do and approves it. */
@Tag("drill")
class ProposalsJourney extends ServerTest {

    private static final String PARAMETER = "/workbench/parameters/matter.ip-notice.review";

    @Autowired
    private DecisionTables tables;

    @Autowired
    private Proposals proposals;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    @Test
    void aPeriodIsChangedByTwoPersons() {
        try (TestBrowser browser = TestBrowser.open(port)) {
            TestOffice owner = TestOffice.of(city(), "intellectual-property");
            String proposal = proposes(browser, owner.handler);
            approves(browser, owner.head, proposal);
            assertThat(browser.findings()).isEmpty();
        }
    }

    /** Two subjects are joined, a decision table is uploaded, a reporting agreement is proposed. */
    @Test
    void theOtherFormsFitTheirScreens() {
        TestOffice regulator = TestOffice.of(city(), "market-regulator");
        TestOffice leads = TestOffice.of(city(), "development-reform");
        String rule =
                tables.inForce(Evaluations.RULE, clock.today()).orElseThrow().source();
        for (String code : List.of(Codes.social("620105", 90_001), Codes.social("620105", 90_002))) {
            city().create(city().newMember("platform").token(), "merchant", "m", """
                    {"name":"杭州并页商贸有限公司%s店","kind":"enterprise","code":"%s"}""".formatted(
                            code.substring(15), code));
        }
        try (TestBrowser browser = TestBrowser.open(port)) {
            for (int width : new int[] {1440, 390}) {
                try (BrowserContext context = browser.context(width)) {
                    Page page = browser.signedIn(context, regulator.handler.name(), TestOffice.PASSWORD);
                    look(browser, page, "/workbench/parameters", width);
                    look(browser, page, "/workbench/joinings?decided=true", width);
                    look(
                            browser,
                            page,
                            "/workbench/joinings?alias=" + Codes.social("620105", 90_001) + "&same=nobody",
                            width);
                    joins(browser, page, width);
                    look(browser, page, "/workbench/tables", width);
                    uploads(browser, page, rule, width);
                }
                try (BrowserContext context = browser.context(width)) {
                    agrees(
                            browser,
                            browser.signedIn(context, leads.handler.name(), TestOffice.PASSWORD),
                            leads.head,
                            width);
                }
            }
            assertThat(browser.findings()).isEmpty();
        }
    }

    private void joins(TestBrowser browser, Page page, int width) {
        String path = "/workbench/joinings?alias=" + Codes.social("620105", 90_001) + "&same="
                + Codes.social("620105", 90_002);
        look(browser, page, path, width);
        page.navigate(browser.url(path + "&lang=zh"));
        page.fill("#reason", "登记机关查明为同一家");
        page.click("button[value=join]");
        page.waitForURL("**/workbench/proposals/*");
        assertThat(page.textContent("main")).contains("主体合并与拆分", "并入");
        look(browser, page, path(page), width);
        withdraws(browser, page);
    }

    private void uploads(TestBrowser browser, Page page, String rule, int width) {
        String path = "/workbench/tables/version?name=" + Evaluations.RULE;
        look(browser, page, path, width);
        page.navigate(browser.url(path + "&lang=zh"));
        page.setInputFiles("#file", file(rule.replaceFirst("<text>-20</text>", "<text>-25")));
        page.fill("#reason", "提高超期送达的扣分");
        page.click("main form button");
        TestBrowser.awaitWords(page, "决策表无法读取", "位置");
        browser.look(page, "workbench-tables-refused", "zh", width);
        page.setInputFiles("#file", file(rule.replaceFirst("<text>-20</text>", "<text>-25</text>")));
        page.click("main form button");
        page.waitForURL("**/workbench/proposals/*");
        assertThat(page.textContent("main")).contains("商家评价", "试算", "现行");
        look(browser, page, path(page), width);
        withdraws(browser, page);
    }

    private void agrees(TestBrowser browser, Page page, TestOffice.Person head, int width) {
        String reporter = city().newMember("department").organisation();
        look(browser, page, "/workbench/agreements", width);
        page.navigate(browser.url("/workbench/agreements?lang=zh"));
        page.fill("#name", "杭州法院代报协议" + width);
        page.selectOption("#reporter", reporter);
        page.fill("#authority", "杭州市市场监督管理局");
        page.check("#type-penalty");
        page.fill("#basis", "杭信用〔2026〕8号");
        page.fill("#until", clock.today().plusYears(1).toString());
        page.fill("#reason", "双方已签订协议");
        page.click("main form button");
        page.waitForURL("**/workbench/proposals/*");
        assertThat(page.textContent("main")).contains("代报协议", "行政处罚", "杭信用〔2026〕8号");
        look(browser, page, path(page), width);
        proposals.approve(FactId.parse(path(page).replaceFirst(".*/", "")), head.account());
        look(browser, page, "/workbench/agreements", width);
    }

    private void withdraws(TestBrowser browser, Page page) {
        String path = path(page);
        page.navigate(browser.url(path + "?lang=zh"));
        page.click("button[value=withdraw]");
        page.waitForURL("**" + path);
    }

    private static FilePayload file(String text) {
        return new FilePayload("merchant.dmn", "application/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private String proposes(TestBrowser browser, TestOffice.Person handler) {
        try (BrowserContext context = browser.context(390)) {
            Page page = browser.signedIn(context, handler.name(), TestOffice.PASSWORD);
            look(browser, page, PARAMETER, 390);
            page.navigate(browser.url(PARAMETER + "?lang=zh"));
            page.fill("#value", "20");
            page.fill("#source", "部门规定原文");
            page.selectOption("#confidence", "R");
            page.fill("#reason", "部门规定已经公布");
            page.click("main form button");
            page.waitForURL("**/workbench/proposals/*");
            assertThat(page.textContent("main"))
                    .contains("待审批", "数值由 15 改为 20", "撤回", "知识产权", "部门规定已经公布")
                    .doesNotContain("不同意");
            String path = page.url().replaceFirst("^https?://[^/]+", "");
            look(browser, page, path, 390);
            return path;
        }
    }

    private void approves(TestBrowser browser, TestOffice.Person head, String proposal) {
        try (BrowserContext context = browser.context(1440)) {
            Page page = browser.signedIn(context, head.name(), TestOffice.PASSWORD);
            page.navigate(browser.url("/workbench?lang=zh"));
            assertThat(page.textContent("main")).contains("等您审批的变更 1 项");
            look(browser, page, "/workbench/proposals", 1440);
            page.navigate(browser.url("/workbench/proposals?lang=zh"));
            page.click("main .fact-row a");
            page.waitForURL("**" + proposal);
            look(browser, page, proposal, 1440);
            page.navigate(browser.url(proposal + "?lang=zh"));
            page.click("button[value=approve]");
            page.waitForURL("**" + proposal);
            assertThat(page.textContent("main")).contains("已生效", "办理经过", "同意").doesNotContain("撤回");
            page.navigate(browser.url("/workbench/proposals?lang=zh"));
            assertThat(page.textContent("main")).contains("没有待审批或者待生效的变更");
            look(browser, page, "/workbench/proposals?done=true", 1440);
        }
    }

    private static void look(TestBrowser browser, Page page, String path, int width) {
        for (String language : List.of("zh", "en")) {
            browser.visit(page, path, language);
            browser.look(page, TestBrowser.named(path), language, width);
        }
    }
}
