package org.chengxin.creditfile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.exchange.certificate.StandsAgainst.Reason;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Every adverse record on show stands against a certificate, with the way to end it; no other record does, and none that is over. */
class RecordsAgainstIT extends ServerTest {

    private static final String DIVISION = "654316";
    private static int number;

    @Autowired
    private RecordsAgainst against;

    @Autowired
    private GoodStanding standing;

    @Autowired
    private Subjects subjects;

    private Member authority;
    private String code;

    @BeforeEach
    void anAuthorityAndAFirm() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        authority = city().newMember("department");
        code = Codes.social(DIVISION, ++number);
    }

    @AfterEach
    void noLanguageStays() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String reported(String type, String decided, String more) {
        return city().create(authority.token(), type, type + number, data(decided, more));
    }

    private String data(String decided, String more) {
        return """
                {"party":{"name":"阿勒泰名录%d有限公司","kind":"organisation","code":"%s"},"number":"录〔2026〕%d号",
                 "authority":"%s","decided":"%s",%s}""".formatted(number, code, number, authority.name(), decided, more);
    }

    private SubjectId firm() {
        return subjects.search(code).get(0).id();
    }

    private List<Reason> reasons() {
        return against.against(subjects.identities(firm()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abnormal-listing | \"title\":\"无法联系\",\"outcome\":\"unreachable\" | 申请移出",
                "judgment-default | \"title\":\"给付货款\",\"outcome\":\"evades\" | 向执行法院申请",
                "serious-listing | \"title\":\"售假\",\"edition\":\"2025年版\",\"catalogueItem\":\"严重违法失信名单\" | 信用修复"
            })
    void everyListIsNamedWithItsWayBack(String type, String more, String way) {
        if (type.equals("judgment-default")) {
            city().done(
                            "organisations/" + authority.organisation() + "/office",
                            TestCity.object("department", "court", "level", "district", "division", "654503"));
        }
        String record = reported(type, "2026-08-03", more);
        assertThat(against.checks()).contains(type);
        assertThat(reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.check()).isEqualTo(type);
            assertThat(reason.number()).isEqualTo("录〔2026〕%d号", number);
            assertThat(reason.authority()).isEqualTo(authority.name());
            assertThat(reason.wayBack()).contains(way);
            assertThat(reason.link()).endsWith("?record=" + record);
        });
        assertThat(standing.of(firm())).as("no certificate").isEmpty();
    }

    @Test
    void aPenaltyThatCanBeRepairedLeadsToItsRepair() {
        String record = reported("penalty", "2026-01-05", """
                "violation":"虚假宣传","facts":"略","basis":"《中华人民共和国广告法》","categories":["fine"],"fine":"1000.00",
                "procedure":"ordinary","disclosedUntil":"2029-01-05\"""");
        assertThat(reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.wayBack()).contains("信用修复");
            assertThat(reason.link()).isEqualTo("/workbench/matters/new/repair?record=" + record);
            assertThat(reason.until()).hasToString("2029-01-05");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inspection | \"title\":\"亮照检查\",\"outcome\":\"problems-found\"",
                "sample-test | \"title\":\"茶叶\",\"outcome\":\"unqualified\"",
                "judgment | \"title\":\"合同纠纷\",\"outcome\":\"judgment\"",
                "serious-listing | \"title\":\"只是监管事实\",\"edition\":\"2025年版\""
            })
    void whatIsNotAdverseOrNotPublishedStandsAgainstNobody(String type, String more) {
        reported(type, "2026-08-03", more);
        assertThat(reasons()).isEmpty();
        assertThat(standing.of(firm())).isPresent();
    }

    @Test
    void anEntryThatEndedStandsAgainstItNoMore() {
        String more = "\"title\":\"无法联系\",\"outcome\":\"unreachable\"";
        String record = reported("abnormal-listing", "2026-08-03", more);
        assertThat(reasons()).hasSize(1);
        String ended = data("2026-08-03", more + ",\"ended\":\"2026-09-01\",\"endReason\":\"已恢复联系\"");
        city().one(
                        authority.token(),
                        TestCity.item("abnormal-listing", "abnormal-listing" + number, ended, record, "移出"));
        assertThat(reasons()).isEmpty();
        assertThat(standing.of(firm()).orElseThrow().open()).containsKeys("checked", "log");
    }
}
