package org.chengxin.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.intake.sheet.Workbooks.row;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.intake.sheet.Spreadsheet;
import org.chengxin.intake.sheet.Workbooks;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A small platform uploads a spreadsheet, sees how it is read, has it reported, and corrects what was refused. */
class UploadIT extends ServerTest {

    private static final String PAGE = "/workbench/reports/upload";
    private static final String PASSWORD = "Biaogebaosong-2026-x";
    private static int number;

    @Autowired
    private ReportTypes types;

    @Autowired
    private UploadColumns columns;

    @Autowired
    private UploadedSheets uploads;

    private Member platform;
    private Visitor clerk;

    @BeforeEach
    void aPlatform() {
        platform = city().newMember("platform");
        String name = "upload-" + ++number + "-" + Long.toString(System.nanoTime(), 36);
        city().newAccount(platform.organisation(), name, "platform-operator", PASSWORD);
        clerk = new Visitor(server().port());
        clerk.signIn(name, PASSWORD);
    }

    private HttpResponse<String> upload(String type, byte[] file) {
        return clerk.post(PAGE, Map.of("type", type, "_csrf", Visitor.token(clerk.get(PAGE))), "file", "a.xlsx", file);
    }

    /** UploadedSheets a file that can be read, and answers the address of its preview. */
    private String kept(String type, byte[] file) {
        HttpResponse<String> answer = upload(type, file);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302, 303);
        return answer.headers()
                .firstValue("Location")
                .orElseGet(() -> answer.uri().getPath());
    }

    private String send(String address, String reason) {
        HttpResponse<String> sent =
                clerk.post(address, Map.of("reason", reason, "_csrf", Visitor.token(clerk.get(address))));
        return sent.statusCode() == 422 ? sent.body() : clerk.get(address).body();
    }

    private JsonNode sent(String type) {
        return server().get("/api/v1/reports?type=" + type, platform.token())
                .json()
                .path("reports");
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theTemplateOfEveryTypeNamesEachFieldOnceAndIsUnderstood(String language) {
        clerk.get(PAGE + "?lang=" + language);
        for (ReportType type : types.all()) {
            List<UploadColumn> wanted = columns.of(type);
            assertThat(columns.headings(wanted).values()).as(type.name()).containsAll(wanted);
            if (type.reporters().stream().noneMatch(kind -> kind.word().equals("platform"))) {
                assertThat(clerk.get(PAGE + "/template.csv?type=" + type.name()).statusCode())
                        .as(type.name())
                        .isEqualTo(404);
                continue;
            }
            byte[] template =
                    csv(clerk.get(PAGE + "/template.csv?type=" + type.name()).body() + "1\r\n");
            UploadTable table =
                    UploadTable.of(Spreadsheet.read(template), type.name(), wanted, columns.headings(wanted));
            assertThat(table.columns())
                    .as(type.name())
                    .extracting(UploadTable.Mapped::column)
                    .containsAll(wanted);
            assertThat(table.unread()).as(type.name()).isEmpty();
            assertThat(table.missing()).as(type.name()).isEmpty();
        }
        assertThat(clerk.get(PAGE + "/template.xlsx?type=order").statusCode()).isEqualTo(200);
    }

    @Test
    void theLinesOfAnOrderBecomeOneReportWithItsTimesAndAmounts() {
        String address = kept(
                "order",
                Workbooks.xlsx(
                        row("编号*", "下单时间", "币种", "状态", "lines[].item", "lines[].merchant", "lines[].price", "旺旺"),
                        row("A-1", LocalDateTime.of(2026, 2, 27, 10, 15), "CNY", "paid", "1", "m1", "1,128.00", "x"),
                        row("A-1", null, null, null, "2", "m1", "6.00"),
                        row("A-2", "2026/2/28 9:05", "CNY", "paid", "1", "m1", "12.50")));
        HttpResponse<String> preview = clerk.get(address);
        assertThat(preview.body())
                .contains("可以报送2条，另有0行不能读取", "列名：编号", "未读取的列：旺旺", "1,128.00")
                .doesNotContain("intake.upload.");
        assertThat(sent("order")).as("nothing is reported by looking").isEmpty();

        assertThat(send(address, "更正")).contains("订单：新报送2条，更正0条，无变化0条，退回0行", "全部报送完毕");

        JsonNode first = sent("order").get(0).path("data");
        assertThat(first.path("placed").stringValue()).isEqualTo("2026-02-27T10:15:00+08:00");
        assertThat(first.path("lines")).hasSize(2);
        assertThat(first.path("lines").get(0).path("price").stringValue()).isEqualTo("1128.00");
        assertThat(sent("order").get(1).path("data").path("placed").stringValue())
                .isEqualTo("2026-02-28T09:05:00+08:00");
    }

    @Test
    void refusedRowsAreDownloadedCorrectedAndUploadedAsTheyAre() {
        String address = kept(
                "merchant",
                csv("编号,名称,主体种类,统一社会信用代码\nm1,甲店,enterprise,\nm2,乙店,shop,\nm3,,enterprise,\n,丁店,enterprise,\n"
                        + "m5,=1+1,enterprise,\nm1,己店,enterprise,\n"));
        assertThat(clerk.get(address).body()).contains("可以报送3条，另有3行不能读取");
        assertThat(send(address, "更正")).contains("平台内经营者身份：新报送1条，更正0条，无变化0条，退回5行");
        String refused = clerk.get(address + "/refused.csv").body();
        assertThat(refused.lines()).hasSize(6);
        assertThat(refused).contains("主体种类：不在允许的取值之内", "经营者姓名或名称：缺少必填字段", "编号：缺少必填字段", "编号与前面的行重复");
        assertThat(refused).as("no formula comes back as one").doesNotContain(",=1+1");

        String corrected = refused.replace("shop", "enterprise")
                .lines()
                .limit(3)
                .filter(line -> !line.contains("m3"))
                .reduce("", (text, line) -> text + line + "\n");
        assertThat(send(kept("merchant", csv(corrected)), "更正")).contains("新报送1条", "退回0行");
        assertThat(sent("merchant")).hasSize(2);
    }

    @Test
    void anOrderWithOneBadLineIsRefusedAndCorrectedWhole() {
        String address = kept(
                "order",
                csv("编号,下单时间,币种,状态,lines[].item,lines[].merchant,lines[].price\n"
                        + "A-1,2026-02-27T10:15:00+08:00,CNY,paid,1,-m1,12.00\nA-1,,,,2,-m1,=6\n"
                        + "A-2,2026-02-27T10:15:00+08:00,CNY,paid,1,m1,12.00\n"
                        + "A-3,2026-02-27T10:15:00+08:00,CNY,paid,1,m1,12.00\nA-3,,,,2,m1,much\n"));
        assertThat(send(address, "更正")).contains("订单：新报送1条", "退回4行");
        String refused = clerk.get(address + "/refused.csv").body();
        assertThat(refused.lines()).hasSize(5);
        assertThat(refused).contains("同一编号的另一行有问题", "\"'-m1\"");

        String corrected = refused.replace("'=6", "6.00").replace("much", "6.00");
        assertThat(send(kept("order", csv(corrected)), "更正")).contains("订单：新报送2条", "退回0行");
        JsonNode lines = sent("order").get(0).path("data").path("lines");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("merchant").stringValue()).isEqualTo("-m1");
    }

    @Test
    void aWithdrawnThingIsNotRevivedByAnUpload() {
        String file = "key,name,kind\nm1,甲店,enterprise\n";
        send(kept("merchant", csv(file)), "更正");
        String id = sent("merchant").get(0).path("id").stringValue();
        TestCity.Result withdrawn = city().one(platform.token(), TestCity.withdrawal("merchant", "m1", id, "报送有误"));
        assertThat(withdrawn.created()).as(withdrawn.toString()).isTrue();
        assertThat(send(kept("merchant", csv(file)), "更正")).contains("更正0条", "退回1行");
        assertThat(sent("merchant")).isEmpty();
    }

    @Test
    void anotherFileOfTheSameThingsReplacesWhatChangedWithItsReason() {
        String file = "key,name,kind\nm1,甲店,enterprise\nm2,乙店,enterprise\n";
        send(kept("merchant", csv(file)), "更正");
        String address = kept("merchant", csv(file.replace("乙店", "乙号店")));
        assertThat(send(address, " ")).contains("请填写更正理由");
        assertThat(send(address, "店名更正")).contains("新报送0条，更正1条，无变化1条，退回0行");
        assertThat(sent("merchant").get(1).path("data").path("name").stringValue())
                .isEqualTo("乙号店");
        assertThat(send(address, "再来")).as("once").contains("更正1条");
    }

    @Test
    void valuesOfEachFormAreReadAsPeopleWriteThem() {
        String address = kept(
                "merchant",
                Workbooks.xlsx(
                        row("key", "name", "kind", "aboveThreshold"),
                        row(7, "甲店", "enterprise", "是"),
                        row("8", "乙店", "enterprise", "也许")));
        assertThat(send(address, "更正")).contains("新报送1条", "退回1行");
        assertThat(sent("merchant").get(0).path("data").path("aboveThreshold").booleanValue())
                .isTrue();
        String shop = kept(
                "shop",
                Workbooks.xlsx(
                        row("key", "merchant", "name", "opened"), row("s1", "7", "甲店", LocalDate.of(2024, 5, 1))));
        send(shop, "更正");
        assertThat(sent("shop").get(0).path("data").path("opened").stringValue())
                .isEqualTo("2024-05-01");
    }

    @Test
    void whatIsNoSpreadsheetOrLacksARequiredColumnIsToldAndNothingIsReported() {
        assertThat(upload("merchant", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                        .body())
                .contains("不能读取旧版 .xls", "href=\"#file\"");
        assertThat(upload("merchant", csv("编号,名称\n")).statusCode()).isEqualTo(422);
        assertThat(upload("merchant", Workbooks.bomb(200)).body()).contains("文件展开后过大");
        assertThat(upload("penalty", csv("编号,名称\n1,2\n")).statusCode())
                .as("not a platform's type")
                .isEqualTo(422);
        String address = kept("merchant", csv("编号,名称\nm1,甲店\n"));
        assertThat(clerk.get(address).body()).contains("缺少必填的列", "主体种类").doesNotContain("确认报送");
        assertThat(sent("merchant")).isEmpty();
    }

    @Test
    void anUploadIsItsOrganisationsAloneAndGoneAfterADay() {
        String address = kept("merchant", csv("编号,名称,主体种类\nm1,甲店,enterprise\n"));
        var other = city().person("platform-operator", PASSWORD);
        Visitor stranger = new Visitor(server().port());
        stranger.signIn(other.name(), other.password());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(new Visitor(server().port()).get(PAGE).statusCode()).isNotEqualTo(200);
        assertThat(sql.sql("select count(*) from intake.upload where position(convert_to('甲店', 'UTF8') in file) > 0")
                        .query(Integer.class)
                        .single())
                .as("encrypted")
                .isZero();
        sql.sql("update intake.upload set at = at - interval '2 days' where id = cast(:id as uuid)")
                .param("id", address.substring(address.lastIndexOf('/') + 1))
                .update();
        uploads.on(new LegalDayBegan(LocalDate.of(2026, 1, 1), null));
        assertThat(clerk.get(address).statusCode()).isEqualTo(404);
    }
}
