package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chengxin.rule.Parameter.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws and days are written in papers as authorities write them. */
class CitationTest {

    @ParameterizedTest
    @CsvSource({
        "市场监督管理投诉举报处理办法第15条, 《市场监督管理投诉举报处理办法》第十五条",
        "中华人民共和国电子商务法第42条、第43条, 《中华人民共和国电子商务法》第四十二条、第四十三条",
        "市场监督管理投诉举报处理暂行办法（总局令第20号）第14条, 《市场监督管理投诉举报处理暂行办法》（总局令第20号）第十四条",
        "《浙江省公共信用信息管理条例》第30条, 《浙江省公共信用信息管理条例》第三十条",
        "《浙江省公共信用信息管理条例》第三十条, 《浙江省公共信用信息管理条例》第三十条",
        "市场监管领域重大违法行为举报奖励暂行办法, 《市场监管领域重大违法行为举报奖励暂行办法》",
        "杭政办函〔2018〕144号二(二)2, 杭政办函〔2018〕144号二(二)2",
        "国办发〔2025〕22号, 国办发〔2025〕22号",
        "中华人民共和国价格法第十四条, 《中华人民共和国价格法》第十四条",
        "行政处罚法第33条；行政复议法第20条, 《行政处罚法》第三十三条；《行政复议法》第二十条",
        "由承办人说明, 由承办人说明"
    })
    void aLawStandsInItsMarks(String typed, String printed) {
        assertThat(Citation.law(typed)).isEqualTo(printed);
    }

    @Test
    void anEmptyOrHostileBasisStaysWhatItIs() {
        assertThat(Citation.law("")).isEmpty();
        String many = "法".repeat(50_000);
        assertThat(Citation.law(many)).isEqualTo(many);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 一",
        "10, 十",
        "11, 十一",
        "20, 二十",
        "35, 三十五",
        "100, 一百",
        "105, 一百零五",
        "110, 一百一十",
        "119, 一百一十九",
        "999, 九百九十九"
    })
    void numeralsAreThoseOfArticles(int number, String numeral) {
        assertThat(Citation.numeral(number)).isEqualTo(numeral);
    }

    @ParameterizedTest
    @CsvSource({
        "5, WORKING_DAYS, 五个工作日",
        "60, CALENDAR_DAYS, 六十日",
        "6, MONTHS, 六个月",
        "36, MONTHS, 三年",
        "18, MONTHS, 十八个月",
        "24, HOURS, 二十四小时",
        "1500, CALENDAR_DAYS, 1500日"
    })
    void aPeriodIsWrittenAsLawsWriteIt(int number, Unit unit, String written) {
        assertThat(Citation.period(number, unit)).isEqualTo(written);
    }

    @Test
    void anAmountIsNoPeriod() {
        assertThatThrownBy(() -> Citation.period(5, Unit.YUAN)).hasMessageContaining("yuan");
    }

    @Test
    void aDayIsWrittenInWordsAndSaysThatItMayMove() {
        assertThat(Citation.day("2026-03-02")).isEqualTo("2026年3月2日");
        assertThat(Citation.day("2027-01-05（暂定）")).isEqualTo("2027年1月5日（暂定）");
        assertThat(Citation.day("2026-03-02 上午")).isEqualTo("2026-03-02 上午");
    }
}
