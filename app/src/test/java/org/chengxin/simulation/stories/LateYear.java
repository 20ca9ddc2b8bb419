package org.chengxin.simulation.stories;

import java.util.List;
import java.util.Map;

/** A complaint in December, whose mediation ends in a year that has no calendar yet. */
final class LateYear {

    private final Script script;
    private final PlayedMatter complaint;

    LateYear(Script script) {
        this.script = script;
        complaint = script.matter("complaint");
    }

    PlayedMatter complaint() {
        return complaint;
    }

    String officer() throws Exception {
        return complaint.handler("citizen");
    }

    void complainAndAccept() throws Exception {
        complaint.open(
                "citizen",
                "complaint",
                "name",
                "王晓岚",
                "phone",
                "13800138001",
                "address",
                "杭州市拱墅区湖墅南路 186 号",
                "respondent",
                script.party("merchant-1"),
                "claim",
                List.of("exchange"),
                "facts",
                "年底买的电暖器不能开机。");
        complaint.act(officer(), "accept", "request", "更换商品");
    }

    void confirm(String clock) throws Exception {
        complaint.act(officer(), "confirm-due", "clock", clock, "reason", "2027年放假安排不影响该日期");
    }

    Map<?, ?> clock(String name) throws Exception {
        return ((List<?>) complaint.seenBy("citizen").get("clocks"))
                .stream()
                        .map(clock -> (Map<?, ?>) clock)
                        .filter(clock -> name.equals(clock.get("clock")))
                        .findFirst()
                        .orElseThrow();
    }
}
