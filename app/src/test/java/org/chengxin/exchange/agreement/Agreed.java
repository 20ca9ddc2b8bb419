package org.chengxin.exchange.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;

/** Sharing agreements between an office of ours and a receiver, as tests conclude them. */
public record Agreed(Matters matters, Caller handler, Caller head) {

    /** Offered by the handler; the receiver has not agreed. */
    public MatterId offered(Organisation receiver, String territory, LocalDate until) {
        return offered(receiver, territory, until, List.of("public-record"));
    }

    private MatterId offered(Organisation receiver, String territory, LocalDate until, List<String> types) {
        return matters.open(new Opening(
                        "sharing-agreement",
                        Actor.of(handler),
                        Channel.WORKBENCH,
                        key(),
                        Map.of(
                                "receiver",
                                Map.of("words", receiver.name()),
                                "types",
                                types,
                                "territory",
                                territory,
                                "purpose",
                                "两地信用信息互认",
                                "basis",
                                "甬杭信用合作协议第三条",
                                "retention",
                                "协议终止后三十日内删除",
                                "until",
                                until.toString())))
                .id();
    }

    /** Agreed by the receiver; our head has not concluded it. */
    public MatterId agreed(Organisation receiver, String territory, LocalDate until) {
        return agreed(receiver, offered(receiver, territory, until));
    }

    private MatterId agreed(Organisation receiver, MatterId id) {
        act(id, program(receiver), "agree", Map.of("signatory", "局长"));
        return id;
    }

    /** Agreed and concluded; in force as soon as the outcome is delivered. */
    public MatterId concluded(Organisation receiver, String territory, LocalDate until) {
        return concluded(agreed(receiver, territory, until));
    }

    /** In force for these types alone. */
    public MatterId concluded(Organisation receiver, String territory, LocalDate until, List<String> types) {
        return concluded(agreed(receiver, offered(receiver, territory, until, types)));
    }

    private MatterId concluded(MatterId id) {
        act(id, handler, "conclude", Map.of());
        act(id, head, "confirm", Map.of());
        return id;
    }

    public void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(matter, Actor.of(by), step, Matters.ANY, key(), form));
    }

    public static Caller program(Organisation of) {
        return new Caller(of, null, null, null, false);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
