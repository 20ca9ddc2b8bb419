package org.chengxin.benchmarks.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.chengxin.benchmarks.matter.BenchmarkTown.Queue;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;

/**
 * A complaint of a stranger from its opening to its end, as shipped, with its papers and notices: opened, assigned to the
 * lightest loaded, accepted, gone to mediation, closed, and looked at.
 */
final class LifeCycle {

    static final String DEFINITION = "complaint";
    private static final Map<String, Object> NOTHING = Map.of();

    /** The steps after the opening with their forms. */
    static final Map<String, Map<String, Object>> STEPS = steps();

    private final Matters matters;
    private final BenchmarkTown town;

    LifeCycle(Matters matters, BenchmarkTown town) {
        this.matters = matters;
        this.town = town;
    }

    private static Map<String, Map<String, Object>> steps() {
        Map<String, Map<String, Object>> steps = new LinkedHashMap<>();
        steps.put("assign", NOTHING);
        steps.put("accept", Map.of("request", "退还货款并赔偿", "contact", "0571-80000000"));
        steps.put("to-mediation", NOTHING);
        steps.put("terminate", Map.of("ground", "failed", "reason", "经组织调解，双方明确表示无法达成协议。"));
        return steps;
    }

    static Map<String, Object> complaint(String district) {
        int number = ThreadLocalRandom.current().nextInt(1_000_000);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", "王小明" + number);
        form.put("phone", "13800000000");
        form.put("address", "杭州市测试路" + number + "号");
        form.put("respondent", "没有登记的店" + number % 50_000);
        form.put("place", district);
        form.put("claim", java.util.List.of("refund"));
        form.put("facts", "收到的货物与页面描述不符，联系商家后没有得到处理，要求退货退款。".repeat(4));
        return form;
    }

    static Queue someQueue(BenchmarkTown town) {
        return town.queues()
                .get(ThreadLocalRandom.current().nextInt(town.queues().size() - 1));
    }

    void run() {
        Queue queue = someQueue(town);
        MatterId id = matters.open(
                        new Opening(DEFINITION, Actor.NOBODY, Channel.PUBLIC, key(), complaint(queue.district())))
                .id();
        Actor handler = Actor.of(queue.handlers().get(0));
        STEPS.forEach((step, form) -> matters.act(
                new Act(id, step.equals("assign") ? Actor.of(queue.head()) : handler, step, Matters.ANY, key(), form)));
        Matter found = matters.find(id, handler);
        if (!found.ended() || found.acts().size() != STEPS.size() + 1) {
            throw new IllegalStateException("it did not come to its end: " + found.stage());
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
