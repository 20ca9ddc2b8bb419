package org.chengxin.simulation.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chengxin.client.ClientException;
import org.chengxin.client.Matters;

/**
 * Empty parcels: one district finds them, another proves them; three platforms are asked to tell the public what they did; the
 * merchant objects, is right, and everything is undone on every platform.
 */
public final class EmptyParcelRing implements ToldStory {

    private static final String FINDER = "market-handler-1";
    private static final String OFFICER = "yuhang-handler-1";
    private static final String HEAD = "yuhang-head";
    private static final List<String> PLATFORMS = List.of("xixi", "qianchao", "gongchen");
    private static final String ITEM = "平台公示处置信息";
    private static final String BASIS = "《中华人民共和国电子商务法》第36条";

    private final Script script;
    private final PlayedMatter clue;
    private final PlayedMatter measure;
    private final List<PlayedMatter> requests;

    EmptyParcelRing(Script script) {
        this.script = script;
        clue = script.matter("clue");
        measure = script.matter("measure");
        requests = PLATFORMS.stream().map(script::matter).toList();
    }

    /** The clue that began it. */
    public PlayedMatter clue() {
        return clue;
    }

    /** The case of the measure. */
    public PlayedMatter measure() {
        return measure;
    }

    /** The requests to the three platforms, by the keys of {@code xixi}, {@code qianchao} and {@code gongchen}. */
    public List<PlayedMatter> requests() {
        return requests;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-19, this::find),
                new Scene(-19, () -> clue.act(OFFICER, "verify", "officers", "丁一帆、潘晓", "plan", "比对运单重量和交易记录")),
                new Scene(-19, this::order),
                new Scene(-19, () -> clue.act(HEAD, "confirm")),
                new Scene(-15, this::propose),
                new Scene(-15, this::takeUp),
                new Scene(-14, this::request),
                new Scene(-13, this::execute),
                new Scene(-10, () -> measure.act("merchant", "object", "objection", "运单重量系承运人录入错误，附称重视频和承运人说明。")),
                new Scene(-8, this::uphold),
                new Scene(-7, this::restore));
    }

    @Override
    public PlayedStory told() throws ClientException, InterruptedException {
        List<PlayedMatter.Act> acts = new ArrayList<>(clue.acts(OFFICER));
        acts.addAll(measure.acts(OFFICER));
        for (PlayedMatter request : requests) {
            acts.addAll(request.acts(OFFICER));
        }
        return new PlayedStory(
                "empty-parcel-ring",
                acts.stream()
                        .sorted(Comparator.comparing(PlayedMatter.Act::at))
                        .map(PlayedMatter.Act::step)
                        .toList());
    }

    private void find() throws ClientException, InterruptedException {
        clue.open(
                FINDER,
                "clue",
                "suspect",
                script.party("merchant-1"),
                "place",
                "330110",
                "platform",
                script.party("xixi"),
                "kind",
                "empty-parcel",
                "source",
                "monitoring",
                "facts",
                "三日内 41 件包裹重量均为 20 克，收件地址集中在同一驿站，涉嫌寄送空包裹虚构交易。");
    }

    private void order() throws ClientException, InterruptedException {
        clue.act(
                OFFICER,
                "order-correction",
                "violation",
                "寄送空包裹虚构交易",
                "clause",
                "《中华人民共和国电子商务法》第十七条",
                "basis",
                "《中华人民共和国行政处罚法》第二十八条第一款",
                "requirement",
                "停止虚构交易，说明 41 件包裹的实际内容",
                "deadline",
                script.date(-16));
    }

    /** Silence has moved the clue on; the proposal opens a case of its own within seconds, the district's first of a measure. */
    private void propose() throws ClientException, InterruptedException {
        clue.act(
                OFFICER,
                "propose-measure",
                "item",
                ITEM,
                "reason",
                "责令改正期满未改正，也未说明包裹内容",
                "basis",
                BASIS,
                "evidence",
                evidence());
        clue.act(HEAD, "confirm");
        Patience.await(() -> !script.as(OFFICER).opened("measure").isEmpty());
        measure.follow(script.as(OFFICER).opened("measure").get(0));
    }

    /** The fact of the clue's opening. */
    private String evidence() throws ClientException, InterruptedException {
        String record = String.valueOf(
                Matters.rows(clue.seenBy(OFFICER).get("acts")).get(0).get("record"));
        return record.substring(record.lastIndexOf('/') + 1);
    }

    private void takeUp() throws ClientException, InterruptedException {
        measure.act(
                OFFICER,
                "take-up",
                "officers",
                "丁一帆 330110-001、潘晓 330110-002",
                "nature",
                "request",
                "effect",
                "sanction",
                "severity",
                "serious");
    }

    private void request() throws ClientException, InterruptedException {
        measure.act(
                OFFICER,
                "request",
                "item",
                ITEM,
                "reason",
                "寄送空包裹虚构交易，责令改正期满未改正",
                "basis",
                BASIS,
                "evidence",
                evidence(),
                "until",
                script.date(60),
                "way-back",
                "改正并说明包裹内容后，可以申请提前终止",
                "deadline",
                script.date(-9),
                "executors",
                PLATFORMS.stream()
                        .map(platform -> Script.form("executor", script.party(platform), "shop", "该商户在平台的全部店铺"))
                        .toList());
        measure.act(HEAD, "confirm");
        for (int each = 0; each < requests.size(); each++) {
            requests.get(each).follow(measure.child(OFFICER, each));
        }
    }

    private void execute() throws ClientException, InterruptedException {
        for (int each = 0; each < requests.size(); each++) {
            String platform = PLATFORMS.get(each);
            requests.get(each).act(platform, "receive");
            requests.get(each)
                    .act(
                            platform,
                            "execute",
                            "done",
                            "已在店铺首页公示警示和处置信息",
                            "address",
                            "https://www." + platform + ".example/notice/1",
                            "published",
                            script.date(-13));
        }
    }

    private void uphold() throws ClientException, InterruptedException {
        measure.act(OFFICER, "uphold-objection", "reason", "承运人确认重量录入错误，包裹内有实物");
        measure.act(HEAD, "confirm");
    }

    /** Each platform is told within seconds, and restores what was before. */
    private void restore() throws ClientException, InterruptedException {
        for (int each = 0; each < requests.size(); each++) {
            String platform = PLATFORMS.get(each);
            PlayedMatter request = requests.get(each);
            Patience.await(() -> {
                Map<?, ?> seen = request.seenBy(platform);
                return !"executed".equals(seen.get("stage"));
            });
            request.act(platform, "restore", "done", "已撤下公示，并在原位置说明更正");
        }
    }
}
