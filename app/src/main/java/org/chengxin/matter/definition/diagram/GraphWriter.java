package org.chengxin.matter.definition.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Edge;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Kind;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Node;

/** Builds the graph of a definition, in one language. */
final class GraphWriter {

    private final MatterDefinition definition;
    private final boolean english;
    private final Map<String, Integer> layers;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private GraphWriter(MatterDefinition definition, boolean english) {
        this.definition = definition;
        this.english = english;
        this.layers = StageLayers.of(definition);
    }

    static DefinitionGraph graph(MatterDefinition definition, boolean english) {
        GraphWriter writer = new GraphWriter(definition, english);
        writer.start();
        definition.stages().forEach(writer::stage);
        return new DefinitionGraph(List.copyOf(writer.nodes), List.copyOf(writer.edges));
    }

    private void start() {
        List<String> lines = new ArrayList<>();
        lines.add(roles(definition.opening().by()));
        definition.clocks().values().stream()
                .filter(deadline -> deadline.over().isEmpty())
                .forEach(deadline -> lines.add(clockLine(deadline)));
        nodes.add(new Node("start", Kind.START, say("发起", "Open"), List.copyOf(lines), 0));
        edges.add(new Edge("start", "stage:" + definition.opening().stage()));
    }

    private void stage(String name, Stage stage) {
        List<String> lines = new ArrayList<>();
        if (!stage.waitsFor().isEmpty()) {
            lines.add(say("等待：", "Waits for: ") + roles(stage.waitsFor()));
        }
        definition.clocks().values().stream()
                .filter(deadline -> deadline.over().contains(name))
                .forEach(deadline -> lines.add(clockLine(deadline)));
        stage.steps().values().stream()
                .filter(step -> step.targets().stream().allMatch(name::equals))
                .forEach(step -> lines.add(say("另可：", "Also: ")
                        + step.title().in(english)
                        + say("（", " (")
                        + roles(step.by())
                        + say("）", ")")));
        int layer = layer(name);
        nodes.add(new Node(
                "stage:" + name,
                stage.end() ? Kind.END : Kind.STAGE,
                stage.title().in(english),
                List.copyOf(lines),
                layer));
        stage.steps().forEach((step, each) -> {
            if (!each.targets().stream().allMatch(name::equals)) {
                step(name, step, each, layer + 1);
            }
        });
    }

    private void step(String stage, String name, Step step, int layer) {
        List<String> lines = new ArrayList<>();
        lines.add(roles(step.by()));
        if (step.second() != null) {
            lines.add(say("复核：", "Confirmed by: ")
                    + roles(List.of(step.second()))
                    + (step.secondHead() ? say("负责人", " (head)") : ""));
        }
        if (step.decides() != null) {
            step.decides().to().forEach((word, target) -> lines.add(word + " → " + title(target)));
        }
        String id = "step:" + stage + "/" + name;
        Kind kind = step.by().contains(Step.CLOCK) ? Kind.SILENCE : Kind.STEP;
        nodes.add(new Node(id, kind, step.title().in(english), List.copyOf(lines), layer));
        edges.add(new Edge("stage:" + stage, id));
        step.targets().forEach(target -> edges.add(new Edge(id, "stage:" + target)));
    }

    private String clockLine(DeadlineDefinition deadline) {
        return say("期限：", "Clock: ") + deadline.title().in(english);
    }

    private String roles(List<String> names) {
        return names.stream().map(this::role).collect(Collectors.joining(say("、", ", ")));
    }

    private String role(String name) {
        if (name.equals(Step.CLOCK)) {
            return say("期限届满", "when time runs out");
        }
        if (name.equals(Step.CHILDREN)) {
            return say("关联事项全部办结", "when all linked matters end");
        }
        if (name.equals(Step.HOUSE)) {
            return say("情况变化", "when something changes");
        }
        MatterRole role = definition.roles().get(name);
        return role == null ? name : role.title().in(english);
    }

    private String title(String stage) {
        return definition.stages().containsKey(stage)
                ? definition.stage(stage).title().in(english)
                : stage;
    }

    /** Stages get odd layers; the even ones between hold their steps. */
    private int layer(String stage) {
        return 1 + 2 * layers.getOrDefault(stage, 0);
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }
}
