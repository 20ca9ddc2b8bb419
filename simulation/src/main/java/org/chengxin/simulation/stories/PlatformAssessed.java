package org.chengxin.simulation.stories;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.client.ClientException;

/** A platform applies, is guided, scores too little, is guided again, passes, and gets its report. */
public final class PlatformAssessed implements Story {

    private static final String PLATFORM = "platform-gongchen";
    private static final String OFFICER = "joint-conference-handler-1";
    private static final String HEAD = "joint-conference-head";

    private final Script script;
    private final PlayedMatter assessment;

    PlatformAssessed(Script script) {
        this.script = script;
        assessment = script.matter("assessment");
    }

    /** The assessment. */
    public PlayedMatter assessment() {
        return assessment;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-35, this::apply),
                new Scene(-33, () -> assessment.act(OFFICER, "accept")),
                new Scene(-31, () -> guide(-31, "对照评分标准逐项自查；支付机构须持牌，合作快递建档。")),
                new Scene(-28, () -> call(-18)),
                new Scene(-20, () -> assessment.act(PLATFORM, "hand-in", "statement", "自评 62 分；一家支付机构的牌照正在续展。")),
                new Scene(-17, () -> score(41, 9, false)),
                // the date for materials is over, so that the clock brings it back to guidance by itself
                new Scene(-5, () -> guide(-5, "更换无牌照的支付机构，补建快递企业档案，公开守信激励和失信惩戒规则。")),
                new Scene(-4, () -> call(11)),
                new Scene(7, () -> assessment.act(PLATFORM, "hand-in", "statement", "已更换支付机构，快递建档率 96%，规则已公示。")),
                new Scene(10, () -> score(96, 2, true)),
                new Scene(14, this::pass),
                new Scene(15, () -> assessment.act(HEAD, "confirm")),
                new Scene(25, this::report),
                new Scene(28, () -> assessment.act(HEAD, "confirm")));
    }

    private void apply() throws ClientException, InterruptedException {
        assessment.open(
                PLATFORM,
                "platform-assessment",
                "platform",
                "拱宸自营",
                "site",
                "https://www.gongchen.example/",
                "seat",
                "330105",
                "model",
                "self-operated",
                "contact",
                "负责人 徐海 0571-8800 1100",
                "statement",
                "平台自 2019 年起建立商品质量追溯和先行赔付制度，现申请诚信评估。");
    }

    private void guide(int day, String advice) throws ClientException, InterruptedException {
        assessment.act(OFFICER, "guide", "day", script.date(day), "by", "联席会议办公室、市市场监管局网监处", "advice", advice);
    }

    private void call(int deadline) throws ClientException, InterruptedException {
        assessment.act(
                OFFICER, "call-materials", "wanted", "自评报告、支付机构牌照、快递企业档案、信用规则公示页", "deadline", script.date(deadline));
    }

    private void score(int share, int days, boolean good) throws ClientException, InterruptedException {
        List<Object> form = new ArrayList<>();
        for (String measured :
                List.of("verified-share", "reverified-share", "licence-share", "couriers-filed-share", "trace-share")) {
            form.addAll(List.of(measured, share));
        }
        for (String held : List.of(
                "sort-by-credit",
                "follow-up-review",
                "payment-licensed",
                "advance-compensation",
                "credit-rules",
                "reports-on-time",
                "clues-sent",
                "ip-rules",
                "third-party-appraisal")) {
            form.addAll(List.of(held, good));
        }
        form.addAll(List.of("reviews-deleted", 0, "complaint-days", days));
        assessment.act(OFFICER, "score", form.toArray());
    }

    private void pass() throws ClientException, InterruptedException {
        assessment.act(
                OFFICER,
                "pass",
                "day",
                script.date(14),
                "members",
                "市市场监管局、市发改委、市商务局、市邮政管理局、市消保委",
                "conclusion",
                "拱宸自营诚信制度健全，评估通过。",
                "advice",
                "继续完善全流程留痕。");
    }

    private void report() throws ClientException, InterruptedException {
        assessment.act(OFFICER, "issue", "until", script.date(365));
    }
}
