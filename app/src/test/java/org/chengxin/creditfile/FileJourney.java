package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file and the ways back from a record, in a real browser: the firm asks, an officer reads for its case and hands over. */
@Tag("drill")
class FileJourney extends ServerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private Subjects subjects;

    @Autowired
    private LegalClock clock;

    @Test
    void eachPageIsAccessibleAndFitsItsScreen() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.cityOffice(offices, "market-regulator");
        bureau.cityOffice(offices, "development-reform");
        Caller officer = bureau.officer(office, "handler");
        Caller head = bureau.officer(office, "head");
        String code = Codes.social("330106", 987_654);
        Member firm = city().newMember("merchant", code);
        String merchant = "f" + UUID.randomUUID().toString().replace("-", "");
        UUID account = UUID.fromString(city().newAccount(firm.organisation(), merchant, "merchant", Bureau.PASSWORD));
        Caller asks = new Caller(
                accounts.organisation(UUID.fromString(firm.organisation())), account, merchant, Role.MERCHANT, false);
        String record = penalty(code, "西罚〔2026〕1号", 20);
        penalty(code, "西罚〔2026〕2号", 120);
        SubjectId subject = subjects.search(code).get(0).id();
        Opened objection = objection(asks, record);
        matters.act(new Act(
                objection.id(),
                Actor.of(officer),
                "accept",
                Matters.ANY,
                UUID.randomUUID().toString(),
                Map.of()));
        String file = "/workbench/files/" + subject;
        String matter = "/workbench/matters/" + objection.id();
        try (TestBrowser browser = TestBrowser.open(port)) {
            try (BrowserContext context = browser.context(1440)) {
                Page page = browser.signedIn(context, officer.displayName(), Bureau.PASSWORD);
                browser.visit(page, file, "zh");
                page.fill("#case", objection.number());
                page.click("form[action='" + file + "'] button");
                assertThat(page.content()).contains("西罚〔2026〕1号", "列出全部记录");
                browser.visit(page, matter, "zh");
                assertThat(page.content()).contains("异议标注", "已获取该记录的单位（1）").doesNotContain("record-disputed");
            }
            for (int width : new int[] {1440, 390}) {
                look(browser, width, head.displayName(), List.of(file, matter, matter + "/steps/refer"));
                look(
                        browser,
                        width,
                        merchant,
                        List.of(
                                "/subjects/" + subject,
                                "/workbench/files",
                                "/workbench/matters/new/repair?record=" + record));
            }
            assertThat(browser.findings()).isEmpty();
        }
    }

    private static void look(TestBrowser browser, int width, String person, List<String> paths) {
        try (BrowserContext context = browser.context(width)) {
            Page page = browser.signedIn(context, person, Bureau.PASSWORD);
            for (String path : paths) {
                for (String language : List.of("zh", "en")) {
                    browser.visit(page, path, language);
                    browser.look(page, "file-" + path.replaceAll("[^a-z]+", "-"), language, width);
                }
            }
        }
    }

    private String penalty(String code, String number, int days) {
        Member authority = city().newMember("department");
        return city().create(authority.token(), "penalty", number, """
                {"party":{"kind":"organisation","name":"西湖途径茶业有限公司","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"%s","violation":"虚假宣传","facts":"事实","basis":"依据","categories":["fine"],"fine":"500000.00"}""".formatted(
                        code, number, authority.name(), clock.today().minusDays(days)));
    }

    private Opened objection(Caller by, String record) {
        return matters.open(new Opening(
                "objection",
                Actor.of(by),
                Channel.WORKBENCH,
                UUID.randomUUID().toString(),
                Map.of(
                        "name", "王小明",
                        "phone", "13800000000",
                        "record", record,
                        "place", "330106",
                        "wanted", "delete",
                        "facts", "处罚的不是本公司")));
    }
}
