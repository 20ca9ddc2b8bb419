package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data is found in whatever spelling; decisions as they are usually written hold none. The numbers are made up. */
class PersonalDataKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "举报人周小举13933334444已告知 | MOBILE",
                "电话１３９３３３３４４４４ | MOBILE",
                "电话139-3333-4444。 | MOBILE",
                "电话1 3 9 3 3 3 3 4 4 4 4 | MOBILE",
                "2026-11-01 13933334444 来电 | MOBILE",
                "+86 13933334444 | MOBILE",
                "tel13933334444 | MOBILE",
                "u139-3333-4444 | MOBILE",
                "电话一三九三三三三四四四四 | MOBILE",
                "139\u200b33334444 | MOBILE",
                "身份证号330106199001010018 | IDENTITY_NUMBER",
                "身份证号 330106 19900101 0018 | IDENTITY_NUMBER",
                "（３３０１０６１９９００１０１００１８） | IDENTITY_NUMBER",
                "2026-11-01 330106199001010018 | IDENTITY_NUMBER",
                "退款至6222021234567890128 | BANK_CARD",
                "退款至4111 1111 1111 1111 | BANK_CARD",
                "当事人家住杭州市西湖区文三路12号 | HOME",
                "住址：杭州市某小区3幢2单元501室 | HOME",
                "已告知举报人周小举 | REPORTER_NAME",
                "举报人何国强反映该店刷单 | REPORTER_NAME",
                "投诉人：欧阳 李丽 | -",
                "投诉人：李丽，要求退款 | REPORTER_NAME"
            })
    void isFound(String text, String kind) {
        if (kind.equals("-")) {
            assertThat(PersonalDataKind.in(text)).isEmpty();
        } else {
            assertThat(PersonalDataKind.in(text)).as(text).contains(PersonalDataKind.valueOf(kind));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "杭西市监处罚〔2026〕12号",
                "（2026）浙0106民初1393号之一",
                "罚款20000元，没收违法所得13800元",
                "统一社会信用代码91330106MA2TE5T01R",
                "许可证编号JY13301060012345",
                "订单号202611013301061234、运单号SF1393333444455",
                "住所地：杭州市西湖区文三路1号",
                "举报人于2026年11月1日反映",
                "举报人要求保密，已将结果告知举报人。",
                "举报人周某反映，投诉人王女士提供录音",
                "举报人曾多次反映、举报人时隔三日再次来电",
                "电话0571-88881234",
                "c13812345678e9c0ffee13912345678abcd0",
                "3f13812345678",
                "UD17345991190",
                "买家u13812345678",
                "13912345678a4c0e8f2b7d1395a6e0c4d2b8",
                "0190f3a2-1381-7345-9678-139123456780",
                "自2026-11-01至2026-12-31暂停"
            })
    void whatDecisionsUsuallySayHoldsNone(String text) {
        assertThat(PersonalDataKind.in(text)).as(text).isEmpty();
    }

    /** One in some hundred thousand has letters before eleven digits that could be a phone. */
    @Test
    void noneOfManyPseudonymsIsTakenForAPhone() {
        long seed = 20_261_202L;
        Random random = new Random(seed);
        for (int each = 0; each < 300_000; each++) {
            String pseudonym = String.format(Locale.ROOT, "U%012X", random.nextLong() >>> 16);
            assertThat(PersonalDataKind.isIn(pseudonym))
                    .as("%s, seed %d", pseudonym, seed)
                    .isFalse();
        }
    }

    @Test
    void aLongHostileTextTakesLinearTime() {
        assertThat(PersonalDataKind.in("1 ".repeat(10_000) + "住址".repeat(5_000)))
                .isEmpty();
    }

    @Test
    void isMaskedWhereItStandsAndNothingElseIs() {
        assertThat(PersonalDataKind.masked("订单号202611013301061234，联系１３９ ３３３３ ４４４４，家住杭州市西湖区文三路12号，已退款20000元"))
                .isEqualTo("订单号202611013301061234，联系***，***，已退款20000元");
        assertThat(PersonalDataKind.masked("已告知举报人周小举，身份证号330106199001010018。"))
                .startsWith("已告知***")
                .doesNotContain("周小举", "330106199001010018");
        assertThat(PersonalDataKind.masked("电话一三九三三三三四四四四")).isEqualTo("电话***");
        assertThat(PersonalDataKind.masked("（Ａ店）电话139\u200b33334444，㈱")).isEqualTo("（Ａ店）电话***，㈱");
        assertThat(PersonalDataKind.masked("")).isEmpty();
    }
}
