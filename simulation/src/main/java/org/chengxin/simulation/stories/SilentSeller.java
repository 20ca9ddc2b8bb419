package org.chengxin.simulation.stories;

import java.util.List;
import org.chengxin.client.ClientException;

/** A consumer complains, the seller says nothing, so that mediation begins by itself; they agree, and it is paid. */
public final class SilentSeller implements Story {

    private static final String CITIZEN = Consumer.WANG.account();

    private final Script script;
    private final PlayedMatter complaint;

    SilentSeller(Script script) {
        this.script = script;
        complaint = script.matter("complaint");
    }

    /** The complaint. */
    public PlayedMatter complaint() {
        return complaint;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-24, this::complain),
                new Scene(-21, this::accept),
                new Scene(2, this::invite),
                new Scene(8, this::agree),
                new Scene(16, () -> complaint.act(CITIZEN, "performed")));
    }

    private void complain() throws ClientException, InterruptedException {
        Consumer.WANG.complain(
                complaint,
                "respondent",
                script.party("merchant-1"),
                "platform",
                script.party("xixi"),
                "order-number",
                "XX20260128000417",
                "bought",
                script.date(-33),
                "amount",
                Script.form("minor", 128_050, "currency", "CNY"),
                "claim",
                List.of("refund"),
                "facts",
                "直播间下单的明前龙井，收到时外盒受潮、茶叶有霉味。联系店铺三次没有回复，平台客服让自行协商。");
    }

    private void accept() throws ClientException, InterruptedException {
        String handler = complaint.handler(CITIZEN);
        complaint.act(handler, "take");
        complaint.act(handler, "accept", "request", "退还货款 1,280.50 元", "contact", "消费者权益保护科 0571-8700 1234");
        complaint.serve(handler, "acceptance", script.date(-21));
    }

    private void invite() throws ClientException, InterruptedException {
        complaint.act(
                complaint.handler(CITIZEN),
                "invite",
                "time",
                script.date(7) + " 14:00",
                "place",
                "线上调解室",
                "mediator",
                "沈立群");
    }

    private void agree() throws ClientException, InterruptedException {
        String handler = complaint.handler(CITIZEN);
        complaint.act(
                handler,
                "agree",
                "facts",
                "双方对茶叶受潮的事实没有争议。",
                "agreement",
                "被投诉人退还货款 1,280.50 元，投诉人退回茶叶，运费由被投诉人承担。",
                "deadline",
                script.date(22));
        complaint.serve(handler, "mediation-record", script.date(8));
    }
}
