package org.chengxin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.Codes;
import org.chengxin.SandboxKey;
import org.chengxin.account.OrganisationKind;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sandbox says of a program holds for that organisation, for half a year, under the sandbox's own key. */
class SandboxStatementsTest {

    private static final SigningKey OTHER = SigningKey.of(
            "sandbox.test/log",
            SignatureType.ED25519,
            "01234567890123456789012345678901".getBytes(StandardCharsets.US_ASCII));
    private static final Applicant PLATFORM = new Applicant("某平台", Codes.social(1), OrganisationKind.PLATFORM);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final SandboxStatements statements = new SandboxStatements(SandboxKey.published());

    private static String said(String day) {
        return SandboxKey.vouches(Codes.social(1), "platform", day);
    }

    @Test
    void itHoldsAsItWasGivenAlsoWithTheLineEndsOfABrowser() {
        String statement = said("2026-11-01");

        assertThat(statements.vouchFor(PLATFORM, statement, TODAY)).isTrue();
        assertThat(statements.vouchFor(PLATFORM, "\n" + statement.replace("\n", "\r\n") + "  \r\n", TODAY))
                .isTrue();
    }

    @Test
    void itEndsAfterHalfAYear() {
        assertThat(statements.vouchFor(PLATFORM, said("2026-05-30"), TODAY)).isTrue();
        assertThat(statements.vouchFor(PLATFORM, said("2026-05-29"), TODAY)).isFalse();
    }

    @Test
    void aNoteOfAnotherKeyOrAnotherPurposeIsNone() {
        String text = "chengxin conformance v1\ncode %s\nkind platform\nday 2026-11-30\n".formatted(Codes.social(1));
        assertThat(statements.vouchFor(PLATFORM, note(text, OTHER), TODAY)).isFalse();
        String receipt = text.replace("conformance", "receipt");
        assertThat(statements.vouchFor(PLATFORM, note(receipt, OTHER), TODAY)).isFalse();
    }

    @Test
    void whatTheSandboxSignsOtherwiseIsNone() {
        String checkpoint = SandboxKey.signs("sandbox.test/log\n12\n4Lh0mVQ1u3fTY6pQ5H1q8Q0c1yB7uK7pQ1m3d0J5u0E=\n");
        assertThat(statements.vouchFor(PLATFORM, checkpoint, TODAY)).isFalse();
        String receipt = "chengxin receipt v1\ncode %s\nkind platform\nday 2026-11-30\n".formatted(Codes.social(1));
        assertThat(statements.vouchFor(PLATFORM, SandboxKey.signs(receipt), TODAY))
                .isFalse();
    }

    private static String note(String text, SigningKey key) {
        return new String(Note.sign(text, List.of(key)).toBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "not a note", "chengxin conformance v1\n\n\u2014 sandbox.test/log AAAA\n", "\u0000"})
    void whatIsNoStatementIsRefusedAndBreaksNothing(String statement) {
        assertThat(statements.vouchFor(PLATFORM, statement, TODAY)).isFalse();
    }

    @Test
    void withoutASandboxNothingHolds() {
        assertThat(new SandboxStatements("").vouchFor(PLATFORM, said("2026-11-30"), TODAY))
                .isFalse();
    }
}
