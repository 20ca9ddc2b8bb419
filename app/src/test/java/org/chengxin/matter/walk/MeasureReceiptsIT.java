package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chengxin.TestCity;
import org.chengxin.account.Caller;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 回单: the officers of a measure's case download what each executor was sent, received, did and undid. */
class MeasureReceiptsIT extends PlayedMeasures {

    private static final String HANDLING = "依法处置平台内违法经营";

    @LocalServerPort
    private int port;

    private Caller officer() {
        return hand.crew.officers(hand.crew.regulator.id()).get(0);
    }

    private HttpResponse<byte[]> download(Play play, Caller by) throws Exception {
        String session = server().post(
                        "/api/v1/sessions",
                        null,
                        TestCity.object("name", String.valueOf(by.displayName()), "password", Bureau.PASSWORD))
                .json()
                .path("token")
                .stringValue();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address(play)))
                                .header("Cookie", "chengxin-session=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String address(Play play) {
        return "/workbench/measures/" + play.id + "/executions.xlsx";
    }

    /** Of each row, cell by heading. */
    private static List<Map<String, String>> rows(HttpResponse<byte[]> file) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (int at = 1; at <= sheet.getLastRowNum(); at++) {
                XSSFRow row = sheet.getRow(at);
                Map<String, String> cells = new LinkedHashMap<>();
                row.forEach(cell -> cells.put(
                        sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue(),
                        cell.getStringCellValue()));
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void theReceiptTellsWhatBecameOfEachOrderFromItsSendingToItsUndoing() throws Exception {
        Play play = hand.measure("request", HANDLING);
        assertThat(rows(download(play, officer()))).as("nobody was ordered").isEmpty();
        play.does("handler", "request", hand.decided(play, HANDLING)).isAt("in-force");
        awaitConsumer("outcome");
        Play order = play.child("measure-request", 0);
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        order.does("executor", "receive")
                .does("executor", "refuse", "reason", "店铺已经关闭")
                .does("ordering", "insist")
                .does("executor", "execute", "done", "=1+1 已下架", "address", Forms.LINK, "published", today.toString());

        HttpResponse<byte[]> file = download(play, officer());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".xlsx");
        Map<String, String> row = rows(file).get(0);
        assertThat(row)
                .containsEntry(
                        "执行单位",
                        order.view("ordering").parties().stream()
                                .filter(party -> party.role().equals("executor"))
                                .findFirst()
                                .orElseThrow()
                                .name())
                .containsEntry("执行情况", "=1+1 已下架")
                .containsEntry("不执行理由", "店铺已经关闭")
                .containsEntry("公示或者店铺页面", Forms.LINK)
                .containsEntry("平台公示", "公示于 " + today + "（按期）")
                .containsEntry("当前状态", "已执行")
                .containsKeys("执行编号", "发出日期", "签收日期", "不执行反馈日期", "报告执行日期")
                .doesNotContainKeys("恢复日期", "复查结果");

        Visitor visitor = new Visitor(port);
        visitor.signIn(String.valueOf(officer().displayName()), Bureau.PASSWORD);
        assertThat(visitor.get("/workbench/matters/" + play.id).body()).contains("公示于 " + today + "（按期）", "要求依法协助执行");

        play.does("handler", "undo");
        awaitConsumer("outcome");
        runs("measure-news");
        order.does("executor", "restore", "done", "已恢复上架");
        assertThat(rows(download(play, officer())).get(0))
                .containsEntry("恢复情况", "已恢复上架")
                .containsEntry("当前状态", "已恢复")
                .containsKey("恢复日期");
    }

    @Test
    void thePageLinksToItAndWhoDoesNotSeeTheCaseDoesNotGetIt() throws Exception {
        Play play = hand.measure("request", HANDLING);
        play.does("handler", "request", hand.decided(play, HANDLING));
        awaitConsumer("outcome");
        Visitor visitor = new Visitor(port);
        visitor.signIn(String.valueOf(officer().displayName()), Bureau.PASSWORD);
        assertThat(visitor.get("/workbench/matters/" + play.id).body()).contains(address(play), "下载执行回单");
        Caller stranger = hand.crew.officers(hand.crew.conference.id()).get(0);
        assertThat(download(play, stranger).statusCode()).isIn(403, 404);
        assertThat(new Visitor(port).get(address(play)).statusCode()).isNotEqualTo(200);
        play.does("handler", "undo");
        awaitConsumer("outcome");
    }
}
