package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chengxin.web.TestBrowser;

/** A browser before the played city: notes what is amiss on the pages that it is taken to. */
final class Screen implements AutoCloseable {

    private final PlayedCity city;
    private final TestBrowser browser;
    private String number = "";
    private String secret = "";

    private Screen(PlayedCity city) {
        this.city = city;
        browser = TestBrowser.open(city.port);
    }

    static Screen open(PlayedCity city) {
        return new Screen(city);
    }

    /** From the form to "where is my case", on a phone. */
    void citizenComplains(int width) {
        try (BrowserContext context = browser.context(width)) {
            Page page = context.newPage();
            page.navigate(browser.url("/complaints/new"));
            page.fill("[name='f.name']", "赵一鸣");
            page.fill("[name='f.phone']", "13600136005");
            page.fill("[name='f.address']", "杭州市余杭区文一西路 969 号");
            page.fill("[name='f.respondent']", "径山茶叶批发部");
            page.selectOption("[name='f.place']", "330110");
            page.fill("[name='f.amount']", "268");
            page.check("[name='f.claim'][value='refund']");
            page.fill("[name='f.facts']", "收到的径山茶与页面描述的等级不符，商家拒绝退货。");
            browser.look(page, "story-form");
            page.click("#form button.btn-primary");
            TestBrowser.awaitSelector(page, "[data-copy]");
            browser.look(page, "story-receipt");
            number = page.locator("[data-copy]").nth(0).getAttribute("data-copy");
            secret = page.locator("[data-copy]").nth(1).getAttribute("data-copy");
            where(page, width);
        }
    }

    /** The officer finds it by its number and accepts it; the complainant then sees it so. */
    void officerAccepts() {
        try (BrowserContext context = browser.context(1440)) {
            Page page = signedIn(context, "yuhang-handler-1");
            page.navigate(browser.url("/workbench/matters"));
            browser.look(page, "story-inbox");
            page.click("a:has-text('" + number + "')");
            TestBrowser.awaitSelector(page, "a[href$='/steps/accept'], form[action$='/steps/accept'] button");
            browser.look(page, "story-case");
            page.click("a[href$='/steps/accept'], form[action$='/steps/accept'] button");
            page.fill("[name='f.request']", "退还货款 268 元");
            browser.look(page, "story-accept");
            page.click("main form button.btn-primary");
            TestBrowser.awaitWords(page, "协商中", "受理通知书");
            browser.look(page, "story-accepted");
        }
        try (BrowserContext context = browser.context(390)) {
            Page page = context.newPage();
            where(page, 390);
            TestBrowser.awaitWords(page, "协商中", "受理通知书");
        }
    }

    private void where(Page page, int width) {
        for (String language : List.of("en", "zh")) {
            page.navigate(browser.url("/matters/where?lang=" + language));
            page.fill("#number", number);
            page.fill("#receipt", secret);
            page.click("main form button");
            browser.look(page, "story-where", language, width);
        }
    }

    /** Pages of somebody, in both languages, on a desk and on a phone. */
    void looks(String account, List<String> paths) {
        for (int width : new int[] {1440, 390}) {
            try (BrowserContext context = browser.context(width)) {
                Page page = signedIn(context, account);
                for (String path : paths) {
                    for (String language : List.of("zh", "en")) {
                        browser.visit(page, path, language);
                        browser.look(page, "story-" + account + TestBrowser.named(path), language, width);
                    }
                }
            }
        }
    }

    /** A page as it comes out of the printer, in both languages: no navigation, each story on a sheet of its own, addresses in words. */
    void prints(String account, String path) throws IOException {
        try (BrowserContext context = browser.context(1440)) {
            Page page = signedIn(context, account);
            for (String language : List.of("zh", "en")) {
                browser.visit(page, path, language);
                assertThat(page.content()).as("a text without words").doesNotContain("command.booklet.");
                byte[] pdf = browser.print(page, "story" + TestBrowser.named(path) + "-" + language);
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(document.getPage(0).getMediaBox().getWidth())
                            .as("A4")
                            .isBetween(594f, 597f);
                    assertThat(document.getNumberOfPages())
                            .as("a cover, and a sheet or more a story")
                            .isBetween(4, 12);
                    String words = new PDFTextStripper().getText(document);
                    assertThat(words)
                            .contains("localhost:" + city.port + "/records/")
                            .contains("localhost:" + city.port + "/workbench/matters/")
                            .doesNotContain(language.equals("zh") ? "退出" : "Sign out");
                }
            }
        }
    }

    private Page signedIn(BrowserContext context, String account) {
        return browser.signedIn(context, account, city.password(account));
    }

    void assertNothingFound() {
        assertThat(browser.findings()).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
    }
}
