package org.chengxin.matter.definition.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.StageGroup;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Edge;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Kind;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Node;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.file.DefinitionFiles;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Everything that a definition says is in its picture, nothing lies upon anything, and it is drawn the same again. */
class DefinitionPictureTest {

    @Test
    void everyStageAndEveryStepIsInThePictureInBothLanguages() throws Exception {
        for (MatterDefinition definition : definitions()) {
            for (boolean english : List.of(false, true)) {
                Map<String, String> boxes = boxes(DefinitionPicture.svg(definition, english));
                definition.stages().forEach((name, stage) -> {
                    String about = definition.name() + " " + name;
                    String box = boxes.get("stage:" + name);
                    assertThat(box).as(about).contains(bare(stage.title().in(english)));
                    stage.steps()
                            .forEach((step, each) -> assertThat(box(boxes, definition, name, step))
                                    .as(about + " " + step)
                                    .contains(bare(each.title().in(english))));
                });
                String all = String.join(" ", boxes.values());
                definition
                        .clocks()
                        .values()
                        .forEach(clock ->
                                assertThat(all).contains(bare(clock.title().in(english))));
            }
        }
    }

    /** Texts of the boxes in which a step of a stage can stand. */
    private static String box(Map<String, String> boxes, MatterDefinition definition, String stage, String step) {
        String owner = StageGroup.of(definition).stream()
                .filter(group -> group.has(stage, step))
                .map(StageGroup::mark)
                .findFirst()
                .orElse(stage);
        return boxes.get("stage:" + owner) + boxes.getOrDefault("step:" + owner + "/" + step, "");
    }

    @Test
    void aStepOfSeveralStagesIsDrawnOnceFromABoxThatNamesThem() {
        String step = "{title: {zh: 办结, en: Finish}, by: [desk], to: done}";
        DefinitionGraph graph = GraphWriter.graph(
                DefinitionFile.read(Examples.small("small", LocalDate.of(2026, 3, 2))
                        .replace(
                                "steps: {go:",
                                "steps: {finish: " + step + ", remark: {title: {zh: 注, en: Note}, by: [desk]}, go:")
                        .replace(
                                "steps: {finish: {title: {zh: 办结, en: Finish}, by: [desk], to: done}}}",
                                "steps: {finish: " + step + ", remark: {title: {zh: 注, en: Note}, by: [desk]}}}")),
                true);
        assertThat(graph.edges())
                .contains(new Edge("stage:A", "step:A/finish"), new Edge("step:A/finish", "stage:done"))
                .doesNotContain(new Edge("stage:begun", "step:begun/finish"));
        assertThat(graph.nodes())
                .filteredOn(node -> node.kind() == Kind.GROUP)
                .singleElement()
                .satisfies(node -> assertThat(node.lines()).containsExactly("Begun", "Checked", "Also: Note (Office)"));
        assertThat(graph.nodes())
                .filteredOn(node -> node.id().equals("stage:begun"))
                .singleElement()
                .satisfies(node -> assertThat(node.lines()).contains("Shared steps: A"));
    }

    @Test
    void aStepLeadsWhereItsDefinitionSays() {
        DefinitionGraph graph = GraphWriter.graph(DefinitionFile.read(Examples.complaint()), true);
        assertThat(graph.edges())
                .contains(
                        new Edge("start", "stage:received"),
                        new Edge("stage:received", "step:received/accept"),
                        new Edge("step:received/accept", "stage:negotiating"),
                        new Edge("step:mediation/conclude", "stage:settled"),
                        new Edge("step:mediation/conclude", "stage:failed"));
        assertThat(graph.nodes())
                .filteredOn(node -> node.kind() == Kind.SILENCE)
                .extracting(Node::id)
                .containsExactly("step:negotiating/to-mediation");
        assertThat(graph.nodes())
                .filteredOn(node -> node.id().equals("step:mediation/conclude"))
                .first()
                .satisfies(node -> assertThat(node.lines()).contains("agreed → Settled", "failed → Not settled"));
        assertThat(graph.nodes())
                .filteredOn(node -> node.id().equals("stage:received"))
                .first()
                .satisfies(node -> assertThat(node.lines())
                        .contains("Waits for: Handling office", "Clock: Time to accept", "Also: Add (Complainant)"));
    }

