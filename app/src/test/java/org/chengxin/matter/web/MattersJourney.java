package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.matter.web.CaseTown.Receipt;
import org.chengxin.web.TestBrowser;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages of matters in a real browser, in both languages, on a desk and on a phone: accessible, no wider than the
 * screen, worked from the keyboard.
 */
@Tag("drill")
class MattersJourney extends ServerTest {

    @LocalServerPort
    private int port;

    private CaseTown town;

    @Test
    void everyPageOfMattersIsAccessibleAndFitsItsScreen() {
        town = new CaseTown(city(), port, sql);
        Receipt accepted = town.complain();
        Receipt refused = town.complain();
        Visitor officer = town.signedIn(town.handler);
        String cityHead = town.officer(town.cityOffice, "head");
        for (int more = 0; more < 6; more++) {
            String other = CaseTown.id(officer, town.complain().number());
            if (more < 2) {
                Map<String, String> offer =
                        Map.of("f.office", town.neighbour.organisation(), "f.reason", "被投诉人的实际经营地在滨江区，请你局依法处理。");
                assertThat(CaseTown.take(officer, other, "transfer", offer).statusCode())
                        .isEqualTo(302);
            }
        }
        String id = CaseTown.id(officer, accepted.number());
        CaseTown.take(officer, id, "take", Map.of());
        CaseTown.take(officer, id, "accept", Map.of("f.request", "退还货款 1,280.50 元", "f.contact", "0571-87000000"));
        String waits = CaseTown.id(officer, refused.number());
        CaseTown.take(
                officer,
                waits,
                "refuse",
                Map.of("f.ground", "too-late", "f.request", "退款", "f.reason", "超过三年", "f.remedy", "向法院起诉"));
        try (TestBrowser browser = TestBrowser.open(port)) {
            for (int width : new int[] {1440, 390, 360}) {
                strangersPages(browser, width, accepted);
                officersPages(
                        browser,
                        width,
                        town.handler,
                        List.of(
                                "/workbench",
                                "/workbench/matters",
                                "/workbench/matters?due=overdue",
                                "/workbench/matters?whose=all&state=all",
                                "/workbench/matters/" + id,
                                "/workbench/matters/" + waits,
                                "/workbench/matters/" + id + "/steps/note",
                                "/workbench/matters/" + id + "/steps/transfer",
                                "/workbench/matters/new/" + town.definition,
                                "/workbench/wall",
                                "/workbench/definitions/" + town.definition + "/new"));
                officersPages(browser, width, town.operator, List.of("/workbench/matters"));
                officersPages(
                        browser,
                        width,
                        cityHead,
                        List.of("/workbench/matters?whose=all&office=all", "/workbench/wall?office=all"));
                officersPages(browser, width, town.neighbourly, List.of("/workbench/transfers"));
                reveals(browser, width, id, accepted.number());
            }
            worksFromTheKeyboard(browser);
            assertThat(browser.findings()).isEmpty();
        }
    }

    private void strangersPages(TestBrowser browser, int width, Receipt receipt) {
        try (BrowserContext context = browser.context(width)) {
            Page page = context.newPage();
            for (String language : languages(width)) {
                for (String path : List.of(
                        "/matters",
                        "/matters/new/" + town.definition,
                        "/matters/where",
                        "/matters/definitions",
                        "/matters/definitions/complaint")) {
                    open(browser, page, path, language, width);
                }
                error(browser, page, language, width);
                receipt(browser, page, language, width);
                page.navigate(browser.url("/matters/where?lang=" + language));
                page.fill("#number", receipt.number());
                page.fill("#receipt", receipt.secret());
                page.click("main form button");
                look(browser, page, "matters-where-found", language, width);
            }
        }
    }

    private void error(TestBrowser browser, Page page, String language, int width) {
        page.navigate(browser.url("/matters/new/" + town.definition + "?lang=" + language));
        page.evaluate("document.querySelector('#form').noValidate = true");
        page.fill("[name='f.amount']", "十元");
        page.fill("[name='f.facts']", "龙井茶收到时已经发霉");
        page.click("#form button.btn-primary");
        assertThat(page.inputValue("[name='f.facts']")).isEqualTo("龙井茶收到时已经发霉");
        TestBrowser.awaitSelector(page, ".alert-danger, .error-summary, [role=alert]");
        look(browser, page, "matters-new-error", language, width);
    }

    private void receipt(TestBrowser browser, Page page, String language, int width) {
        page.navigate(browser.url("/matters/new/" + town.definition + "?lang=" + language));
        page.fill("[name='f.name']", "王小明");
        page.fill("[name='f.phone']", "13800000000");
        page.fill("[name='f.address']", "杭州市西湖区文三路 1 号");
        page.fill("[name='f.respondent']", "杭州余杭仓前梦想小镇电子商务产业园综合服务有限公司");
        page.check("[name='f.claim'][value='refund']");
        page.fill("[name='f.facts']", "龙井茶收到时已经发霉");
        page.click("#form button.btn-primary");
        TestBrowser.awaitSelector(page, "dl.receipt");
        look(browser, page, "matters-receipt", language, width);
    }

    private void officersPages(TestBrowser browser, int width, String account, List<String> paths) {
        try (BrowserContext context = browser.context(width)) {
            Page page = browser.signedIn(context, account, CaseTown.PASSWORD);
            for (String language : languages(width)) {
                paths.forEach(path -> open(browser, page, path, language, width));
            }
        }
    }

    private void reveals(TestBrowser browser, int width, String id, String number) {
        try (BrowserContext context = browser.context(width)) {
            Page page = browser.signedIn(context, town.handler, CaseTown.PASSWORD);
            for (String language : languages(width)) {
                page.navigate(browser.url("/workbench/matters/" + id + "?lang=" + language));
                assertThat(page.inputValue("#number")).isEqualTo(number);
                page.selectOption("#purpose", "case-handling");
                page.fill("#number", "他局 1 号");
                page.click("[aria-labelledby=reveal] button");
                TestBrowser.awaitSelector(page, ".answer.bad");
                look(browser, page, "reveal-refused", language, width);
                page.fill("#number", number);
                page.click("[aria-labelledby=reveal] button");
                TestBrowser.awaitSelector(page, ".answer.good");
                look(browser, page, "reveal-done", language, width);
            }
        }
    }

    private void worksFromTheKeyboard(TestBrowser browser) {
        try (BrowserContext context = browser.context(1440)) {
            Page page = browser.signedIn(context, town.handler, CaseTown.PASSWORD);
            page.navigate(browser.url("/workbench/matters"));
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press(" ");
            assertThat(page.locator("tbody tr:nth-child(2) input").isChecked()).isTrue();
            page.keyboard().press("Enter");
            page.waitForURL("**/workbench/matters/*-*");
        }
    }

    private void open(TestBrowser browser, Page page, String path, String language, int width) {
        browser.visit(page, path, language);
        look(browser, page, path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id"), language, width);
    }

    private void look(TestBrowser browser, Page page, String what, String language, int width) {
        browser.look(page, "matter-" + TestBrowser.named(what.replace(town.definition, "kind")), language, width);
    }

    private static List<String> languages(int width) {
        return width == 360 ? List.of("en") : List.of("zh", "en");
    }
}
