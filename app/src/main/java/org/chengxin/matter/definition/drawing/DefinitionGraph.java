package org.chengxin.matter.definition.drawing;

import java.util.List;

/**
 * A definition as something to draw.
 *
 * @param nodes the opening, the stages, and the steps that lead from one stage to another
 */
record DefinitionGraph(List<Node> nodes, List<Edge> edges) {

    /**
     * A box.
     *
     * @param id {@code start}, {@code stage:STAGE} or {@code step:STAGE/STEP}
     * @param title its first line
     * @param lines what stands below: who is waited for, clocks, steps that stay in the stage
     * @param layer how far down; the opening has 0, stages have odd and steps have even ones
     */
    public record Node(String id, Kind kind, String title, List<String> lines, int layer) {}

    /** What a box stands for. */
    public enum Kind {
        START,
        STAGE,
        END,
        STEP,
        /** A step that a clock takes when time runs out. */
        SILENCE
    }

    /** A line from a box to another; it may lead up again. */
    public record Edge(String from, String to) {}
}
