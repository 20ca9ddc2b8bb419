package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** examples/olist on the real data; the figures were counted independently, from the files themselves. */
class OlistTest {

    @TempDir
    Path folder;

    @Test
    void importsEveryRowAndKeepsWhatTheIndicatorsNeed() throws Exception {
        Optional<Path> data = Command.shared("olist");
        assumeTrue(data.isPresent(), "skipped: no ../shared/data/olist beside the repository, nor -Dchengxin.shared");
        try (FakeServer server = new FakeServer()) {
            Path mapping = Command.repository().resolve("examples/olist/mapping.yaml");
            Path rejects = folder.resolve("rejected.csv");
            Command run = Command.importing(mapping, data.orElseThrow(), server, rejects);
            assertThat(run.exit()).as(run.err()).isEqualTo(0);
            assertThat(run.result()).isEqualTo(Command.counts(80_947, 0, 0));
            assertReports(server);
            assertTimes(server);
            assertReviews(server);
            assertMoney(server);
            Command again = Command.importing(mapping, data.orElseThrow(), server, rejects);
            assertThat(again.result()).isEqualTo(Command.counts(0, 80_947, 0));
        }
    }

    private static void assertReports(FakeServer server) {
        assertThat(server.count("platform")).isEqualTo(1);
        assertThat(server.count("merchant")).isEqualTo(3_095);
        assertThat(server.count("order")).isEqualTo(15_029);
        assertThat(server.count("parcel")).isEqualTo(14_762);
        assertThat(server.count("payment")).isEqualTo(15_754);
        assertThat(server.count("review")).isEqualTo(14_978);
        JsonNode order = server.data("order", "b9a6c5f5df52c7226ac85aee7524c27f");
        assertThat(order.path("placed").asString()).isEqualTo("2018-06-12T20:07:44-03:00");
        assertThat(order.path("zone").asString()).isEqualTo("America/Sao_Paulo");
        assertThat(server.data("merchant", "3442f8959a84dea7ee197c632cb2df15")
                        .path("name")
                        .asString())
                .isEqualTo("Seller 3442f895");
        assertThat(orders(server).filter(o -> o.path("lines").isEmpty())).hasSize(111);
        assertThat(orders(server).filter(o -> merchants(o) > 1)).hasSize(172);
    }

    private static void assertTimes(FakeServer server) {
        Map<String, JsonNode> orders = server.all("order");
        int late = 0;
        int within24Hours = 0;
        int beforeHandOver = 0;
        for (JsonNode parcel : server.all("parcel").values()) {
            JsonNode order =
                    Objects.requireNonNull(orders.get(parcel.path("order").asString()));
            if (parcel.has("delivered")) {
                OffsetDateTime delivered = time(parcel, "delivered");
                late += delivered.isAfter(time(order, "promised")) ? 1 : 0;
                Duration took = Duration.between(time(order, "placed"), delivered);
                beforeHandOver += parcel.has("handedOver") && delivered.isBefore(time(parcel, "handedOver")) ? 1 : 0;
                within24Hours += took.compareTo(Duration.ofHours(24)) < 0 ? 1 : 0;
            }
        }
        assertThat(late).isEqualTo(1_169);
        assertThat(within24Hours).isEqualTo(4);
        assertThat(beforeHandOver).isZero();
    }

    private static void assertReviews(FakeServer server) {
        Map<String, JsonNode> parcels = server.all("parcel");
        int early = 0;
        int earlyWithFiveStars = 0;
        for (JsonNode review : server.all("review").values()) {
            JsonNode parcel = parcels.get(review.path("order").asString());
            if (parcel != null
                    && parcel.has("delivered")
                    && time(review, "created")
                            .toLocalDate()
                            .isBefore(time(parcel, "delivered").toLocalDate())) {
                early++;
                earlyWithFiveStars += review.path("rating").asInt() == 5 ? 1 : 0;
            }
        }
        assertThat(early).isEqualTo(742);
        assertThat(earlyWithFiveStars).isEqualTo(94);
        long ids = server.all("review").keySet().stream()
                .map(key -> key.substring(0, key.indexOf('+')))
                .distinct()
                .count();
        assertThat(server.count("review") - ids).isEqualTo(20);
    }

    private static void assertMoney(FakeServer server) {
        Map<String, BigDecimal> paid = new HashMap<>();
        server.all("payment")
                .values()
                .forEach(p -> paid.merge(p.path("order").asString(), amount(p, "amount"), BigDecimal::add));
        int compared = 0;
        int off = 0;
        for (Map.Entry<String, JsonNode> order : server.all("order").entrySet()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : order.getValue().path("lines")) {
                sum = sum.add(amount(line, "price")).add(amount(line, "freight"));
            }
            BigDecimal given = paid.get(order.getKey());
            if (given != null && !order.getValue().path("lines").isEmpty()) {
                compared++;
                off += given.subtract(sum).abs().compareTo(new BigDecimal("0.05")) > 0 ? 1 : 0;
            }
        }
        assertThat(compared).isEqualTo(14_917);
        assertThat(off).isEqualTo(43);
    }

    private static Stream<JsonNode> orders(FakeServer server) {
        return server.all("order").values().stream();
    }

    private static long merchants(JsonNode order) {
        return order.path("lines")
                .valueStream()
                .map(line -> line.path("merchant").asString())
                .distinct()
                .count();
    }

    private static OffsetDateTime time(JsonNode node, String name) {
        return OffsetDateTime.parse(node.path(name).asString());
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return new BigDecimal(node.path(name).asString());
    }
}
