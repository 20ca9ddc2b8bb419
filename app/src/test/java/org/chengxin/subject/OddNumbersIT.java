package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers that are not written as they should be name the same firm or person all the same. */
class OddNumbersIT extends ServerTest {

    @Autowired
    private Subjects subjects;

    @Test
    void aFirmIsFoundByTheOddCodeThatADepartmentReported() {
        String odd = Codes.oddSocial(880_001);
        permit("odd-1", "杭州奇码一号贸易有限公司", odd);
        for (String words : List.of(
                odd, odd.toLowerCase(Locale.ROOT), " " + odd + " ", odd.substring(0, 8) + " " + odd.substring(8))) {
            assertThat(subjects.search(words)).as(words).singleElement().satisfies(found -> {
                assertThat(found.name()).isEqualTo("杭州奇码一号贸易有限公司");
                assertThat(found.code()).isEqualTo(odd);
                assertThat(found.codeOdd()).isTrue();
            });
        }
    }

    @Test
    void theRegularCodeBesideAnOddOneIsAnotherFirms() {
        permit("odd-2", "杭州奇码二号贸易有限公司", Codes.oddSocial(880_002));
        assertThat(subjects.search(Codes.social(880_002))).isEmpty();
        permit("odd-3", "杭州正码二号贸易有限公司", Codes.social(880_002));
        assertThat(subjects.search(Codes.social(880_002))).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("杭州正码二号贸易有限公司");
            assertThat(found.codeOdd()).isFalse();
        });
    }

    @Test
    void anOddCodeThatNobodyReportedIsReadAsAName() {
        Member platform = city().newMember("platform");
        String named = "12345678901234567X";
        city().create(
                        platform.token(),
                        "merchant",
                        "m",
                        "{\"name\":\"" + named + "号仓库\",\"kind\":\"enterprise\",\"code\":\"" + Codes.social(880_004)
                                + "\"}");
        assertThat(subjects.search(named))
                .extracting(Subject::code)
                .as("a name with the shape of a code")
                .containsExactly(Codes.social(880_004));
        assertThat(subjects.search(Codes.oddSocial(880_005))).isEmpty();
    }

    @Test
    void anOddCodeOfANaturalPersonFindsNobody() {
        String odd = Codes.oddSocial(880_006);
        city().create(
                        city().token("department"),
                        "permit",
                        "odd-person",
                        "{\"party\":{\"name\":\"奇某人\",\"kind\":\"natural-person\",\"code\":\"" + odd
                                + "\"},\"number\":\"奇许〔2026〕6号\",\"authority\":\"测试局\",\"decided\":\"2026-01-01\","
                                + "\"category\":\"ordinary\"}");
        assertThat(subjects.search(odd)).isEmpty();
    }

    @Test
    void anIdentityNumberHasOneBlindIndexHoweverItIsWritten() {
        String number = IntStream.range(0, 1_000)
                .mapToObj(Codes::identity)
                .filter(each -> each.endsWith("X"))
                .findFirst()
                .orElseThrow();
        String full = number.chars()
                .map(symbol -> symbol - '!' + '\uFF01')
                .mapToObj(Character::toString)
                .reduce("", String::concat);
        List<String> written = List.of(
                number,
                number.toLowerCase(Locale.ROOT),
                " " + number + " ",
                full,
                full.toLowerCase(Locale.ROOT),
                number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14));
        Member platform = city().newMember("platform");
        for (int index = 0; index < written.size(); index++) {
            city().create(
                            platform.token(),
                            "merchant",
                            "person-" + index,
                            "{\"name\":\"某人\",\"kind\":\"natural-person\",\"identityNumber\":\"" + written.get(index)
                                    + "\"}");
        }
        city().create(
                        city().token("logistics"),
                        "courier",
                        "odd-courier",
                        "{\"name\":\"某人\",\"identityNumber\":\"" + number.toLowerCase(Locale.ROOT) + "\"}");
        assertThat(indexes("platform:" + platform.organisation(), "%"))
                .hasSize(written.size())
                .containsOnly(indexes("platform:" + city().member("logistics").organisation(), "courier:odd-courier")
                        .get(0));
    }

    @Test
    void otherIdentityNumbersHaveOtherIndexes() {
        Member platform = city().newMember("platform");
        for (int index = 0; index < 3; index++) {
            city().create(
                            platform.token(),
                            "merchant",
                            "person-" + index,
                            "{\"name\":\"某人\",\"kind\":\"natural-person\",\"identityNumber\":\""
                                    + Codes.identity(700 + index) + "\"}");
        }
        assertThat(indexes("platform:" + platform.organisation(), "%"))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    private List<String> indexes(String scheme, String key) {
        return sql.sql("""
                        select encode(s.identity_index, 'hex') from subject.identifier i
                        join subject.subject s on s.id = i.subject where i.scheme = :scheme and i.value like :key""")
                .param("scheme", scheme)
                .param("key", key)
                .query(String.class)
                .list();
    }

    private void permit(String key, String name, String code) {
        city().create(
                        city().token("department"),
                        "permit",
                        key,
                        "{\"party\":{\"name\":\"" + name + "\",\"kind\":\"organisation\",\"code\":\"" + code
                                + "\"},\"number\":\"奇许〔2026〕" + key + "号\",\"authority\":\"测试局\","
                                + "\"decided\":\"2026-01-01\",\"category\":\"ordinary\"}");
    }
}
