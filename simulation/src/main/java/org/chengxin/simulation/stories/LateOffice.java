package org.chengxin.simulation.stories;

import java.util.List;
import org.chengxin.client.ClientException;

/** A complaint that nobody takes in hand until its date has passed; the head is told, and it is refused by two. */
public final class LateOffice implements Story {

    private static final String CITIZEN = Consumer.CHEN.account();

    private final PlayedMatter complaint;

    LateOffice(Script script) {
        complaint = script.matter("complaint");
    }

    /** The complaint. */
    public PlayedMatter complaint() {
        return complaint;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-20, this::complain),
                new Scene(1, () -> complaint.act(complaint.head(CITIZEN), "assign")),
                new Scene(2, this::refuse),
                new Scene(3, () -> complaint.act(complaint.head(CITIZEN), "confirm")));
    }

    private void complain() throws ClientException, InterruptedException {
        Consumer.CHEN.complain(
                complaint,
                "respondent",
                "径山茶叶批发部",
                "place",
                "330110",
                "amount",
                "36000.00",
                "claim",
                List.of("compensation"),
                "facts",
                "为公司采购礼品茶一批，对方发货比合同约定晚了十天，要求赔偿损失。");
    }

    private void refuse() throws ClientException, InterruptedException {
        complaint.act(
                complaint.handler(CITIZEN),
                "refuse",
                "ground",
                "no-dispute",
                "reason",
                "采购人是公司，不是为生活消费需要购买商品。",
                "remedy",
                "可以依合同约定申请仲裁，或者向人民法院提起诉讼");
    }
}
