package org.chengxin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Supplier;
import org.chengxin.account.access.Purpose;
import org.chengxin.account.access.Purpose.Stated;
import org.chengxin.web.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A line of the access log is words in both languages; what nobody put into words stays as it was logged. */
class AccessWordsTest {

    private static final String ACT = "web.access.act.";

    private final AccessWords words = new AccessWords(Fixture.texts());

    @ParameterizedTest
    @CsvSource({
        "creditfile.file,查阅信用档案",
        "matter.reveal,查看事项中隐去的姓名和联系方式",
        "evidence.pack,下载存证包",
        "sign-in.refused,登录未成功",
        "denied.403,访问被拒绝（403）",
        "denied.,访问被拒绝（）",
        "denied.{0},访问被拒绝（{0}）",
        "refused,多次被拒绝（合并计数）"
    })
    void actsInChinese(String act, String said) {
        assertThat(in(Locale.CHINESE, () -> words.act(act))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"matter.unheard-of", "", "denied", "DENIED.403", "{0}", "creditfile", "查阅"})
    void anActWithoutWordsStaysAsItIs(String act) {
        String expected = act.equals("denied") ? Fixture.texts().of(ACT + act) : act;
        assertThat(words.act(act)).isEqualTo(expected);
    }

    @Test
    void everyActIsSaidDifferentlyInTheTwoLanguages() {
        assertThat(Fixture.texts().keys(ACT)).hasSizeGreaterThan(30).allSatisfy(key -> {
            String act = key.substring(ACT.length());
            String chinese = in(Locale.CHINESE, () -> words.act(act));
            String english = in(Locale.ENGLISH, () -> words.act(act));
            assertThat(chinese).as(act).isNotBlank().doesNotContainPattern("[A-Za-z]");
            assertThat(english).as(act).isNotBlank().isNotEqualTo(act).doesNotContainPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void aStatedPurposeIsSaidWithItsWholeNumber(Purpose purpose) {
        for (String number : new String[] {"杭市监诉〔2026〕7号", "A 1  b", "'; drop", "{0}"}) {
            String logged = Stated.of(purpose.word(), number).orElseThrow().text();
            String said = in(Locale.CHINESE, () -> words.purpose(logged));
            assertThat(said).endsWith(" " + number).doesNotContain(purpose.word(), "account.purpose");
            assertThat(in(Locale.ENGLISH, () -> words.purpose(logged)))
                    .isNotEqualTo(said)
                    .endsWith(" " + number)
                    .doesNotContain("account.purpose");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", " audit 1", "Audit 1", "audits 1", "", " ", "own file", "audit\u3000 1"})
    void anotherTextIsNoPurpose(String logged) {
        assertThat(words.purpose(logged)).isEqualTo(logged);
    }

    @Test
    void noPurposeIsBlank() {
        assertThat(words.purpose(null)).isEmpty();
    }

    private static String in(Locale language, Supplier<String> said) {
        LocaleContextHolder.setLocale(language);
        try {
            return said.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
