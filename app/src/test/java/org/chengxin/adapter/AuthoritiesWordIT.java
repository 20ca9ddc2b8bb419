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
