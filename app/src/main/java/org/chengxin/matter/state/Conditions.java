package org.chengxin.matter.state;

import java.util.Map;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.Step;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Evaluates the conditions of steps on choices in earlier forms. */
@Component
public class Conditions {

    private final History history;

    Conditions(History history) {
        this.history = history;
    }

    public boolean hold(MatterId matter, Step step) {
        return step.only().entrySet().stream().allMatch(condition -> {
            String[] source = condition.getKey().split("\\.", 2);
            Map<String, Object> latest = history.latest(matter, source[0]);
            return Step.isChosen(condition.getValue(), latest.get(source[1]));
        });
    }

    /** Refuses a step whose condition is not met. */
    public void require(MatterId matter, Step step, String word) {
        if (!hold(matter, step)) {
            throw new ProblemException(MatterProblem.NOT_OFFERED, word);
        }
    }
}
