package org.chengxin.simulation.stories;

import java.util.List;
import java.util.Map;
import org.chengxin.client.ClientException;

/** A batch on three platforms: one has not got it, one delists it, one is silent until it is ordered. */
public final class UnqualifiedBatch implements Story {

    private static final String OFFICER = "market-handler-1";
    private static final String SECOND = "market-handler-2";
    private static final String QIANCHAO = "platform-qianchao";
    private static final String GONGCHEN = "platform-gongchen";

    private final Script script;
    private final PlayedMatter batch;
    private final PlayedMatter xixi;
    private final PlayedMatter qianchao;
    private final PlayedMatter gongchen;

    UnqualifiedBatch(Script script) {
        this.script = script;
        batch = script.matter("batch");
        xixi = script.matter("xixi");
        qianchao = script.matter("qianchao");
        gongchen = script.matter("gongchen");
    }

    /** The batch. */
    public PlayedMatter batch() {
        return batch;
    }

    /** The notice to the platform that has not got it. */
    public PlayedMatter notFound() {
        return xixi;
    }

    /** The notice to the platform that delists at once. */
    public PlayedMatter delisted() {
        return qianchao;
    }

    /** The notice to the platform that is silent. */
    public PlayedMatter silent() {
        return gongchen;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-6, this::open),
                new Scene(-6, this::notifyPlatforms),
                new Scene(-5, () -> xixi.act("xixi", "not-found", "search", "按条码和商品名检索全部在售商品，没有该批次。")),
                new Scene(-5, () -> qianchao.act(QIANCHAO, "found", "shops", shops())),
                new Scene(-4, () -> delist(qianchao, QIANCHAO, -4)),
                new Scene(1, this::order),
                new Scene(1, () -> gongchen.act(SECOND, "confirm")),
                new Scene(1, () -> xixi.act(OFFICER, "close-not-found", "remark", "抽查无误。")),
                new Scene(3, () -> recall(qianchao, QIANCHAO, 212, 96)),
                new Scene(4, () -> qianchao.act(OFFICER, "close", "remark", "已处置。")),
                new Scene(6, () -> delist(gongchen, GONGCHEN, 6)),
                new Scene(10, () -> recall(gongchen, GONGCHEN, 41, 30)),
                new Scene(11, () -> gongchen.act(OFFICER, "close", "remark", "责令后处置。")),
                new Scene(14, () -> batch.act(OFFICER, "close", "result", "一家未售，两家下架并召回 126 件。", "recalled", 126)));
    }

    private void open() throws ClientException, InterruptedException {
        batch.open(
                OFFICER,
                "unqualified-batch",
                "goods",
                "儿童保温杯 500 ml",
                "batch",
                "20251108",
                "barcode",
                "6901234567892",
                "report",
                "ZJ-2026-00317",
                "defect",
                "镍迁移量超过国家标准限量",
                "danger",
                true);
    }

    private void notifyPlatforms() throws ClientException, InterruptedException {
        batch.act(
                OFFICER,
                "notify",
                "basis",
                "《中华人民共和国电子商务法》第二十九条",
                "deadline",
                script.date(-2),
                "platforms",
                List.of(row("xixi"), row("qianchao"), row("gongchen")));
        batch.act(SECOND, "confirm");
        xixi.follow(batch.child(OFFICER, 0));
        qianchao.follow(batch.child(OFFICER, 1));
        gongchen.follow(batch.child(OFFICER, 2));
    }

    private Map<String, Object> row(String platform) {
        return Script.form("platform", script.party(platform), "links", "店铺名含“保温杯”");
    }

    private static List<Map<String, Object>> shops() {
        return List.of(
                Script.form("shop", "https://www.qianchao.example/shop/1188", "sold", 180),
                Script.form("shop", "https://www.qianchao.example/shop/2044", "sold", 32));
    }

    private void order() throws ClientException, InterruptedException {
        gongchen.act(
                OFFICER,
                "order",
                "violation",
                "逾期没有报告不合格批次的查找和下架情况",
                "requirement",
                "立即下架该批次，通知购买者并报告召回数量",
                "deadline",
                script.date(8));
    }

    private void delist(PlayedMatter notice, String platform, int day) throws ClientException, InterruptedException {
        notice.act(platform, "delisted", "day", script.date(day), "measures", "商品链接已下架，涉事店铺暂停上新。");
    }

    private static void recall(PlayedMatter notice, String platform, int told, int recalled)
            throws ClientException, InterruptedException {
        notice.act(platform, "report-back", "told", told, "recalled", recalled, "result", "已短信通知购买者，退款并寄回。");
    }
}
