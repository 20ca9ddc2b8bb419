package org.chengxin.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a register of another authority tells is taken as a report of the office that speaks for it. */
class AuthoritiesWordIT extends Exchanging {

    private static int number;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    private Bureau bureau;
    private String code;
    private String licence;

    @BeforeEach
    void aCourierFirm() {
        number++;
        bureau = new Bureau(city(), accounts, matters);
        code = Codes.social("631102", number);
        licence = "浙邮20260" + number;
    }

    private Map<String, String> licence() {
        Map<String, String> fields = new HashMap<>();
        fields.put("企业名称", "对接快递第" + number + "公司");
        fields.put("统一社会信用代码", code);
        fields.put("许可证号", licence);
        fields.put("发证机关", "浙江省邮政管理局");
        fields.put("业务范围和地域", "国内快递，杭州市");
        fields.put("发证日期", "2025-03-01");
        fields.put("有效期至", "2030-02-28");
        return fields;
    }

    private String arrival(String of, String column) {
        return sql.sql("select coalesce(cast(" + column + " as text), '') from adapter.arrival where number = :number")
                .param("number", of)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    @Test
    void aCourierLicenceIsTheWordOfThePostalAdministrationAndFollowsItsChanges() {
        Organisation posts = bureau.cityOffice(offices, "posts");
        OUTSIDE.file("posts", "courier-licence", licence, licence());
        exchangeUntil(() -> arrival(licence, "state").equals("OPENED"));
        String first = arrival(licence, "result");
        assertThat(sql.sql("select reporter from creditfile.assertion where id = cast(:id as uuid)")
                        .param("id", first)
                        .query(String.class)
                        .single())
                .isEqualTo(posts.id().toString());

        Map<String, String> renewed = licence();
        renewed.put("有效期至", "2035-02-28");
        OUTSIDE.file("posts", "courier-licence", licence, renewed);
        exchangeUntil(() -> !arrival(licence, "result").equals(first));
        assertThat(arrival(licence, "state")).isEqualTo("OPENED");
        assertThat(sql.sql("select current from creditfile.assertion where id = cast(:id as uuid)")
                        .param("id", first)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private Map<String, String> listing(String authority) {
        Map<String, String> fields = new HashMap<>();
        fields.put("主体名称", "对接快递第" + number + "公司");
        fields.put("主体类别", "企业");
        fields.put("统一社会信用代码", code);
        fields.put("列入决定书文号", "浙名单〔2026〕" + number + "号");
        fields.put("列入机关", authority);
        fields.put("列入日期", "2026-03-02");
        fields.put("列入事由", "虚开增值税发票");
        fields.put("清单版本", "2025年版");
        fields.put("清单事项", "重大税收违法失信主体");
        return fields;
    }

    /** Whether what came in is the deciding authority's own word, which makes it a record that counts. */
    private boolean own(String arrived) {
        return sql.sql("select own from creditfile.assertion where id = cast(:id as uuid)")
                .param("id", arrival(arrived, "result"))
                .query(Boolean.class)
                .single();
    }

    @Test
    void aListOfTheProvinceIsAStatementWithItsSourceAndByAgreementTheAuthoritysRecord() {
        Organisation reform = bureau.cityOffice(offices, "development-reform");
        String authority = "浙江省名单第" + number + "局";
        String first = "名单" + licence + "甲";
        OUTSIDE.file("province-credit", "serious-listing", first, listing(authority));
        exchangeUntil(() -> arrival(first, "state").equals("OPENED"));
        assertThat(own(first)).isFalse();

        owner().sql("""
                insert into creditfile.agreement (name, reporter, authority, until, types, basis, since)
                values (:authority, cast(:reporter as uuid), :authority, date '2099-12-31', '{serious-listing}', '协议', date '2020-01-01')""")
                .param("authority", authority)
                .param("reporter", reform.id().toString())
                .update();
        String second = "名单" + licence + "乙";
        Map<String, String> other = listing(authority);
        other.put("列入决定书文号", "浙名单〔2026〕" + number + "号之二");
        OUTSIDE.file("province-credit", "serious-listing", second, other);
        exchangeUntil(() -> arrival(second, "state").equals("OPENED"));
        assertThat(own(second)).isTrue();
    }

    @Test
    void aNaturalPersonOnAListIsNotTaken() {
        bureau.cityOffice(offices, "development-reform");
        String person = "名单" + licence + "人";
        Map<String, String> fields = listing("浙江省某局");
        fields.put("主体类别", "自然人");
        OUTSIDE.file("province-credit", "serious-listing", person, fields);
        exchangeUntil(() -> !arrival(person, "state").matches("none|TAKEN"));
        assertThat(arrival(person, "state || coalesce(problem || detail, '')")).isEqualTo("REFUSEDfield-value主体类别");
    }

    @Test
    void anEntryElsewhereAndAJudgmentDefaulterComeInToo() {
        bureau.cityOffice(offices, "market-regulator");
        bureau.cityOffice(offices, "development-reform");
        String abnormal = "异常" + licence;
        Map<String, String> fields = new HashMap<>(Map.of(
                "主体名称", "对接快递第" + number + "公司",
                "主体类别", "企业",
                "统一社会信用代码", code,
                "列入决定书文号", "沪异常〔2026〕" + number + "号",
                "列入机关", "上海市某区市场监督管理局",
                "列入日期", "2026-03-02",
                "列入原因", "未公示年度报告",
                "列入情形", "未按期公示年度报告"));
        OUTSIDE.file("gsxt", "abnormal-listing", abnormal, fields);
        String defaulter = "失信" + licence;
        OUTSIDE.file(
                "province-credit",
                "judgment-default",
                defaulter,
                Map.of(
                        "被执行人名称", "对接快递第" + number + "公司",
                        "主体类别", "企业",
                        "统一社会信用代码", code,
                        "案号", "（2026）浙0106执" + number + "号",
                        "执行法院", "杭州市某区人民法院",
                        "发布日期", "2026-03-02",
                        "案由", "给付货款",
                        "失信情形", "违反财产报告制度"));
        exchangeUntil(() -> arrival(abnormal, "state").equals("OPENED")
                && arrival(defaulter, "state").equals("OPENED"));
        assertThat(own(abnormal)).isFalse();
        assertThat(own(defaulter)).isFalse();
    }

    @Test
    void whatIsNoCodeIsRefusedByTheDoorThatEverybodyUses() {
        bureau.cityOffice(offices, "posts");
        Map<String, String> wrong = licence();
        wrong.put("统一社会信用代码", "代码不详");
        OUTSIDE.file("posts", "courier-licence", licence, wrong);
        exchangeUntil(() -> !arrival(licence, "state").matches("none|TAKEN"));
        assertThat(arrival(licence, "state || coalesce(problem, '')")).isEqualTo("REFUSEDreport");
        assertThat(arrival(licence, "detail")).contains("/party/code");
    }

    @Test
    void theProvincesReceiptStandsInTheLedgerWithoutTheReport() {
        bureau.cityOffice(offices, "market-regulator");
        city().newMember("platform", code);
        String receipt = "浙网监报〔2026〕对接" + number;
        OUTSIDE.file(
                "province",
                "filing-receipt",
                receipt,
                Map.of(
                        "统一社会信用代码", code,
                        "报送事项", "平台内经营者身份信息报送",
                        "报送期", "2026-07-01",
                        "回执编号", receipt,
                        "收到日期", "2026-07-20"));
        exchangeUntil(() -> !arrival(receipt, "state").matches("none|TAKEN"));
        assertThat(arrival(receipt, "state || coalesce(problem || detail, '')")).isEqualTo("OPENED");
        assertThat(sql.sql("select count(*) from exchange.obligation where receipt = :receipt")
                        .param("receipt", receipt)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
