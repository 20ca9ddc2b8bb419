package org.chengxin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chengxin.Codes;
import org.chengxin.account.OrganisationKind;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask for access. */
class ApplicantTest {

    @Test
    void nameAndCodeAreCleanedOfSpaces() {
        Applicant applicant = Applicant.of(" 某平台 ", " " + Codes.social(1) + " ", "platform");

        assertThat(applicant).isEqualTo(new Applicant("某平台", Codes.social(1), OrganisationKind.PLATFORM));
    }

    @ParameterizedTest
    @CsvSource({
        "某,code,department,onboarding.kind",
        "某,code,operator,onboarding.kind",
        "某,code,PLATFORM,onboarding.kind",
        "某,code,'',onboarding.kind",
        "'  ',code,platform,onboarding.name",
        "某,91330106,platform,onboarding.code",
        "某,'',platform,onboarding.code"
    })
    void whoDoesNotFitIsToldWhy(String name, String code, String kind, String problem) {
        String known = code.equals("code") ? Codes.social(1) : code;
        assertThatThrownBy(() -> Applicant.of(name, known, kind))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(problem));
    }

    @Test
    void aCodeWithAWrongCheckSymbolOrALongNameIsRefused() {
        assertThatThrownBy(() -> Applicant.of("某", Codes.oddSocial(1), "platform"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Applicant.of("某\u200b平台", Codes.social(1), "platform"))
                .as("no organisation could be registered under this name")
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Applicant.of("某".repeat(101), Codes.social(1), "platform"))
                .isInstanceOf(ProblemException.class);
    }
}
