package org.chengxin.simulation.stories;

import java.util.List;
import org.chengxin.client.ClientException;

/** A platform is granted data that the department does not supply in time; it is reminded, and its arrears are published. */
public final class LateSupply implements Story {

    private static final String PLATFORM = "platform-operator";
    private static final String HOLDER = "commerce-handler-1";
    private static final String REMINDER = "joint-conference-handler-1";

    private final Script script;
    private final PlayedMatter request;
    private final PlayedMatter arrears;

    LateSupply(Script script) {
        this.script = script;
        request = script.matter("request");
        arrears = script.matter("arrears");
    }

    /** The request for data. */
    public PlayedMatter request() {
        return request;
    }

    /** The reminder. */
    public PlayedMatter arrears() {
        return arrears;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-52, this::ask),
                new Scene(-51, () -> request.act(HOLDER, "examine")),
                new Scene(
                        -50,
                        () -> request.act(
                                HOLDER, "grant", "what", "直播电商示范基地名单及变更信息", "conditions", "仅用于核验平台内经营者，不得提供给第三方")),
                new Scene(-50, () -> request.act("commerce-head", "confirm")),
                new Scene(-8, this::remind),
                new Scene(-6, () -> arrears.act(HOLDER, "answer", "answer", "接口正在改造，尚不能按约定提供。")),
                new Scene(-4, () -> arrears.act(REMINDER, "publish", "reason", "超过二十个工作日未提供数据，催办后仍未提供。")),
                new Scene(-3, () -> arrears.act("joint-conference-head", "confirm")));
    }

    private void ask() throws ClientException, InterruptedException {
        request.open(
                PLATFORM,
                "data-request",
                "holder",
                script.players().code("commerce"),
                "items",
                "直播电商示范基地名单及变更信息",
                "scene",
                "核验入驻商家和直播间运营者",
                "basis",
                "中华人民共和国电子商务法第27条",
                "mode",
                "接口，每日更新",
                "until",
                script.date(700));
    }

    private void remind() throws ClientException, InterruptedException {
        String number = String.valueOf(request.seenBy(PLATFORM).get("number"));
        arrears.open(
                REMINDER,
                "office-arrears",
                "debtor",
                script.players().code("commerce"),
                "obligation",
                number,
                "what",
                "提供直播电商示范基地名单及变更信息",
                "until",
                script.date(-12),
                "basis",
                "政务数据共享条例第22条",
                "deadline",
                script.date(-5));
    }
}
