package org.chengxin.matter.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.shared.Label;

/**
 * Where a matter stands.
 *
 * @param waitsFor the roles in whose inboxes it lies; empty at an end
 * @param end whether the matter is over
 */
public record Stage(Label title, List<String> waitsFor, boolean end, Map<String, Step> steps) {

    public Optional<Step> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }
}
