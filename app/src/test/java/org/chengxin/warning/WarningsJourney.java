package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of warnings in a real browser: a ring and a courier that streams saw, and the case of one. */
@Tag("drill")
class WarningsJourney extends ServerTest {

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
        // other tests may have used the week's capacity up
        sql.sql("update warning.finding set chosen = chosen - 30 where chosen is not null")
                .update();
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
        try (TestBrowser browser = TestBrowser.open(port)) {
            for (int width : new int[] {1440, 390, 360}) {
                try (BrowserContext context = browser.context(width)) {
                    Page page = browser.signedIn(context, officer.displayName(), Bureau.PASSWORD);
                    for (int path = 0; path < paths.size(); path++) {
                        for (String language : List.of("zh", "en")) {
                            browser.visit(page, paths.get(path), language);
                            browser.look(page, "warning-" + path, language, width);
                        }
                    }
                }
            }
            assertThat(browser.findings()).isEmpty();
        }
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
                .page(officer, new Findings.Within("", Set.of(new OrganisationId(platform))), ListQuery.FIRST)
                .rows()
                .stream()
                .map(RankedFinding::finding)
                .filter(finding -> !finding.kind().equals(Findings.SPOT_CHECK))
                .filter(finding -> finding.platform().value().equals(platform) && finding.matter() != null)
                .toList();
    }
}
