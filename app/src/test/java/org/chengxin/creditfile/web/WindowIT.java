package org.chengxin.creditfile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.creditfile.TestRecords;
import org.chengxin.web.part.ChoiceSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a record may be repaired elsewhere, the window follows from who decided it: the market regulator's own comes first. */
class WindowIT extends ServerTest {

    private static int number = 2_500;

    @Autowired
    private List<ChoiceSource> sources;

    private String window(String authority) {
        Member reporter = city().newMember("department");
        String agreement = TestRecords.speaksFor(reporter, authority, owner());
        String record = city().create(reporter.token(), "penalty", "w-" + ++number, """
                {"party": {"name": "天水窗口%d有限公司", "kind": "organisation", "code": "%s"}, "number": "窗口〔2026〕%d号",
                 "authority": "%s", "decided": "2026-10-05", "violation": "虚假宣传", "facts": "略", "basis": "依据",
                 "categories": ["confiscation"], "agreement": "%s"}""".formatted(
                        number, Codes.social("654505", number), number, authority, agreement));
        return of(record);
    }

    private String of(String record) {
        return sources.stream()
                .filter(source -> source.field().equals("record"))
                .findFirst()
                .orElseThrow()
                .following()
                .of(record, null, Set.of())
                .getOrDefault("window", "");
    }

    @ParameterizedTest
    @CsvSource({
        "金华市市场监督管理局, 国家企业信用信息公示系统",
        "金华市公安局、金华市市场监督管理局, 国家企业信用信息公示系统",
        "金华市市场监督管理局和金华市商务局, 国家企业信用信息公示系统",
        "金华市邮政管理局, 信用中国网站"
    })
    void theWindowOfSeveralAuthoritiesIsTheMarketRegulators(String authority, String window) {
        assertThat(window(authority)).isEqualTo(window);
    }

    @Test
    void nobodyIsSentAnywhereWithARecordThatIsNotThere() {
        assertThat(of("00000000-0000-0000-0000-000000000000")).isEmpty();
    }
}
