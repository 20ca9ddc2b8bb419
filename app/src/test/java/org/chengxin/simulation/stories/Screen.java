package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.Assumptions;

/** A browser before the played city: notes what is amiss on the pages that it is taken to. */
final class Screen implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");

    private final PlayedCity city;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> findings = new ArrayList<>();
    private String number = "";
    private String secret = "";

    private Screen(PlayedCity city) {
        this.city = city;
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    static Screen open(PlayedCity city) {
        Assumptions.assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + ": pages were not looked at");
        return new Screen(city);
    }

    /** From the form to "where is my case", on a phone. */
    void citizenComplains(int width) {
        try (BrowserContext context = context(width)) {
            Page page = context.newPage();
            page.navigate(url("/complaints/new"));
            page.fill("[name='f.name']", "赵一鸣");
            page.fill("[name='f.phone']", "13600136005");
            page.fill("[name='f.address']", "杭州市余杭区文一西路 969 号");
            page.fill("[name='f.respondent']", "径山茶叶批发部");
            page.selectOption("[name='f.place']", "330110");
            page.fill("[name='f.amount']", "268");
            page.check("[name='f.claim'][value='refund']");
            page.fill("[name='f.facts']", "收到的径山茶与页面描述的等级不符，商家拒绝退货。");
            look(page, "story-form", width);
            page.click("#form button.btn-primary");
            look(page, "story-receipt", width);
            number = page.locator("[data-copy]").nth(0).getAttribute("data-copy");
            secret = page.locator("[data-copy]").nth(1).getAttribute("data-copy");
            where(page, width);
        }
    }

    /** The officer finds it by its number and accepts it; the complainant then sees it so. */
    void officerAccepts() {
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context, "yuhang-handler-1");
            page.navigate(url("/workbench/matters"));
            look(page, "story-inbox", 1440);
            page.click("a:has-text('" + number + "')");
            look(page, "story-case", 1440);
            page.click("a[href$='/steps/accept'], form[action$='/steps/accept'] button");
            page.fill("[name='f.request']", "退还货款 268 元");
            look(page, "story-accept", 1440);
            page.click("main form button.btn-primary");
            assertThat(page.locator("main").innerText()).contains("协商中", "受理通知书");
            look(page, "story-accepted", 1440);
        }
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            where(page, 390);
            assertThat(page.locator("main").innerText()).contains("协商中", "受理通知书");
        }
    }

    private void where(Page page, int width) {
        for (String language : List.of("en", "zh")) {
            page.navigate(url("/matters/where?lang=" + language));
            page.fill("#number", number);
            page.fill("#receipt", secret);
            page.click("main form button");
            look(page, "story-where-" + language, width);
        }
    }

    /** Pages of somebody, in both languages, on a desk and on a phone. */
    void looks(String account, List<String> paths) {
        for (int width : new int[] {1440, 390}) {
            try (BrowserContext context = context(width)) {
                Page page = signedIn(context, account);
                for (String path : paths) {
                    for (String language : List.of("zh", "en")) {
                        page.navigate(url(path + "?lang=" + language));
                        look(page, "story-" + account + path.replaceAll("[0-9a-f-]{36}", "id") + "-" + language, width);
                    }
                }
            }
        }
    }

    private Page signedIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(url("/sign-in?lang=zh"));
        page.fill("#name", account);
        page.fill("#password", city.password(account));
        page.click("main button");
        page.waitForURL("**/workbench");
        return page;
    }

    private void look(Page page, String what, int width) {
        String name = what.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width;
        findings.addAll(TestBrowser.faults(page, name));
    }

    void assertNothingFound() {
        assertThat(findings).isEmpty();
    }

    private BrowserContext context(int width) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width > 400 ? 900 : 844));
    }

    private String url(String path) {
        return "http://localhost:" + city.port + path;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
