package org.chengxin.warning;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of warnings in a real browser: a ring and a courier that streams saw, and the case of one. */
class WarningsJourney extends ServerTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final int[] TARGETS = {3, 4, 5, 6, 7};

    @LocalServerPort
    private int port;

    @Autowired
    private Findings findings;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private LegalClock clock;

    @Test
    void everyPageOfWarningsIsAccessibleAndFitsItsScreen() {
        Assumptions.assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + ": pages were not looked at");
        Bureau bureau = new Bureau(city(), accounts, matters);
        Caller officer = bureau.officer(bureau.cityOffice(offices, "market-regulator"), "head");
        List<SealedFinding> seen = seen(officer);
        List<String> paths = new ArrayList<>(List.of(
                "/workbench/warnings",
                "/workbench/warnings/levels",
                "/matters/definitions/warning",
                "/workbench/matters?definition=warning"));
        seen.forEach(finding -> paths.add("/workbench/warnings/" + finding.id()));
        paths.add("/workbench/matters/" + seen.get(0).matter());
        List<String> faults = new ArrayList<>();
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
                Browser browser = playwright.chromium().launch(options())) {
            for (int width : new int[] {1440, 390, 360}) {
                try (BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
                    Page page = context.newPage();
                    signIn(page, officer);
                    for (int path = 0; path < paths.size(); path++) {
                        for (String language : List.of("zh", "en")) {
                            look(
                                    page,
                                    paths.get(path),
                                    "warning-" + path + "-" + language + "-" + width,
                                    language,
                                    faults);
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A ring and a courier, each complete with its last report. */
    private List<SealedFinding> seen(Caller officer) {
        Marketplace market = new Marketplace(city(), clock.today(), 20_261_129L).opens(80_000);
        market.honestReviews().reports();
        market.sends(
                market.platform,
                IntStream.range(0, 14 * TARGETS.length)
                        .mapToObj(each -> market.review(
                                "ring-" + each / TARGETS.length, TARGETS[each % TARGETS.length], each / 10 % 3))
                        .toList());
        List<List<String>> scans = IntStream.range(0, 20)
                .mapToObj(number -> market.unseenParcel(number, 8, "c-unseen"))
                .toList();
        market.reports();
        scans.forEach(scan -> market.sends(market.logistics, scan));
        UUID platform = UUID.fromString(market.platform.organisation());
        eventually()
                .until(() -> warned(officer, platform).stream()
                                .map(SealedFinding::kind)
                                .distinct()
                                .count()
                        == 2);
        return warned(officer, platform);
    }

    private List<SealedFinding> warned(Caller officer, UUID platform) {
        return findings
                .page(officer, null, true, new Findings.Within("", Set.of(new OrganisationId(platform))), 0)
                .stream()
                .filter(finding -> finding.platform().value().equals(platform) && finding.matter() != null)
                .toList();
    }

    private void look(Page page, String path, String name, String language, List<String> faults) {
        page.navigate(url(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
        faults.addAll(TestBrowser.faults(page, name));
    }

    private void signIn(Page page, Caller officer) {
        page.navigate(url("/sign-in"));
        page.fill("#name", officer.displayName());
        page.fill("#password", Bureau.PASSWORD);
        page.click("main button");
        page.waitForURL("**/workbench");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(BROWSER)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"));
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return environment;
    }
}
