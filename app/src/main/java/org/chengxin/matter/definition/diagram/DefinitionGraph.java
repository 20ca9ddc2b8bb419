package org.chengxin.matter.definition.diagram;

import java.util.List;

/**
 * A definition as a graph for drawing.
 *
 * @param nodes the opening, the stages, and the steps between stages
 */
record DefinitionGraph(List<Node> nodes, List<Edge> edges) {

    /**
     * A node.
     *
     * @param id {@code start}, {@code stage:STAGE} or {@code step:STAGE/STEP}; of a group with its mark in place of the stage
     * @param title its first line
     * @param lines further text: roles waited for, clocks, steps within the stage
     * @param layer its rank; the opening has 0, steps lie below their stages
     */
    public record Node(String id, Kind kind, String title, List<String> lines, int layer) {}

    /** Kind of a node. */
    public enum Kind {
        START,
        STAGE,
        END,
        /** Stages that have the same steps. */
        GROUP,
        STEP,
        /** A step that a clock takes when it runs out. */
        SILENCE
    }

    /** A directed edge; may point back to an earlier layer. */
    public record Edge(String from, String to) {}
}
