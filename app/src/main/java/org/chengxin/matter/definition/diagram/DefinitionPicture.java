package org.chengxin.matter.definition.diagram;

import java.util.Locale;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Kind;
import org.chengxin.matter.definition.diagram.Layout.Route;
import org.jspecify.annotations.Nullable;

/**
 * Diagram of a definition as inline SVG without script or style, so that it passes any content security policy; reproducible to
 * the byte.
 */
public final class DefinitionPicture {

    private static final int TEXT = 14;

    private final StringBuilder svg = new StringBuilder();
    private final String id;

    private DefinitionPicture(String id) {
        this.id = id;
    }

    /** @return an {@code svg} element to embed in a page */
    public static String svg(MatterDefinition definition, boolean english) {
        Layout layout = Layout.of(GraphWriter.graph(definition, english));
        DefinitionPicture picture = new DefinitionPicture("matter-" + definition.name());
        picture.open(layout, definition, english);
        layout.routes().forEach(picture::line);
        layout.places().stream().filter(place -> place.kind != null).forEach(picture::box);
        return picture.svg.append("</svg>").toString();
    }

    private void open(Layout layout, MatterDefinition definition, boolean english) {
        long steps = definition.stages().values().stream()
                .mapToLong(stage -> stage.steps().size())
                .sum();
        int stages = definition.stages().size();
        String text = english
                ? "From the opening at the top through %d stages by %d steps to the ends at the bottom"
                : "自上而下：从发起经 %d 个环节、%d 个步骤到终结";
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %2$s" width="%1$s" height="%2$s" role="img" \
                aria-labelledby="%3$s-title %3$s-about" font-size="%4$d" fill="#1c2733">\
                <title id="%3$s-title">%5$s</title><desc id="%3$s-about">%6$s</desc>\
                <defs><marker id="%3$s-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" \
                orient="auto-start-reverse"><path d="M0 0L8 4L0 8Z" fill="#53606d"/></marker></defs>\
                """.formatted(
                        number(layout.width()),
                        number(layout.height()),
                        id,
                        TEXT,
                        escaped(definition.title().in(english)),
                        text.formatted(stages, steps)));
    }

    /** Bends in the gaps between layers; straight within a layer. */
    private void line(Route route) {
        StringBuilder path = new StringBuilder();
        for (int index = 0; index + 1 < route.stops().size(); index++) {
            Place from = route.stops().get(index);
            Place to = route.stops().get(index + 1);
            double middle = (from.floor + to.top) / 2;
            path.append(index == 0 ? "M" : "L").append(point(from.middle(), index == 0 ? from.bottom() : from.floor));
            path.append("L").append(point(from.middle(), from.floor));
            path.append("C").append(point(from.middle(), middle)).append(" ");
            path.append(point(to.middle(), middle)).append(" ").append(point(to.middle(), to.top));
        }
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#53606d\" %s marker-%s=\"url(#%s-tip)\"/>"
                .formatted(path, route.up() ? "stroke-dasharray=\"5 3\"" : "", route.up() ? "start" : "end", id));
    }

    private void box(Place place) {
        boolean step = place.kind == Kind.STEP || place.kind == Kind.SILENCE;
        svg.append("<g data-node=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\" %s/>"
                .formatted(
                        escaped(place.id),
                        number(place.x),
                        number(place.top),
                        number(place.width),
                        number(place.height),
                        step ? 12 : 3,
                        colours(place.kind)));
        for (int index = 0; index < place.lines.size(); index++) {
            svg.append("<text x=\"%s\" y=\"%s\"%s>%s</text>"
                    .formatted(
                            number(place.x + Place.PADDING),
                            number(place.top + Place.PADDING / 2.0 + TextBlock.LINE * (index + 0.75)),
                            index < place.titleLines ? " font-weight=\"600\"" : " fill=\"#45525f\"",
                            escaped(place.lines.get(index))));
        }
        svg.append("</g>");
    }

    private static String colours(@Nullable Kind kind) {
        if (kind == Kind.START) {
            return "fill=\"#e6eef8\" stroke=\"#1558a6\"";
        }
        if (kind == Kind.END) {
            return "fill=\"#e6ebf0\" stroke=\"#1c2733\" stroke-width=\"2\"";
        }
        if (kind == Kind.GROUP) {
            return "fill=\"#f1eef8\" stroke=\"#5b4a9b\" stroke-width=\"2\"";
        }
        if (kind == Kind.STEP) {
            return "fill=\"#ffffff\" stroke=\"#97a3b0\"";
        }
        return kind == Kind.SILENCE
                ? "fill=\"#fdf6e3\" stroke=\"#8a5a00\" stroke-dasharray=\"5 3\""
                : "fill=\"#ffffff\" stroke=\"#1558a6\" stroke-width=\"1.5\"";
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
