package org.chengxin.simulation.stories;

import java.util.List;
import org.chengxin.client.ClientException;

/** A platform is granted data that the department does not supply in time: it owes them by agreement, in the ledger alone. */
public final class LateSupply implements Story {

    private static final String PLATFORM = "platform-operator";
    private static final String HOLDER = "commerce-handler-1";

    private final Script script;
    private final PlayedMatter request;

    LateSupply(Script script) {
        this.script = script;
        request = script.matter("request");
    }

    /** The request for data. */
    public PlayedMatter request() {
        return request;
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
                new Scene(-50, () -> request.act("commerce-head", "confirm")));
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
}
