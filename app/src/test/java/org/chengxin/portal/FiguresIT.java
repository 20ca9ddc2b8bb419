package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.intake.Reports;
import org.chengxin.review.Reviews;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.Trades;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A figure on a public page counts what its name says and nothing beside. */
class FiguresIT extends ServerTest {

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Trades trades;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Reports reports;

    @Autowired
    private Clock clock;

    @Test
    void whoNeverReportedIsNoReporter() {
        Map<String, Long> before = figures();
        city().newMember("department");
        city().newMember("platform");
        assertThat(figures())
                .containsEntry("departments-reporting", before.get("departments-reporting"))
                .containsEntry("platforms-reporting", before.get("platforms-reporting"));
    }

    @Test
    void aReportCountsOnceAndWhatTheProgramSealsItselfIsNone() {
        Map<String, Long> before = figures();
        Member platform = city().newPlatform("m-1");
        city().create(platform.token(), "parcel", "p-1", "{\"order\":\"o\"}");
        Map<String, Long> after = figures();
        assertThat(after)
                .containsEntry("reports", before.get("reports") + 2)
                .containsEntry("platforms-reporting", before.get("platforms-reporting") + 1);
        assertThat(after.get("facts-sealed")).isGreaterThan(after.get("reports"));
    }

    @Test
    void aFirmWithTwoPartsIsOneSubject() {
        Map<String, Long> before = figures();
        String code = Codes.social("640102", 1);
        Member platform = city().newMember("platform", code);
        city().create(platform.token(), "platform", "self", """
                {"name":"银川两用商贸有限公司","operator":"银川两用商贸有限公司","form":"self-operated"}""");
        city().create(platform.token(), "merchant", "self-run", """
                {"name":"银川两用商贸有限公司","kind":"enterprise","code":"%s"}""".formatted(code));
        Map<String, Long> after = figures();
        assertThat(after)
                .containsEntry("platforms", before.get("platforms") + 1)
                .containsEntry("merchants", before.get("merchants") + 1)
                .containsEntry("subjects", before.get("subjects") + 1);
    }

    @Test
    void theChinesePageNamesNoModuleNoFileAndNoTest() {
        String text = server().get("/policy").text();
        String table = text.substring(text.indexOf("<table"), text.indexOf("</table>"));
        assertThat(table).contains("办理程序：投诉", "主体信用档案").doesNotContain("<code", ".yaml", "IT<");
    }

    private Map<String, Long> figures() {
        return new Figures(subjects, files, trades, reviews, evaluations, proofs, accounts, reports, clock).all();
    }
}
