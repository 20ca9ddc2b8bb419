package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Nature;
import org.chengxin.subject.Subject;
import org.junit.jupiter.api.Test;

/** From a subject's page a complaint begins with the respondent filled in, by code where there is one. */
class SubjectFormLinkTest {

    private static String link(String name, String code) {
        Subject subject = new Subject(
                new SubjectId(Uuid7.next()),
                Nature.values()[0],
                List.of(),
                name,
                code,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of());
        return new SubjectPage(subject, new Verdict(Verdict.Level.NOTHING, ""), List.of(), "2026-01-01")
                .form("complaint");
    }

    @Test
    void theCodeNamesItBest() {
        assertThat(link("某茶业有限公司", "91330106MA2XXXXX0K"))
                .isEqualTo("/matters/new/complaint?respondent=91330106MA2XXXXX0K");
    }

    @Test
    void withoutACodeItsNameDoesEncoded() {
        assertThat(link("茶 & 叶", null)).isEqualTo("/matters/new/complaint?respondent=%E8%8C%B6+%26+%E5%8F%B6");
    }

    @Test
    void whatHasNeitherBeginsBlank() {
        assertThat(link(null, null)).isEqualTo("/matters/new/complaint");
    }

    @Test
    void aRuleFileOfMattersLeadsToItsProcedure() {
        assertThat(Demand.procedure("rules/matter/complaint.yaml")).isEqualTo("/matters/definitions/complaint");
        assertThat(Demand.procedure("rules/evaluation/merchant.dmn")).isNull();
        assertThat(Demand.procedure("rules/matter/sheet.dmn")).isNull();
    }
}
