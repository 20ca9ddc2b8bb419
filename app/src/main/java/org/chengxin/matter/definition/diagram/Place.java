package org.chengxin.matter.definition.diagram;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Kind;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Node;
import org.jspecify.annotations.Nullable;

/** Layout node: a box, or a dummy node of an edge, which has no kind. */
final class Place {

    static final int PADDING = 10;

    /** Width factor of bold titles. */
    private static final double BOLD = 1.1;

    private static final int STAGE_TEXT = 200;
    private static final int STEP_TEXT = 130;

    final String id;
    final @Nullable Kind kind;
    final List<String> lines;
    final double width;
    final double height;
    final List<Place> above = new ArrayList<>();
    final List<Place> below = new ArrayList<>();
    int layer;
    int titleLines;
    double rank;
    double wish;
    double x;
    double top;

    /** Bottom of its layer. */
    double floor;

    Place(String id, @Nullable Kind kind, List<String> lines, double width, double height) {
        this.id = id;
        this.kind = kind;
        this.lines = lines;
        this.width = width;
        this.height = height;
    }

    static Place of(Node node) {
        double most = node.kind() == Kind.STEP || node.kind() == Kind.SILENCE ? STEP_TEXT : STAGE_TEXT;
        List<String> title = TextBlock.lines(node.title(), most / BOLD);
        double width = BOLD * title.stream().mapToDouble(TextBlock::width).max().orElse(0);
        List<String> lines = new ArrayList<>(title);
        for (String line : node.lines()) {
            for (String part : TextBlock.lines(line, most)) {
                lines.add(part);
                width = Math.max(width, TextBlock.width(part));
            }
        }
        Place place = new Place(
                node.id(),
                node.kind(),
                List.copyOf(lines),
                Math.ceil(width) + 2 * PADDING,
                lines.size() * TextBlock.LINE + PADDING);
        place.titleLines = title.size();
        return place;
    }

    double middle() {
        return x + width / 2;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return top + height;
    }

    double wishedLeft(boolean down) {
        return (down ? above : below)
                        .stream().mapToDouble(Place::middle).average().orElse(middle())
                - width / 2;
    }
}
