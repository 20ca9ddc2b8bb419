package org.chengxin.matter.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Label;

/**
 * Stage of a procedure: a state of its state machine.
 *
 * @param waitsFor roles in whose inboxes the matter is; empty at an end
 * @param end whether the matter is over
 */
public record Stage(Label title, List<String> waitsFor, boolean end, Map<String, Step> steps) {

    public Optional<Step> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }
}
