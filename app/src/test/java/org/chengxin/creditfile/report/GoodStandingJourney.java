package org.chengxin.creditfile.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.subject.Subjects;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A good merchant in a real browser: it gets its certificate, a penalty comes in, and the page says why it ended and what to do. */
@Tag("drill")
class GoodStandingJourney extends ServerTest {

    private static final String CODE = Codes.social("654318", 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Subjects subjects;

    private Member authority;

    @Test
    void theCertificateIsIssuedEndsAndIsToldOnEveryScreen() {
        TestOffice office = TestOffice.at(city(), "market-regulator", "city", "654300");
        authority = city().newMember("department");
        city().create(authority.token(), "honour", "j", """
                {"name":"阿勒泰良好商行","code":"%s","title":"诚信示范企业","authority":"%s","awarded":"2026-05-01",
                 "until":"2028-04-30"}""".formatted(CODE, authority.name()));
        String merchant = "g" + UUID.randomUUID().toString().replace("-", "");
        city().newAccount(city().newMember("merchant", CODE).organisation(), merchant, "merchant", TestOffice.PASSWORD);
        String path = "/workbench/files/" + subjects.search(CODE).get(0).id() + "/standing";
        try (TestBrowser browser = TestBrowser.open(port)) {
            look(browser, "before", merchant, List.of("/workbench/files", path));
            String paper = issued(browser, merchant, path);
            look(browser, "issued", merchant, List.of(path, paper));
            look(browser, "office", office.handler.name(), List.of(path));
            penalty();
            eventually()
                    .untilAsserted(() -> assertThat(server().get(paper).text()).contains("文书已撤回"));
            look(browser, "ended", merchant, List.of(path, paper, "/workbench/messages"));
            assertThat(browser.findings()).isEmpty();
        }
    }

    /** By the link on the firm's own file; returns where anybody checks the paper. */
    private static String issued(TestBrowser browser, String merchant, String path) {
        try (BrowserContext context = browser.context(390)) {
            Page page = browser.signedIn(context, merchant, TestOffice.PASSWORD);
            browser.visit(page, "/workbench/files", "zh");
            page.click("a[href='" + path + "']");
            page.click("text=出具证明");
            page.waitForLoadState();
            assertThat(page.content()).contains("信证〔", "有效至");
            return page.locator("a[href^='/papers/']").first().getAttribute("href");
        }
    }

    private static void look(TestBrowser browser, String when, String person, List<String> paths) {
        for (int width : new int[] {1440, 390}) {
            try (BrowserContext context = browser.context(width)) {
                Page page = browser.signedIn(context, person, TestOffice.PASSWORD);
                for (String path : paths) {
                    for (String language : List.of("zh", "en")) {
                        browser.visit(page, path, language);
                        browser.look(
                                page,
                                "standing-" + when
                                        + path.replaceAll("/[0-9a-f-]{36}|/[^/]*-[^/]*$", "")
                                                .replace('/', '-'),
                                language,
                                width);
                    }
                }
            }
        }
    }

    private void penalty() {
        city().create(authority.token(), "penalty", "jp", """
                {"party":{"kind":"organisation","name":"阿勒泰良好商行","code":"%s"},"number":"阿市监处罚〔2026〕318号","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"《中华人民共和国广告法》",
                 "categories":["confiscation"],"procedure":"ordinary"}""".formatted(CODE, authority.name()));
    }
}
