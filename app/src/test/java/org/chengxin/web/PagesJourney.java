package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestOffice;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page in a real browser, in both languages, on a desk and on a phone: accessible, no wider than the screen, free
 * of errors on the console.
 */
class PagesJourney extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";

    private static final List<String> PUBLIC = List.of(
            "/",
            "/search?q=%E4%B8%8D%E5%AD%98%E5%9C%A8",
            "/rules/merchant",
            "/schemas",
            "/schemas/penalty",
            "/log",
            "/verify",
            "/policy",
            "/about",
            "/problems",
            "/problems/report.key-conflict",
            "/subjects/nobody",
            "/matters",
            "/matters/new/report",
            "/matters/definitions/report",
            "/sign-in");
    private static final List<String> WORKBENCH = List.of(
            "/workbench",
            "/workbench/reports",
            "/workbench/parameters",
            "/workbench/calendar?from=2026-12-25&days=9",
            "/workbench/calendar?from=&days=0",
            "/workbench/organisations",
            "/workbench/consumers",
            "/workbench/access");
    private static final List<String> OFFICE =
            List.of("/workbench/staff", "/workbench/messages", "/workbench/calendar?year=2094");

    @LocalServerPort
    private int port;

    @Autowired
    private Notices notices;

    @Autowired
    private Proposals proposals;

    /** What stays in the check: a page of each kind, on a desk in Chinese and on a phone in English. */
    @Test
    void twelvePagesAreAccessibleAndFitTheirScreens() {
        try (TestBrowser browser = TestBrowser.open(port)) {
            List<String> open =
                    List.of("/", "/rules/merchant", "/schemas/penalty", "/log", "/policy", "/matters", "/sign-in");
            List<String> workbench = WORKBENCH.subList(0, 5);
            looksAt(browser, 1440, null, open, List.of("zh"));
            looksAt(browser, 390, null, open, List.of("en"));
            TestCity.Person officer = city().person("officer", PASSWORD);
            looksAt(browser, 1440, officer, workbench, List.of("zh"));
            looksAt(browser, 390, officer, workbench, List.of("en"));
            assertThat(browser.findings()).isEmpty();
        }
    }

    @Tag("drill")
    @Test
    void everyPageIsAccessibleAndFitsItsScreen() {
        try (TestBrowser browser = TestBrowser.open(port)) {
            String record = record();
            awaitLog();
            List<String> open = new ArrayList<>(PUBLIC);
            open.add("/records/" + record);
            looksAt(browser, null, open);
            looksAt(browser, city().person("officer", PASSWORD), WORKBENCH.subList(0, 5));
            looksAt(browser, head(), OFFICE);
            looksAt(browser, city().person("administrator", PASSWORD), WORKBENCH.subList(5, 6));
            looksAt(browser, city().person("auditor", PASSWORD), WORKBENCH.subList(6, 7));
            assertThat(browser.findings()).isEmpty();
            worksFromTheKeyboard(browser);
        }
    }

    @Tag("drill")
    @Test
    void aPageThatIsNotAccessibleOrTooWideIsFound() {
        try (TestBrowser browser = TestBrowser.open(port)) {
            Page page = browser.context(390).newPage();
            page.setContent(
                    "<html><body><img src='x.png'><p style='width:900px;color:#eee'>faint words</p></body></html>");
            browser.look(page, "not-accessible");
            assertThat(browser.findings())
                    .anyMatch(finding -> finding.contains("image-alt"))
                    .anyMatch(finding -> finding.contains("color-contrast"))
                    .anyMatch(finding -> finding.contains("wider than the screen"));
        }
    }

    private static void looksAt(
            TestBrowser browser, TestCity.@org.jspecify.annotations.Nullable Person account, List<String> paths) {
        looksAt(browser, 1440, account, paths, List.of("zh", "en"));
        looksAt(browser, 390, account, paths, List.of("zh", "en"));
        // the narrowest screen is for overflow alone, and Chinese breaks anywhere while English does not
        looksAt(browser, 360, account, paths, List.of("en"));
    }

    private static void looksAt(
            TestBrowser browser,
            int width,
            TestCity.@org.jspecify.annotations.Nullable Person account,
            List<String> paths,
            List<String> languages) {
        try (BrowserContext context = browser.context(width)) {
            Page page =
                    account == null ? context.newPage() : browser.signedIn(context, account.name(), account.password());
            page.onConsoleMessage(message -> {
                // a page that is meant to be an error is told on the console as well
                if (message.type().equals("error") && !message.text().contains("the server responded with")) {
                    browser.finding(page.url() + ": " + message.text());
                }
            });
            for (String path : paths) {
                for (String language : languages) {
                    browser.visit(page, path, language);
                    browser.look(page, TestBrowser.named(path), language, width);
                }
            }
        }
    }

    private static void worksFromTheKeyboard(TestBrowser browser) {
        try (BrowserContext context = browser.context(1440)) {
            Page page = context.newPage();
            page.navigate(browser.url("/"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.waitForURL("**#content");
            page.navigate(browser.url("/log"));
            page.locator(".copy").first().click();
            PlaywrightAssertions.assertThat(page.locator(".copy").first())
                    .hasText("已复制", new LocatorAssertions.HasTextOptions().setTimeout(TestBrowser.LONGEST));
        }
    }

    /** The head of an office with a colleague, a message, and an arrangement that waits. */
    private TestCity.Person head() {
        String organisation = city().newMember("department").organisation();
        post("organisations/" + organisation + "/office", """
                {"department":"tax","level":"district","division":"620104"}""");
        String head = "head-" + UUID.randomUUID();
        for (String name : List.of(head, "handler-" + UUID.randomUUID())) {
            String account = city().newAccount(organisation, name, "officer", PASSWORD);
            post("accounts/" + account + "/post", "{\"post\":\"" + name.replaceFirst("-.*", "") + "\"}");
        }
        notices.tell(new Notice(
                new OrganisationId(UUID.fromString(organisation)),
                "13812345678",
                null,
                "协查请求即将到期",
                "〔2026〕协12号还有两个工作日到期。\n请及时办理。",
                "/workbench"));
        proposals.propose(
                new Wanted("calendar", "2094", """
                year,kind,date,name,source
                2094,OFF,2094-01-01,元旦,国务院办公厅关于2094年部分节假日安排的通知
                2094,OFF,2094-05-01,劳动节,国务院办公厅关于2094年部分节假日安排的通知
                2094,OFF,2094-10-01,国庆节,国务院办公厅关于2094年部分节假日安排的通知
                """, "通知已经公布", null),
                TestOffice.of(city(), "market-regulator").handler.account());
        return new TestCity.Person(head, PASSWORD);
    }

    private void post(String path, String body) {
        assertThat(server().post("/api/v1/" + path, city().administratorToken(path), body)
                        .status())
                .isEqualTo(204);
    }

    /** A disclosed record of some length, and a refused report for the officer's list. */
    private String record() {
        TestCity.Member department = city().member("department");
        city().report(
                        department.token(),
                        TestCity.body(List.of(TestCity.item("honour", "h-refused", "{\"name\":\"缺少字段\"}"))));
        return city().create(
                        department.token(),
                        "honour",
                        "h-" + UUID.randomUUID(),
                        "{\"name\":\"杭州余杭仓前梦想小镇电子商务产业园综合服务有限公司\",\"code\":\"91330100799655058B\","
                                + "\"title\":\"守合同重信用企业\",\"authority\":\"" + department.name()
                                + "\",\"awarded\":\"2026-01-02\"}");
    }
}
