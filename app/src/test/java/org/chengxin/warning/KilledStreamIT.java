package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.Eventually;
import org.chengxin.ServerProcess;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that is killed while a ring forms warns of it all the same once it is there again, and of nothing twice. */
@Tag("drill")
class KilledStreamIT {

    private static final long SEED = 20_261_128L;
    private static final int[] TARGETS = {3, 4, 5, 6, 7};
    private static final int BEFORE = 3 * TARGETS.length;
    private static final int ALL = 14 * TARGETS.length;

    @TempDir
    private Path parent;

    @Test
    void aRingIsWarnedOfOnceThoughTheServerWasKilledTwiceWhileItFormed() throws Exception {
        Path directory = parent.resolve("installation");
        ServerProcess first = ServerProcess.start(directory);
        Marketplace market;
        List<String> ring;
        try {
            TestCity city = new TestCity(first.http(), directory);
            office(city);
            market = new Marketplace(city, LocalDate.now(), SEED).opens(90_000);
            market.honestReviews().reports();
            Marketplace forming = market;
            ring = IntStream.range(0, ALL)
                    .mapToObj(
                            each -> forming.review("ring-" + each / TARGETS.length, TARGETS[each % TARGETS.length], 1))
                    .toList();
            report(first, market.platform, ring.subList(0, BEFORE));
            assertThat(warnings(first, market)).isZero();
        } finally {
            first.kill();
        }
        ServerProcess second = ServerProcess.start(directory);
        try {
            report(second, market.platform, ring.subList(BEFORE, ALL));
        } finally {
            second.kill(); // at once: what was answered may not have been looked at
        }
        try (ServerProcess third = ServerProcess.start(directory)) {
            Eventually.eventually().until(() -> warnings(third, market) > 0);
            report(third, market.platform, List.of(market.review("somebody", 70, 1)));
            caughtUp(third);
            assertThat(warnings(third, market)).isEqualTo(1);
        }
    }

    private static void office(TestCity city) {
        Member department = city.newMember("department");
        assertThat(city.server()
                        .post(
                                "/api/v1/organisations/" + department.organisation() + "/office",
                                city.administratorToken(),
                                object("department", "market-regulator", "level", "city", "division", "330100"))
                        .status())
                .isEqualTo(204);
    }

    private static void report(ServerProcess server, Member by, List<String> items) {
        var results = server.http()
                .post("/api/v1/reports", by.token(), TestCity.body(items))
                .json()
                .path("results");
        assertThat(results)
                .hasSize(items.size())
                .allMatch(result -> result.path("status").stringValue().equals("created"));
    }

    private static long warnings(ServerProcess server, Marketplace market) throws Exception {
        return JdbcClient.create(server.database())
                .sql("""
                        select count(distinct matter) from warning.finding
                        where platform = :platform and origin = 'stream' and matter is not null""")
                .param("platform", UUID.fromString(market.platform.organisation()))
                .query(Long.class)
                .single();
    }

    private static void caughtUp(ServerProcess server) throws Exception {
        ServerTest.awaitConsumer(JdbcClient.create(server.database()), "review-stream");
    }
}
