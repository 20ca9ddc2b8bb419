package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A measure in a real browser: an officer sees who was asked and did what, the merchant what applies to it and until when, the public
 * what it may see; once it is undone, it is gone, and its case shows who undid it.
 */
@Tag("drill")
class MeasureJourney extends PlayedMeasures {

    private static final String POINTS = "信用积分加分";
    private static final String HANDLING = "依法处置平台内违法经营";

    @LocalServerPort
    private int port;

    @Autowired
    private Measures measures;

    @Test
    void eachPageIsAccessibleAndFitsItsScreenFromTheDecisionToItsUndoing() throws Exception {
        Play advice = hand.measure("advice", POINTS);
        advice.does("handler", "advise", hand.decided(advice, POINTS));
        Play play = hand.measure("request", HANDLING);
        play.does("handler", "request", hand.decided(play, HANDLING));
        awaitConsumer("outcome");
        Measure measure = measures.ofMatter(advice.id.value()).orElseThrow();
        Play order = play.child("measure-request", 0).does("executor", "execute", "address", Forms.LINK);
        Play letter = play.does(
                        "handler",
                        "ask-other-city",
                        "office",
                        hand.crew.elsewhere.id().toString())
                .child("measure-assistance", 0)
                .does("executor", "receive");
        String merchant = "m" + play.id.value().toString().replace("-", "");
        city().newAccount(hand.crew.trusted.id().toString(), merchant, "merchant", Bureau.PASSWORD);
        try (TestBrowser browser = TestBrowser.open(port)) {
            for (int width : List.of(1440, 390)) {
                publicPages(browser, width, measure);
                officersPages(browser, width, play, "已执行");
                stepPage(browser, width, play);
                otherCitysPages(browser, width, letter);
                ownPage(browser, width, merchant, measure);
            }
            play.does("handler", "undo");
            advice.does("handler", "undo");
            awaitConsumer("outcome");
            runs("measure-news");
            officersPages(browser, 1440, play, "待恢复");
            order.does("executor", "restore");
            letter.endsAs("over");
            officersPages(browser, 1440, play, "已恢复");
            isGone(browser, measure);
            assertThat(browser.findings()).isEmpty();
        }
    }

    private static String language(int width) {
        return width > 400 ? "zh" : "en";
    }

    private void publicPages(TestBrowser browser, int width, Measure measure) {
        try (BrowserContext context = browser.context(width)) {
            Page page = context.newPage();
            for (String path : List.of("/measures", "/measures/catalogue", "/measures/platforms")) {
                browser.visit(page, path, language(width));
                browser.look(page, TestBrowser.named(path), language(width), width);
            }
            browser.visit(page, "/measures", language(width));
            page.fill("#q", hand.crew.trusted.name());
            page.click("form.filters button.btn-primary");
            TestBrowser.awaitWords(page, measure.number());
        }
    }

    private void officersPages(TestBrowser browser, int width, Play play, String words) {
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        try (BrowserContext context = browser.context(width)) {
            Page page = browser.signedIn(context, String.valueOf(officer.displayName()), Bureau.PASSWORD);
            browser.visit(page, "/workbench/matters/" + play.id, "zh");
            TestBrowser.awaitWords(page, "措施与执行", words, hand.crew.platform.name(), hand.crew.elsewhere.name());
            browser.look(page, "measure-case", "zh", width);
        }
    }

    private void stepPage(TestBrowser browser, int width, Play play) {
        Caller officer = hand.crew.officers(hand.crew.regulator.id()).get(0);
        try (BrowserContext context = browser.context(width)) {
            Page page = browser.signedIn(context, String.valueOf(officer.displayName()), Bureau.PASSWORD);
            browser.visit(page, "/workbench/matters/" + play.id + "/steps/ask-other-city", language(width));
            TestBrowser.awaitWords(page, hand.crew.elsewhere.name());
            browser.look(page, "measure-ask", language(width), width);
        }
    }

    private void otherCitysPages(TestBrowser browser, int width, Play letter) {
        Caller officer = hand.crew.officers(hand.crew.elsewhere.id()).get(0);
        try (BrowserContext context = browser.context(width)) {
            Page page = browser.signedIn(context, String.valueOf(officer.displayName()), Bureau.PASSWORD);
            browser.visit(page, "/workbench/matters/" + letter.id, language(width));
            TestBrowser.awaitWords(page, hand.crew.merchant.name(), HANDLING);
            browser.look(page, "measure-letter", language(width), width);
        }
    }

    private void ownPage(TestBrowser browser, int width, String merchant, Measure measure) {
        try (BrowserContext context = browser.context(width)) {
            Page page = browser.signedIn(context, merchant, Bureau.PASSWORD);
            browser.visit(page, "/workbench/files/" + measure.subject(), language(width));
            TestBrowser.awaitWords(page, measure.number(), measure.until().toString(), measure.wayBack());
            browser.look(page, "measure-applies", language(width), width);
        }
    }

    private void isGone(TestBrowser browser, Measure measure) {
        try (BrowserContext context = browser.context(1440)) {
            Page page = context.newPage();
            browser.visit(page, "/measures", "zh");
            assertThat(page.content()).doesNotContain(measure.number());
            browser.visit(page, "/subjects/" + measure.subject(), "zh");
            assertThat(page.content()).doesNotContain(measure.number());
        }
    }
}
