package org.chengxin.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A handler changes a period on a phone, and the head finds the change, reads what it would do and approves it. */
class ProposalsJourney extends ServerTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String PARAMETER = "/workbench/parameters/matter.ip-notice.review";
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final List<String> findings = new ArrayList<>();

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
        Assumptions.assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + ": pages were not looked at");
        TestOffice owner = TestOffice.of(city(), "intellectual-property");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
                Browser browser = playwright.chromium().launch(options())) {
            String proposal = proposes(browser, owner.handler);
            approves(browser, owner.head, proposal);
        }
        assertThat(findings).isEmpty();
    }

    /** Two subjects are joined, a decision table is uploaded, a reporting agreement is proposed. */
    @Test
    void theOtherFormsFitTheirScreens() {
        Assumptions.assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + ": pages were not looked at");
        TestOffice regulator = TestOffice.of(city(), "market-regulator");
        TestOffice leads = TestOffice.of(city(), "development-reform");
        String rule =
                tables.inForce(Evaluations.RULE, clock.today()).orElseThrow().source();
        for (String code : List.of(Codes.social("620105", 90_001), Codes.social("620105", 90_002))) {
            city().create(city().newMember("platform").token(), "merchant", "m", """
                    {"name":"杭州并页商贸有限公司%s店","kind":"enterprise","code":"%s"}""".formatted(
                            code.substring(15), code));
        }
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
                Browser browser = playwright.chromium().launch(options())) {
            for (int width : new int[] {1440, 390}) {
                try (BrowserContext context = context(browser, width)) {
                    Page page = signedIn(context, regulator.handler);
                    look(page, "/workbench/parameters", width);
                    look(page, "/workbench/joinings?decided=true", width);
                    look(page, "/workbench/joinings?alias=" + Codes.social("620105", 90_001) + "&same=nobody", width);
                    joins(page, width);
                    look(page, "/workbench/tables", width);
                    uploads(page, rule, width);
                }
                try (BrowserContext context = context(browser, width)) {
                    agrees(signedIn(context, leads.handler), leads.head, width);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    private void joins(Page page, int width) {
        String path = "/workbench/joinings?alias=" + Codes.social("620105", 90_001) + "&same="
                + Codes.social("620105", 90_002);
        look(page, path, width);
        page.navigate(url(path + "&lang=zh"));
        page.fill("#reason", "登记机关查明为同一家");
        page.click("button[value=join]");
        page.waitForURL("**/workbench/proposals/*");
        assertThat(page.textContent("main")).contains("主体合并与拆分", "并入");
        look(page, path(page), width);
        withdraws(page);
    }

    private void uploads(Page page, String rule, int width) {
        String path = "/workbench/tables/version?name=" + Evaluations.RULE;
        look(page, path, width);
        page.navigate(url(path + "&lang=zh"));
        page.setInputFiles("#file", file(rule.replaceFirst("<text>-20</text>", "<text>-25")));
        page.fill("#reason", "提高超期送达的扣分");
        page.click("main form button");
        assertThat(page.textContent("main")).contains("决策表无法读取", "位置");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("workbench-tables-refused-zh-" + width + ".png")));
        page.setInputFiles("#file", file(rule.replaceFirst("<text>-20</text>", "<text>-25</text>")));
        page.click("main form button");
        page.waitForURL("**/workbench/proposals/*");
        assertThat(page.textContent("main")).contains("商家评价", "试算", "现行");
        look(page, path(page), width);
        withdraws(page);
    }

    private void agrees(Page page, TestOffice.Person head, int width) {
        look(page, "/workbench/agreements", width);
        page.navigate(url("/workbench/agreements?lang=zh"));
        page.fill("#name", "杭州法院代报协议" + width);
        page.selectOption("#reporter", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.fill("#authority", "杭州市市场监督管理局");
        page.check("#type-penalty");
        page.fill("#basis", "杭信用〔2026〕8号");
        page.fill("#until", clock.today().plusYears(1).toString());
        page.fill("#reason", "双方已签订协议");
        page.click("main form button");
        page.waitForURL("**/workbench/proposals/*");
        assertThat(page.textContent("main")).contains("代报协议", "行政处罚", "杭信用〔2026〕8号");
        look(page, path(page), width);
        proposals.approve(FactId.parse(path(page).replaceFirst(".*/", "")), head.account());
        look(page, "/workbench/agreements", width);
    }

    private void withdraws(Page page) {
        page.navigate(url(path(page) + "?lang=zh"));
        page.click("button[value=withdraw]");
    }

    private static FilePayload file(String text) {
        return new FilePayload("merchant.dmn", "application/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private String proposes(Browser browser, TestOffice.Person handler) {
        try (BrowserContext context = context(browser, 390)) {
            Page page = signedIn(context, handler);
            look(page, PARAMETER, 390);
            page.navigate(url(PARAMETER + "?lang=zh"));
            page.fill("#value", "20");
            page.fill("#source", "部门规定原文");
            page.selectOption("#confidence", "R");
            page.fill("#reason", "部门规定已经公布");
            page.click("main form button");
            page.waitForURL("**/workbench/proposals/*");
            assertThat(page.textContent("main"))
                    .contains("待审批", "数值由 15 改为 20", "原文已经核实", "撤回", "知识产权", "部门规定已经公布")
                    .doesNotContain("不同意");
            String path = page.url().replaceFirst("^https?://[^/]+", "");
            look(page, path, 390);
            return path;
        }
    }

    private void approves(Browser browser, TestOffice.Person head, String proposal) {
        try (BrowserContext context = context(browser, 1440)) {
            Page page = signedIn(context, head);
            page.navigate(url("/workbench?lang=zh"));
            assertThat(page.textContent("main")).contains("等您审批的变更 1 项");
            look(page, "/workbench/proposals", 1440);
            page.navigate(url("/workbench/proposals?lang=zh"));
            page.click("main .fact-row a");
            page.waitForURL("**" + proposal);
            look(page, proposal, 1440);
            page.navigate(url(proposal + "?lang=zh"));
            page.click("button[value=approve]");
            page.waitForURL("**" + proposal);
            assertThat(page.textContent("main")).contains("已生效", "办理经过", "同意").doesNotContain("撤回");
            page.navigate(url("/workbench/proposals?lang=zh"));
            assertThat(page.textContent("main")).contains("没有待审批或者待生效的变更");
            look(page, "/workbench/proposals?done=true", 1440);
        }
    }

    private void look(Page page, String path, int width) {
        for (String language : List.of("zh", "en")) {
            page.navigate(url(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
            String name = path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[^A-Za-z0-9]+", "-") + "-" + language
                    + "-" + width;
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!overflow.equals(0)) {
                findings.add(name + " is " + overflow + " px wider than the screen");
            }
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
            new AxeBuilder(page)
                    .withTags(WCAG)
                    .analyze()
                    .getViolations()
                    .forEach(violation -> findings.add(name + ": " + violation.getId() + " at "
                            + violation.getNodes().get(0).getTarget()));
        }
    }

    private Page signedIn(BrowserContext context, TestOffice.Person person) {
        Page page = context.newPage();
        page.navigate(url("/sign-in?lang=zh"));
        page.fill("#name", person.name());
        page.fill("#password", TestOffice.PASSWORD);
        page.click("main button");
        page.waitForURL("**/workbench");
        return page;
    }

    private static BrowserContext context(Browser browser, int width) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width > 400 ? 900 : 844));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return environment;
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(BROWSER)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking"));
    }
}
