package org.chengxin.matter.mark;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The marks of acts that were sealed: nothing of them is in the facts, since each matter names the version that it follows. */
public interface SealedMarks {

    /**
     * What the step of an act marks; empty for a built-in act and one of the system, and for a step without a mark. An act that waits for its
     * second person has the mark too.
     *
     * @param act data of a fact of the type {@code matter-act}
     */
    Optional<String> of(JsonNode act);
}
