package org.chengxin.simulation.stories;

import java.util.List;
import org.chengxin.client.ClientException;

/** A seller agrees before the mediator and does not pay: two officers find so, and it stands in the seller's credit file. */
public final class BrokenAgreement implements Story {

    private static final String CITIZEN = Consumer.CHEN.account();

    private final Script script;
    private final PlayedMatter complaint;

    BrokenAgreement(Script script) {
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
                new Scene(-56, this::complain),
                new Scene(-53, this::accept),
                new Scene(-47, () -> complaint.act("merchant-2", "decline", "answer", "商品没有质量问题，不同意退货。")),
                new Scene(-39, this::agree),
                new Scene(-26, () -> complaint.act("merchant-2", "answer", "answer", "资金周转困难，请求宽限到月底。")),
                new Scene(-20, this::find),
                new Scene(-19, () -> complaint.act(complaint.head(CITIZEN), "confirm")));
    }

    private void complain() throws ClientException, InterruptedException {
        Consumer.CHEN.complain(
                complaint,
                "respondent",
                script.party("merchant-2"),
                "platform",
                script.party("xixi"),
                "amount",
                "459.00",
                "claim",
                List.of("refund", "compensation"),
                "facts",
                "羽绒服标注含绒量 90%，送检只有 62%。商家起初答应退款，后来不再回复。");
    }

    private void accept() throws ClientException, InterruptedException {
        String handler = complaint.handler(CITIZEN);
        complaint.act(handler, "take");
        complaint.act(handler, "accept", "request", "退还货款并赔偿");
        complaint.serve(handler, "acceptance", script.date(-53));
    }

    private void agree() throws ClientException, InterruptedException {
        String handler = complaint.handler(CITIZEN);
        complaint.act(
                handler,
                "agree",
                "facts",
                "送检含绒量低于标注。",
                "agreement",
                "被投诉人退还货款 459 元，另赔偿 500 元。",
                "deadline",
                script.date(-28));
        complaint.serve(handler, "mediation-record", script.date(-39));
    }

    private void find() throws ClientException, InterruptedException {
        complaint.act(complaint.handler(CITIZEN), "find-breach", "content", "被投诉人到期没有履行调解协议，经催告仍未退款，也没有提出正当理由。");
    }
}