    @Test
    void nothingLiesUponAnything() throws Exception {
        for (MatterDefinition definition : definitions()) {
            assertApart(definition.name(), GraphWriter.graph(definition, false));
            assertApart(definition.name(), GraphWriter.graph(definition, true));
        }
        long seed = 20_261_127;
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            assertApart("seed " + seed + " run " + run, random(random));
        }
    }

    @Test
    void itIsDrawnTheSameAgain() {
        MatterDefinition definition = DefinitionFile.read(Examples.complaint());
        MatterDefinition again = DefinitionFile.read(Examples.complaint());
        assertThat(DefinitionPicture.svg(definition, false)).isEqualTo(DefinitionPicture.svg(again, false));
    }

    @Test
    void itTellsWhatItShowsToWhoCannotSeeIt() throws Exception {
        Document picture = parsed(DefinitionPicture.svg(DefinitionFile.read(Examples.complaint()), false));
        Element root = picture.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("matter-complaint-title matter-complaint-about");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("投诉");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .contains("6 个环节", "7 个步骤");
    }

    @Test
    void whatSomebodyWroteIsTextAndNothingElse() throws Exception {
        String hostile = Examples.small("small", LocalDate.of(2026, 3, 2))
                .replace("{zh: 继续, en: Go}", "{zh: '<script>\"&', en: Go}");
        String svg = DefinitionPicture.svg(DefinitionFile.read(hostile), false);
        assertThat(svg).doesNotContain("<script").doesNotContain("style=").doesNotContain("onload");
        assertThat(boxes(svg).get("step:begun/go")).contains("<script>\"&");
    }

    private static void assertApart(String about, DefinitionGraph graph) {
        Layout layout = Layout.of(graph);
        List<Place> places = layout.places();
        assertThat(places.stream().filter(place -> place.kind != null))
                .as(about)
                .hasSize(graph.nodes().size());
        for (int one = 0; one < places.size(); one++) {
            Place a = places.get(one);
            assertThat(a.x).as(about).isGreaterThanOrEqualTo(0);
            assertThat(a.right()).as(about).isLessThanOrEqualTo(layout.width());
            for (int other = one + 1; other < places.size(); other++) {
                Place b = places.get(other);
                boolean apart = a.right() < b.x || b.right() < a.x || a.floor < b.top || b.floor < a.top;
                assertThat(apart).as(about + ": " + a.id + " and " + b.id).isTrue();
            }
        }
        assertThat(layout.routes()).as(about).hasSize(graph.edges().size());
        layout.routes().forEach(route -> {
            for (int stop = 1; stop < route.stops().size(); stop++) {
                assertThat(route.stops().get(stop).layer - route.stops().get(stop - 1).layer)
                        .as(about + ": a line meets every layer on its way")
                        .isEqualTo(1);
            }
        });
    }

    private static DefinitionGraph random(Random random) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        int count = 2 + random.nextInt(25);
        for (int node = 0; node < count; node++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            nodes.add(new Node(
                    "n" + node, kind, "字".repeat(1 + random.nextInt(40)), List.of("some words"), random.nextInt(9)));
        }
        for (int edge = 0; edge < 2 * count; edge++) {
            Node from = nodes.get(random.nextInt(count));
            Node to = nodes.get(random.nextInt(count));
            if (from.layer() != to.layer()) {
                edges.add(new Edge(from.id(), to.id()));
            }
        }
        return new DefinitionGraph(nodes, edges);
    }

    private static List<MatterDefinition> definitions() {
        List<MatterDefinition> definitions = new ArrayList<>();
        definitions.add(DefinitionFile.read(Examples.complaint()));
        definitions.add(DefinitionFile.read(Examples.small("small", LocalDate.of(2026, 3, 2))));
        DefinitionFiles shipped = DefinitionFiles.shipped();
        shipped.names().stream().map(shipped::read).forEach(definitions::add);
        return definitions;
    }

    /** Box → its text without spaces, since a line may have been broken anywhere. */
    private static Map<String, String> boxes(String svg) throws Exception {
        Map<String, String> boxes = new HashMap<>();
        NodeList groups = parsed(svg).getElementsByTagName("g");
        for (int index = 0; index < groups.getLength(); index++) {
            Element group = (Element) groups.item(index);
            boxes.put(group.getAttribute("data-node"), bare(group.getTextContent()));
        }
        return boxes;
    }

    private static String bare(String text) {
        return text.replace(" ", "");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
