package org.chengxin.simulation.stories;

import java.util.List;
import org.chengxin.client.ClientException;

/** Somebody reports brushing; two districts verify a clue each; who reported is told the outcome and never named. */
public final class SecretReport implements Story {

    private static final String CITIZEN = Consumer.WANG.account();
    private static final String OFFICER = "xihu-handler-1";
    private static final String BINJIANG = "binjiang-handler-1";
    private static final String YUHANG = "yuhang-handler-1";

    private final Script script;
    private final PlayedMatter report;
    private final PlayedMatter filed;
    private final PlayedMatter corrected;

    SecretReport(Script script) {
        this.script = script;
        report = script.matter("report");
        filed = script.matter("filed");
        corrected = script.matter("corrected");
    }

    /** The report itself. */
    public PlayedMatter report() {
        return report;
    }

    /** The clue on which a case was filed. */
    public PlayedMatter filed() {
        return filed;
    }

    /** The clue whose suspect put things right. */
    public PlayedMatter corrected() {
        return corrected;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-19, this::tell),
                new Scene(-18, () -> report.act(OFFICER, "take-in", "note", "涉及两个区，分送核查")),
                new Scene(-17, this::sendToDistricts),
                new Scene(-6, () -> filed.act(BINJIANG, "verify", "officers", "周敏、许建华", "plan", "调取订单和支付流水")),
                new Scene(-5, () -> corrected.act(YUHANG, "verify", "officers", "丁一帆、潘晓")),
                new Scene(-4, this::order),
                new Scene(-3, () -> corrected.act("yuhang-head", "confirm")),
                new Scene(
                        3,
                        () -> filed.act(
                                BINJIANG, "file-case", "result", "查实组织虚假交易，已立案", "case-number", "滨市监立〔2026〕18号")),
                new Scene(4, () -> filed.act("binjiang-head", "confirm")),
                new Scene(5, () -> corrected.act("merchant", "report-correction", "done", "已删除宣传页，辞退相关人员")),
                new Scene(8, () -> corrected.act(YUHANG, "corrected", "result", "已改正，未再发现刷单")),
                new Scene(9, () -> report.act(OFFICER, "district-filed", "reason", "两条线索均查实，其中一条已由滨江区立案")),
                new Scene(10, () -> report.act("xihu-head", "confirm")),
                new Scene(11, () -> report.act(OFFICER, "tell", "result", "您举报的事项已核查，一家店铺立案查处，一家已责令改正。")),
                new Scene(15, () -> report.act(OFFICER, "no-reward", "result", "不属于奖励范围：违法行为未造成重大影响。")));
    }

    private void tell() throws ClientException, InterruptedException {
        report.open(
                CITIZEN,
                "report",
                "name",
                Consumer.WANG.name(),
                "phone",
                Consumer.WANG.phone(),
                "suspect",
                "云栖优选运营团队",
                "platform",
                script.party("xixi"),
                "place",
                "330106",
                "kind",
                "brushing",
                "facts",
                "该团队在群里招人刷单，拍下后寄空包裹，每单返现八元，同时替两家店铺刷好评。",
                "insider",
                true);
    }

    private void sendToDistricts() throws ClientException, InterruptedException {
        report.act(
                OFFICER,
                "send-to-districts",
                "clues",
                List.of(
                        Script.form(
                                "suspect",
                                Script.form("words", "云栖优选运营团队"),
                                "place",
                                "330108",
                                "facts",
                                "涉嫌组织刷单、寄送空包裹"),
                        Script.form("suspect", script.party("merchant-1"), "place", "330110", "facts", "涉嫌雇人刷好评")));
        filed.follow(report.child(OFFICER, 0));
        corrected.follow(report.child(OFFICER, 1));
    }

    private void order() throws ClientException, InterruptedException {
        corrected.act(
                YUHANG,
                "order-correction",
                "violation",
                "通过返现方式诱导作出好评",
                "clause",
                "《中华人民共和国电子商务法》第十七条",
                "basis",
                "《中华人民共和国行政处罚法》第二十八条第一款",
                "requirement",
                "停止返现好评，删除由此产生的评价",
                "deadline",
                script.date(7));
    }
}
