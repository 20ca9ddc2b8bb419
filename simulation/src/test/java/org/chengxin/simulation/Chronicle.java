package org.chengxin.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.simulation.GroundTruth.Wrongdoing;
import org.jspecify.annotations.Nullable;

/** All reports of a small city, at hand for questions; the one of the tests is made once. */
final class Chronicle {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    static final int ORDERS = 8000;

    private static @Nullable Chronicle usual;

    final City city;
    private final Map<String, List<SimulatedReport>> byType = new HashMap<>();
    private final Map<String, SimulatedReport> byKey = new HashMap<>();
    private final Map<String, List<SimulatedReport>> byOrder = new HashMap<>();

    private Chronicle(City city) {
        this.city = city;
        city.parties().forEachRemaining(this::keep);
        city.facts().forEachRemaining(this::keep);
        city.trade().forEachRemaining(this::keep);
    }

    static synchronized Chronicle usual() {
        if (usual == null) {
            usual = new Chronicle(City.of(2018, AS_OF, ORDERS));
        }
        return usual;
    }

    private void keep(SimulatedReport report) {
        byType.computeIfAbsent(report.type(), type -> new ArrayList<>()).add(report);
        SimulatedReport other = byKey.put(report.reporter() + " " + report.type() + " " + report.key(), report);
        if (other != null) {
            throw new AssertionError("two reports under one key: " + report + " and " + other);
        }
        if (report.data().get("order") instanceof String order) {
            byOrder.computeIfAbsent(order, key -> new ArrayList<>()).add(report);
        }
    }

    List<SimulatedReport> all(String type) {
        return byType.getOrDefault(type, List.of());
    }

    Stream<SimulatedReport> stream(String type) {
        return all(type).stream();
    }

    Map<String, List<SimulatedReport>> byType() {
        return byType;
    }

    boolean has(String reporter, String type, String key) {
        return byKey.containsKey(reporter + " " + type + " " + key);
    }

    SimulatedReport get(String reporter, String type, String key) {
        SimulatedReport report = byKey.get(reporter + " " + type + " " + key);
        if (report == null) {
            throw new AssertionError("no " + type + " " + key + " of " + reporter);
        }
        return report;
    }

    /** What refers to an order: its payments, parcels and reviews. */
    Stream<SimulatedReport> of(String order, String type) {
        return byOrder.getOrDefault(order, List.of()).stream()
                .filter(report -> report.type().equals(type));
    }

    List<Wrongdoing> planted(String kind) {
        return city.groundTruth().wrongdoing().stream()
                .filter(wrongdoing -> wrongdoing.kind().equals(kind))
                .toList();
    }

    /** Scans of a waybill, in their order. */
    Stream<SimulatedReport> scans(String waybill) {
        return stream("scan").filter(scan -> waybill.equals(scan.data().get("waybill")));
    }

    static String text(SimulatedReport report, String field) {
        return (String) Objects.requireNonNull(report.data().get(field), field);
    }

    static OffsetDateTime time(SimulatedReport report, String field) {
        return OffsetDateTime.parse(text(report, field));
    }

    static LocalDate date(SimulatedReport report, String field) {
        return LocalDate.parse(text(report, field));
    }

    static long number(SimulatedReport report, String field) {
        return (Long) Objects.requireNonNull(report.data().get(field), field);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> lines(SimulatedReport order) {
        return (List<Map<String, Object>>) Objects.requireNonNull(order.data().get("lines"));
    }

    static BigDecimal owed(SimulatedReport order) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, Object> line : lines(order)) {
            BigDecimal price = new BigDecimal((String) line.get("price"));
            sum = sum.add(price.multiply(quantity(line))).add(new BigDecimal((String) line.get("freight")));
        }
        return sum;
    }

    /** A value that a map must have. */
    static <K, V> V get(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "no " + key);
    }

    static BigDecimal quantity(Map<String, Object> line) {
        return BigDecimal.valueOf((Long) get(line, "quantity"));
    }

    /** A field of the party of a permit or penalty, empty where it has none. */
    static String party(SimulatedReport decision, String field) {
        Map<?, ?> party = (Map<?, ?>) Objects.requireNonNull(decision.data().get("party"));
        return String.valueOf(Objects.requireNonNullElse(party.get(field), ""));
    }

    static List<SimulatedReport> list(Iterator<SimulatedReport> reports) {
        List<SimulatedReport> list = new ArrayList<>();
        reports.forEachRemaining(list::add);
        return list;
    }
}
