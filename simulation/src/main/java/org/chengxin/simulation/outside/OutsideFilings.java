package org.chengxin.simulation.outside;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.simulation.City;
import org.chengxin.simulation.Organisation;

/** Filings of people and authorities of a city with the simulated systems: complaints, reports, receipts and licences. */
public final class OutsideFilings {

    private static final String DESK = "12315";

    private final OutsideSimulator simulator;
    private final List<Organisation> organisations;
    private final LocalDate today;

    private OutsideFilings(OutsideSimulator simulator, List<Organisation> organisations, LocalDate today) {
        this.simulator = simulator;
        this.organisations = organisations;
        this.today = today;
    }

    /** Files all of it, unless it was filed before. */
    public static void file(OutsideSimulator simulator, City city, LocalDate today) {
        OutsideFilings filings = new OutsideFilings(simulator, city.organisations(), today);
        if (simulator.isFresh(DESK)) {
            filings.complaints();
            filings.reports();
        }
        if (simulator.isFresh("province")) {
            filings.receipts();
        }
        if (simulator.isFresh("posts")) {
            filings.licences();
        }
        if (simulator.isFresh("province-credit")) {
            filings.listings();
        }
    }

    private List<Organisation> all(String kind) {
        return organisations.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    private void complaints() {
        List<Organisation> merchants = all("merchant");
        String platform = all("platform").get(0).name();
        List<String> stories =
                List.of("收到的茶叶与页面标注的产地不符，商家不同意退货", "购买十日仍未发货，客服不再回复", "商品有明显瑕疵，要求更换被拒", "页面承诺七日无理由退货，退货后不退款");
        List<String> claims = List.of("退款、赔偿损失", "退款", "换货", "退款、赔礼道歉");
        for (int each = 0; each < stories.size(); each++) {
            Organisation respondent = merchants.get(each % merchants.size());
            Map<String, String> fields = new HashMap<>();
            fields.put("投诉人姓名", List.of("陈模拟", "周模拟", "吴模拟", "郑模拟").get(each));
            fields.put("投诉人电话", "1380571000" + each);
            fields.put("投诉人地址", "模拟市模拟路" + (each + 1) + "号");
            fields.put("被投诉人名称", respondent.name());
            fields.put("网购平台名称", platform);
            fields.put("区划代码", respondent.division());
            fields.put("购买日期", today.minusDays(10 + each).toString());
            fields.put("涉案金额", (each + 1) * 86 + ".00");
            fields.put("诉求", claims.get(each));
            fields.put("投诉内容", stories.get(each));
            simulator.file(DESK, "complaint", number("投", each), fields);
        }
        // as the real one, it hands out what was not filled in as it should be
        simulator.file(DESK, "complaint", number("投", stories.size()), Map.of("投诉人姓名", "冯模拟", "诉求", "停业整顿"));
    }

    private void reports() {
        Organisation suspect = all("merchant").get(0);
        String platform = all("platform").get(0).name();
        simulator.file(
                DESK,
                "report",
                number("举", 0),
                Map.of(
                        "举报人姓名",
                        "褚模拟",
                        "被举报人名称",
                        suspect.name(),
                        "网购平台名称",
                        platform,
                        "区划代码",
                        suspect.division(),
                        "问题类别",
                        "虚假宣传",
                        "举报内容",
                        "页面宣称获奖，查无此奖"));
    }

    private String number(String word, int each) {
        return "模拟" + word + today.getYear() + String.format("%05d", each + 1);
    }

    /** Platforms report each January and July; the receipt came two weeks later, if that is past. */
    private void receipts() {
        LocalDate half = today.minusDays(20).withDayOfMonth(1);
        LocalDate month = half.withMonth(half.getMonthValue() < 7 ? 1 : 7);
        int number = 0;
        for (Organisation platform : all("platform")) {
            String receipt = "模拟浙网监报〔" + month.getYear() + "〕" + month.getMonthValue() + "-" + ++number;
            simulator.file(
                    "province",
                    "filing-receipt",
                    receipt,
                    Map.of(
                            "统一社会信用代码", platform.code(),
                            "报送事项", "平台内经营者身份信息报送",
                            "报送期", month.toString(),
                            "回执编号", receipt,
                            "收到日期", month.plusDays(14).toString()));
        }
    }

    /** A tax authority of the province has one merchant of the city on its list. */
    private void listings() {
        Organisation merchant = all("merchant").get(0);
        simulator.file(
                "province-credit",
                "serious-listing",
                "模拟浙税失信" + today.getYear() + "001",
                Map.of(
                        "主体名称",
                        merchant.name(),
                        "主体类别",
                        "企业",
                        "统一社会信用代码",
                        merchant.code(),
                        "列入决定书文号",
                        "模拟浙税失信〔" + today.getYear() + "〕1号",
                        "列入机关",
                        "国家税务总局浙江省税务局",
                        "列入日期",
                        today.minusDays(40).toString(),
                        "列入事由",
                        "模拟：虚开增值税发票"));
    }

    private void licences() {
        int number = 0;
        for (Organisation carrier : all("logistics")) {
            String licence = "模拟浙邮" + (20_210_100 + ++number);
            LocalDate from = today.minusYears(2).withDayOfMonth(1);
            simulator.file(
                    "posts",
                    "courier-licence",
                    licence,
                    Map.of(
                            "企业名称", carrier.name(),
                            "统一社会信用代码", carrier.code(),
                            "许可证号", licence,
                            "发证机关", "浙江省邮政管理局",
                            "业务范围和地域", "国内快递（邮政企业专营业务除外）；杭州市",
                            "发证日期", from.toString(),
                            "有效期自", from.toString(),
                            "有效期至", from.plusYears(5).minusDays(1).toString()));
        }
    }
}
