package org.chengxin.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.credential.Totp;
import org.chengxin.evidence.Confidential;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An officer enrols an authenticator app in a real browser, signs in with its code and with a recovery code; the
 * administrators keep accounts and tokens. Each page on the way is accessible and no wider than a phone.
 */
class AccountJourney extends ServerTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String PASSWORD = "Right-Password-1";
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @LocalServerPort
    private int port;

    @Autowired
    private Confidential confidential;

    private final List<String> findings = new ArrayList<>();

    @Test
    void anOfficerEnrolsAndTheAdministratorsKeepAccountsAndTokens() {
        Assumptions.assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + ": pages were not looked at");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
                Browser browser = playwright.chromium().launch(options())) {
            TestCity.Person officer = city().person("officer", PASSWORD);
            String recovery = enrols(browser, officer);
            signsInWithACode(browser, officer);
            signsInWithARecoveryCode(browser, officer, recovery);
            looksAt(
                    browser,
                    city().person("administrator", ""),
                    List.of("/workbench/accounts?q=department", "/workbench/confirm"));
            looksAt(
                    browser,
                    city().person("security-administrator", ""),
                    List.of("/workbench/tokens?q=platform", "/workbench/accounts?q=officer"));
            assertThat(findings).isEmpty();
        }
    }

    private String enrols(Browser browser, TestCity.Person officer) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            enter(page, officer);
            page.waitForURL("**/workbench");
            page.click("a[href='/workbench/account']");
            assertThat(page.textContent("main")).contains("还没有登记", "当前登录");
            look(page, "account");
            page.click("a[href='/workbench/account/factor']");
            look(page, "factor");
            page.fill("#code", "000000");
            page.click("main form button");
            assertThat(page.textContent(".error-summary")).contains("动态口令不对");
            page.fill("#code", code(officer.name(), 0));
            page.click("main form button");
            assertThat(page.locator("dl.facts code").count()).isEqualTo(10);
            String recovery = page.locator("dl.facts code").nth(2).textContent();
            look(page, "recovery");
            page.click("main a.btn");
            assertThat(page.textContent("main")).contains("已登记。还有 10 个未使用的恢复码");
            look(page, "account-enrolled");
            return recovery;
        }
    }

    private void signsInWithACode(Browser browser, TestCity.Person officer) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            enter(page, officer);
            page.waitForURL("**/sign-in/next");
            look(page, "sign-in-code");
            page.navigate(url("/workbench"));
            assertThat(page.url()).as("not before the code").endsWith("/sign-in");
            page.navigate(url("/sign-in/next"));
            page.fill("#code", code(officer.name(), 1));
            page.click("main button");
            page.waitForURL("**/workbench");
        }
    }

    private void signsInWithARecoveryCode(Browser browser, TestCity.Person officer, String recovery) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            enter(page, officer);
            page.waitForURL("**/sign-in/next");
            page.fill("#code", recovery);
            page.click("main button");
            page.waitForURL("**/workbench");
            page.navigate(url("/workbench/account"));
            assertThat(page.textContent("main")).contains("还有 9 个未使用的恢复码");
            page.click("form[action$='end-others'] button");
            assertThat(page.textContent("main")).contains("已结束");
        }
    }

    private void looksAt(Browser browser, TestCity.Person person, List<String> paths) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            enter(page, person);
            page.waitForURL("**/workbench");
            for (String path : paths) {
                page.navigate(url(path));
                page.locator("details").all().forEach(each -> each.evaluate("details => details.open = true"));
                look(page, person.name() + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    private void look(Page page, String name) {
        for (int width : new int[] {1440, 390, 360}) {
            page.setViewportSize(width, 844);
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!overflow.equals(0)) {
                findings.add(name + " at " + width + " is " + overflow + " px wider than the screen");
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("person-" + name + "-" + width + ".png")));
        }
        new AxeBuilder(page)
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(violation -> findings.add(name + ": " + violation.getId() + " at "
                        + violation.getNodes().get(0).getTarget()));
        page.setViewportSize(1440, 900);
    }

    private void enter(Page page, TestCity.Person person) {
        page.navigate(url("/sign-in"));
        page.fill("#name", person.name());
        page.fill("#password", person.password());
        page.click("main button");
    }

    /** What the person's app shows now, or a step later: none is taken twice. */
    private String code(String name, int later) {
        byte[] secret = sql.sql("""
                select f.secret from account.second_factor f join account.account a on a.id = f.account
                where a.name = :name""").param("name", name).query(byte[].class).single();
        return Totp.code(confidential.decrypt(secret), Totp.step(Instant.now()) + later);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(BROWSER)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return environment;
    }
}
