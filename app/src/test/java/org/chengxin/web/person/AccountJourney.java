package org.chengxin.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.credential.Totp;
import org.chengxin.evidence.Confidential;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An officer enrols an authenticator app in a real browser, signs in with its code and with a recovery code; the
 * administrators keep accounts and tokens. Each page on the way is accessible and no wider than a phone.
 */
@Tag("drill")
class AccountJourney extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";

    @LocalServerPort
    private int port;

    @Autowired
    private Confidential confidential;

    @Test
    void anOfficerEnrolsAndTheAdministratorsKeepAccountsAndTokens() {
        try (TestBrowser browser = TestBrowser.open(port)) {
            TestCity.Person officer = city().person("officer", PASSWORD);
            String recovery = enrols(browser, officer);
            signsInWithACode(browser, officer);
            signsInWithARecoveryCode(browser, officer, recovery);
            looksAt(
                    browser,
                    city().person("administrator", ""),
                    List.of(
                            "/workbench/accounts?q=department",
                            "/workbench/administrators",
                            "/workbench/confirm",
                            "/workbench/jobs"));
            openByTwoPersons(browser, city().person("administrator", ""), city().person("security-administrator", ""));
            looksAt(
                    browser,
                    city().person("security-administrator", ""),
                    List.of("/workbench/tokens?q=platform", "/workbench/accounts?q=officer", filed()));
            assertThat(browser.findings()).isEmpty();
        }
    }

    /** The page of an officer with a post and a certificate. */
    private String filed() {
        String organisation = city().newMember("department").organisation();
        city().done(
                        "organisations/" + organisation + "/office",
                        TestCity.object("department", "tax", "level", "district", "division", "620103"));
        String account = city().newAccount(organisation, "filed-" + System.nanoTime(), "officer", PASSWORD);
        city().givePost(account, "head");
        return "/workbench/accounts/" + account;
    }

    private String enrols(TestBrowser browser, TestCity.Person officer) {
        try (BrowserContext context = browser.context(1440)) {
            Page page = context.newPage();
            browser.enter(page, officer.name(), officer.password());
            page.waitForURL("**/workbench");
            page.click("a[href='/workbench/account']");
            TestBrowser.awaitWords(page, "还没有登记", "当前登录");
            browser.lookEverywhere(page, "person-account");
            page.click("a[href='/workbench/account/factor']");
            TestBrowser.awaitSelector(page, "#code");
            browser.lookEverywhere(page, "person-factor");
            page.fill("#code", "000000");
            page.click("main form button");
            TestBrowser.awaitWords(page, "动态口令不对");
            page.fill("#code", code(officer.name(), 0));
            page.click("main form button");
            page.locator("dl.facts code").nth(9).waitFor();
            assertThat(page.locator("dl.facts code").count()).isEqualTo(10);
            String recovery = page.locator("dl.facts code").nth(2).textContent();
            browser.lookEverywhere(page, "person-recovery");
            page.click("main a.btn");
            TestBrowser.awaitWords(page, "已登记。还有 10 个未使用的恢复码");
            browser.lookEverywhere(page, "person-account-enrolled");
            return recovery;
        }
    }

    private void signsInWithACode(TestBrowser browser, TestCity.Person officer) {
        try (BrowserContext context = browser.context(1440)) {
            Page page = context.newPage();
            browser.enter(page, officer.name(), officer.password());
            page.waitForURL("**/sign-in/next");
            browser.lookEverywhere(page, "person-sign-in-code");
            page.navigate(browser.url("/workbench"));
            assertThat(page.url()).as("not before the code").endsWith("/sign-in");
            page.navigate(browser.url("/sign-in/next"));
            page.fill("#code", code(officer.name(), 1));
            page.click("main button");
            page.waitForURL("**/workbench");
        }
    }

    private void signsInWithARecoveryCode(TestBrowser browser, TestCity.Person officer, String recovery) {
        try (BrowserContext context = browser.context(1440)) {
            Page page = context.newPage();
            browser.enter(page, officer.name(), officer.password());
            page.waitForURL("**/sign-in/next");
            page.fill("#code", recovery);
            page.click("main button");
            page.waitForURL("**/workbench");
            page.navigate(browser.url("/workbench/account"));
            assertThat(page.textContent("main")).contains("还有 9 个未使用的恢复码");
            page.click("form[action$='end-others'] button");
            TestBrowser.awaitWords(page, "已结束");
        }
    }

    private static void looksAt(TestBrowser browser, TestCity.Person person, List<String> paths) {
        try (BrowserContext context = browser.context(1440)) {
            Page page = browser.signedIn(context, person.name(), person.password());
            for (String path : paths) {
                for (String language : List.of("en", "zh")) {
                    browser.visit(page, path, language);
                    page.locator("details").all().forEach(each -> each.evaluate("details => details.open = true"));
                    browser.lookEverywhere(page, "person-" + person.name() + TestBrowser.named(path), language);
                }
            }
        }
    }

    /** One administrator fills in the form, another reads what would happen and approves it. */
    private static void openByTwoPersons(TestBrowser browser, TestCity.Person one, TestCity.Person two) {
        String proposal;
        try (BrowserContext context = browser.context(390)) {
            Page page = browser.signedIn(context, one.name(), one.password());
            page.click("a[href='/workbench/administrators']");
            page.click("summary:has-text('提出开立管理员账户')");
            page.selectOption("#role", "auditor");
            page.fill("#name", "shenji-" + Long.toString(System.nanoTime(), 36));
            page.fill("#displayName", "李明");
            page.fill("#reason", "原审计管理员调离");
            page.click("form[action='/workbench/administrators'] button");
            TestBrowser.awaitWords(page, "只显示这一次");
            browser.lookEverywhere(page, "person-administrator-prepared");
            page.click("main a.btn");
            page.waitForURL("**/workbench/proposals/*");
            proposal = page.url().replaceFirst("^https?://[^/]+", "");
            assertThat(page.textContent("main")).contains("为李明开立管理员账户", "撤回").doesNotContain("不同意");
        }
        try (BrowserContext context = browser.context(1440)) {
            Page page = browser.signedIn(context, two.name(), two.password());
            for (String language : List.of("en", "zh")) {
                browser.visit(page, proposal, language);
                browser.lookEverywhere(page, "person-administrator-proposal", language);
            }
            page.click("button[value=approve]");
            TestBrowser.awaitWords(page, "已记下，继续");
            browser.lookEverywhere(page, "person-administrator-second-half");
            page.click("main a.btn");
            page.waitForURL("**" + proposal);
            TestBrowser.awaitWords(page, "已生效");
        }
    }

    /** What the person's app shows now, or a step later: none is taken twice. */
    private String code(String name, int later) {
        byte[] secret = sql.sql("""
                select f.secret from account.second_factor f join account.account a on a.id = f.account
                where a.name = :name""").param("name", name).query(byte[].class).single();
        return Totp.code(confidential.decrypt(secret), Totp.step(Instant.now()) + later);
    }
}
