package org.chengxin.warning.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.code.DivisionCode;
import org.chengxin.review.ReviewFeed;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.trade.TradeTraces;
import org.chengxin.trade.TradeTraces.Bought;
import org.chengxin.trade.TradeTraces.Stop;
import org.chengxin.warning.FindingContent;
import org.chengxin.warning.FindingWords;
import org.chengxin.warning.SealedFinding;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Chart;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Charts of a finding: ring as a graph, burst as a time line, parcels as routes; each with a table of the same data. */
@Component
class FindingPictures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration AROUND = Duration.ofDays(30);

    /** Limit of parcels whose routes are read. */
    private static final int ROUTES = 200;

    private final TradeTraces traces;
    private final ReviewFeed reviews;
    private final Subjects subjects;
    private final FindingWords words;
    private final Texts texts;

    FindingPictures(TradeTraces traces, ReviewFeed reviews, Subjects subjects, FindingWords words, Texts texts) {
        this.traces = traces;
        this.reviews = reviews;
        this.subjects = subjects;
        this.words = words;
        this.texts = texts;
    }

    /** Edges: who bought from, or reviewed, whom. */
    Optional<RingPicture> ring(SealedFinding finding, List<Bought> bought) {
        Stream<RingPicture.Pair> orders = bought.stream()
                .filter(each -> !each.buyer().isEmpty())
                .map(each -> pair(each.buyer(), each.merchant()));
        Stream<RingPicture.Pair> reviewed = reviews
                .of(FindingViews.keys(finding, "review").stream()
                        .flatMap(key -> FactId.tryParse(key).stream())
                        .toList())
                .stream()
                .filter(each -> each.buyer() != null && each.merchant() != null)
                .map(each -> pair(Objects.requireNonNull(each.buyer()), Objects.requireNonNull(each.merchant())));
        List<RingPicture.Pair> pairs = Stream.concat(orders, reviewed).toList();
        Set<String> named = finding.content().named().stream()
                .map(who -> words.who(who, texts.locale()))
                .collect(Collectors.toSet());
        return pairs.size() < 2 ? Optional.empty() : Optional.of(RingPicture.of(pairs, named));
    }

    private RingPicture.Pair pair(String buyer, SubjectId merchant) {
        return new RingPicture.Pair(buyer(buyer), merchant(merchant.toString()));
    }

    private String buyer(String key) {
        return words.who(new FindingContent.Who("buyer", key), texts.locale());
    }

    private String merchant(String key) {
        return words.who(new FindingContent.Who("merchant", key), texts.locale());
    }

    List<Chart> charts(SealedFinding finding, List<Bought> bought) {
        List<Chart> charts = new ArrayList<>();
        burst(finding, bought).ifPresent(charts::add);
        routes(finding).ifPresent(charts::add);
        return charts;
    }

    /** Daily orders of the merchants without gaps, those behind the finding in a series of their own. */
    private Optional<Chart> burst(SealedFinding finding, List<Bought> bought) {
        if (finding.subject() == null || bought.isEmpty()) {
            return Optional.empty();
        }
        Instant first = bought.get(0).placed().minus(AROUND);
        Instant last = bought.get(bought.size() - 1).placed().plus(AROUND);
        Set<SubjectId> merchants = bought.stream().map(Bought::merchant).collect(Collectors.toSet());
        merchants.addAll(subjects.identities(merchants));
        List<OrderDays.Day> days = OrderDays.of(traces.days(finding.platform(), merchants, first, last), bought);
        Map<String, Object> option =
                frame(days.stream().map(day -> day.day().toString()).toList(), texts.of("warning.chart.orders"));
        option.put(
                "series",
                List.of(
                        series(
                                texts.of("warning.chart.all"),
                                days.stream().map(OrderDays.Day::all).toList()),
                        series(
                                texts.of("warning.chart.meant"),
                                days.stream().map(OrderDays.Day::meant).toList())));
        return Optional.of(new Chart(
                texts.of("warning.chart.burst"),
                JSON.writeValueAsString(option),
                List.of(texts.of("warning.chart.day"), texts.of("warning.chart.all"), texts.of("warning.chart.meant")),
                days.stream()
                        .filter(day -> day.all() > 0)
                        .map(day ->
                                List.of(day.day().toString(), String.valueOf(day.all()), String.valueOf(day.meant())))
                        .toList()));
    }

    /** Scans per parcel, in hours since the first one. */
    private Optional<Chart> routes(SealedFinding finding) {
        List<FactId> parcels = FindingViews.keys(finding, "parcel").stream()
                .flatMap(key -> FactId.tryParse(key).stream())
                .limit(ROUTES)
                .toList();
        List<Stop> stops = traces.stops(parcels);
        if (stops.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Stop>> routes =
                stops.stream().collect(Collectors.groupingBy(Stop::waybill, LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = stops.stream()
                .map(stop -> List.of(
                        stop.waybill(), stop.at().toString(), texts.of("trade.step." + stop.step()), place(stop)))
                .toList();
        List<Map<String, Object>> series = new ArrayList<>();
        routes.values().stream().limit(8).forEach(route -> series.add(route(route)));
        Map<String, Object> option = hours();
        option.put("series", series);
        return Optional.of(new Chart(
                texts.of("warning.chart.route"),
                JSON.writeValueAsString(option),
                List.of(
                        texts.of("warning.chart.waybill"),
                        texts.of("warning.chart.time"),
                        texts.of("warning.chart.scan"),
                        texts.of("warning.chart.place")),
                rows));
    }

    /** Horizontal axis: hours; vertical axis: places. */
    private Map<String, Object> hours() {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "value");
        axis.put("name", texts.of("warning.chart.hours"));
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 28);
        axis.put("min", 0);
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("grid", Map.of("left", 120, "right", 24, "top", 40, "bottom", 56));
        option.put("legend", Map.of("top", 0, "type", "scroll"));
        option.put("tooltip", Map.of("trigger", "item"));
        option.put("xAxis", axis);
        option.put("yAxis", Map.of("type", "category"));
        return option;
    }

    private Map<String, Object> route(List<Stop> route) {
        Instant first = route.get(0).at();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", route.get(0).waybill());
        line.put("type", "line");
        line.put(
                "data",
                route.stream()
                        .map(stop -> List.of(
                                (Object) (Duration.between(first, stop.at()).toMinutes() / 60.0), place(stop)))
                        .toList());
        return line;
    }

    private String place(Stop stop) {
        String outlet = stop.outlet() == null ? "" : stop.outlet();
        return Optional.ofNullable(stop.division())
                .flatMap(DivisionCode::tryParse)
                .map(code -> texts.english() ? code.englishName() : code.name())
                .orElse(outlet.isEmpty() ? texts.of("warning.chart.nowhere") : outlet);
    }

    private static Map<String, Object> frame(List<String> days, String axis) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("grid", Map.of("left", 48, "right", 16, "top", 40, "bottom", 40));
        option.put("legend", Map.of("top", 0));
        option.put("tooltip", Map.of("trigger", "axis"));
        option.put("xAxis", Map.of("type", "category", "data", days));
        option.put("yAxis", Map.of("type", "value", "name", axis, "minInterval", 1));
        return option;
    }

    private static Map<String, Object> series(String name, List<Long> values) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("name", name);
        series.put("type", "bar");
        series.put("data", values);
        return series;
    }
}
