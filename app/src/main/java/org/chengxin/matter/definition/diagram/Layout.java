package org.chengxin.matter.definition.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Edge;
import org.chengxin.matter.definition.diagram.DefinitionGraph.Node;

/**
 * Layered graph drawing (Sugiyama, Tagawa and Toda 1981): layers from top to bottom. An edge gets a dummy node in
 * each layer between its ends, so that it crosses no box.
 */
final class Layout {

    static final int GAP = 24;
    static final int RISE = 44;
    static final int MARGIN = 12;

    private static final int SWEEPS = 8;
    private static final int BEND = 8;

    private final List<List<Place>> layers = new ArrayList<>();
    private final Map<String, Place> byId = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();

    private Layout() {}

    static Layout of(DefinitionGraph graph) {
        Layout layout = new Layout();
        for (Node node : graph.nodes()) {
            layout.add(node.layer(), Place.of(node));
        }
        graph.edges().forEach(layout::route);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layout.order(sweep % 2 == 0);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layout.align(sweep % 2 == 0);
        }
        layout.settle();
        return layout;
    }

    List<Place> places() {
        return layers.stream().flatMap(List::stream).toList();
    }

    List<Route> routes() {
        return routes;
    }

    double width() {
        return MARGIN + places().stream().mapToDouble(Place::right).max().orElse(0);
    }

    double height() {
        return MARGIN + places().stream().mapToDouble(Place::bottom).max().orElse(0);
    }

    private void add(int layer, Place place) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        place.layer = layer;
        layers.get(layer).add(place);
        byId.put(place.id, place);
    }

    private void route(Edge edge) {
        Place from = byId.get(edge.from());
        Place to = byId.get(edge.to());
        if (from == null || to == null) {
            return;
        }
        boolean up = from.layer > to.layer;
        Place upper = up ? to : from;
        Place lower = up ? from : to;
        List<Place> stops = new ArrayList<>(List.of(upper));
        for (int layer = upper.layer + 1; layer < lower.layer; layer++) {
            Place bend = new Place(edge.from() + ">" + edge.to() + "@" + layer, null, List.of(), BEND, 0);
            add(layer, bend);
            stops.add(bend);
        }
        stops.add(lower);
        for (int index = 1; index < stops.size(); index++) {
            stops.get(index - 1).below.add(stops.get(index));
            stops.get(index).above.add(stops.get(index - 1));
        }
        routes.add(new Route(List.copyOf(stops), up));
    }

    /** Barycenter heuristic: orders nodes by the mean position of their neighbours to reduce crossings. */
    private void order(boolean down) {
        for (int step = 0; step < layers.size(); step++) {
            List<Place> layer = layers.get(down ? step : layers.size() - 1 - step);
            for (int index = 0; index < layer.size(); index++) {
                Place place = layer.get(index);
                place.wish = mean(down ? place.above : place.below, index);
            }
            // stable sort: ties keep their order, which was first that of the file
            layer.sort(Comparator.comparingDouble(place -> place.wish));
            for (int index = 0; index < layer.size(); index++) {
                layer.get(index).rank = index;
            }
        }
    }

    private static double mean(List<Place> neighbours, double otherwise) {
        return neighbours.stream().mapToDouble(each -> each.rank).average().orElse(otherwise);
    }

    /** Aligns each node with its neighbours, as far as the order allows. */
    private void align(boolean down) {
        for (int step = 0; step < layers.size(); step++) {
            List<Place> layer = layers.get(down ? step : layers.size() - 1 - step);
            double[] left = new double[layer.size()];
            double[] right = new double[layer.size()];
            for (int index = 0; index < layer.size(); index++) {
                double wish = layer.get(index).wishedLeft(down);
                left[index] = index == 0 ? wish : Math.max(wish, left[index - 1] + layer.get(index - 1).width + GAP);
            }
            for (int index = layer.size() - 1; index >= 0; index--) {
                Place place = layer.get(index);
                double wish = place.wishedLeft(down);
                right[index] = index == layer.size() - 1 ? wish : Math.min(wish, right[index + 1] - place.width - GAP);
            }
            // both candidates keep the minimum distances, and so does their mean
            for (int index = 0; index < layer.size(); index++) {
                layer.get(index).x = (left[index] + right[index]) / 2;
            }
        }
    }

    private void settle() {
        double shift =
                MARGIN - places().stream().mapToDouble(place -> place.x).min().orElse(0);
        double top = MARGIN;
        for (List<Place> layer : layers) {
            double height =
                    layer.stream().mapToDouble(place -> place.height).max().orElse(0);
            for (Place place : layer) {
                place.x = Math.rint(place.x + shift);
                place.top = top;
                place.floor = top + height;
            }
            top += height + RISE;
        }
    }

    /** @param up whether the edge points from the last stop to the first */
    record Route(List<Place> stops, boolean up) {}
}
