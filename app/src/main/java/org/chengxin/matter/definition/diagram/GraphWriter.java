package org.chengxin.matter.definition.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.StageGroup;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Edge;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Kind;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Node;

/** Builds the graph of a definition, in one language; what stands in several stages has a box that names them. */
final class GraphWriter {

    /** Layers below that of a stage. */
    private static final int GROUP = 1;

    private static final int STEP = 2;

    private final MatterDefinition definition;
    private final boolean english;
    private final Map<String, Integer> layers;
    private final List<StageGroup> groups;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private GraphWriter(MatterDefinition definition, boolean english) {
        this.definition = definition;
        this.english = english;
        this.layers = StageLayers.of(definition);
        this.groups = StageGroup.of(definition);
    }

    static DefinitionGraph graph(MatterDefinition definition, boolean english) {
        GraphWriter writer = new GraphWriter(definition, english);
        writer.start();
        definition.stages().forEach(writer::stage);
        writer.groups.forEach(writer::group);
        return new DefinitionGraph(writer.closedUp(), List.copyOf(writer.edges));
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
        Map<String, Step> own = new LinkedHashMap<>(stage.steps());
        own.keySet().removeIf(step -> groups.stream().anyMatch(group -> group.has(name, step)));
        own.values().stream()
                .filter(step -> step.targets().stream().allMatch(name::equals))
                .forEach(step -> lines.add(also(step)));
        String shared = groups.stream()
                .filter(group -> group.has(name))
                .map(StageGroup::mark)
                .collect(Collectors.joining(say("、", ", ")));
        if (!shared.isEmpty()) {
            lines.add(say("共有步骤：", "Shared steps: ") + shared);
        }
        int layer = layer(name);
        nodes.add(new Node(
                "stage:" + name,
                stage.end() ? Kind.END : Kind.STAGE,
                stage.title().in(english),
                List.copyOf(lines),
                layer));
        own.forEach((step, each) -> {
            if (!each.targets().stream().allMatch(name::equals)) {
                step(name, step, each, layer + STEP);
            }
        });
    }

    /** The nodes without the layers that nothing lies in. */
    private List<Node> closedUp() {
        List<Integer> used = nodes.stream().map(Node::layer).distinct().sorted().toList();
        return nodes.stream()
                .map(node -> new Node(node.id(), node.kind(), node.title(), node.lines(), used.indexOf(node.layer())))
                .toList();
    }

    /** Below the first of its stages, which leads to it; the others name it. */
    private void group(StageGroup group) {
        List<String> lines = new ArrayList<>();
        group.stages().forEach(stage -> lines.add(title(stage)));
        group.steps().values().stream().filter(step -> step.targets().isEmpty()).forEach(step -> lines.add(also(step)));
        int layer = group.stages().stream().mapToInt(this::layer).min().orElse(1);
        group.stages().stream()
                .filter(stage -> layer(stage) == layer)
                .forEach(stage -> edges.add(new Edge("stage:" + stage, "stage:" + group.mark())));
        nodes.add(new Node(
                "stage:" + group.mark(),
                Kind.GROUP,
                say("共有步骤 ", "Shared steps ") + group.mark(),
                List.copyOf(lines),
                layer + GROUP));
        group.steps().forEach((name, step) -> {
            if (!step.targets().isEmpty()) {
                step(group.mark(), name, step, layer + STEP);
            }
        });
    }

    private String also(Step step) {
        return say("另可：", "Also: ") + step.title().in(english) + say("（", " (") + roles(step.by()) + say("）", ")");
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

    /** Between two layers of stages lies one of groups and one of steps. */
    private int layer(String stage) {
        return 1 + (STEP + 1) * layers.getOrDefault(stage, 0);
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }
}
