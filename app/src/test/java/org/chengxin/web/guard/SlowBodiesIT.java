package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that come slowly or never hold up nobody but their sender. */
class SlowBodiesIT extends ServerTest {

    private static final int MANY = 300;

    @LocalServerPort
    private int port;

    @Test
    void threeHundredSlowBodiesWithABadTokenLeaveTheServerReachable() throws Exception {
        List<Raw> slow = new ArrayList<>();
        try {
            for (int number = 0; number < MANY; number++) {
                Raw raw = Raw.post(
                        port,
                        "/api/v1/reports",
                        "Authorization: Bearer none",
                        "Content-Type: application/json",
                        "Content-Length: 15000000");
                raw.send("{");
                slow.add(raw);
            }
            assertAnswersAtOnce();
            for (Raw raw : slow) {
                assertThat(raw.status()).isIn(401, 429);
                raw.untilClosed();
            }
        } finally {
            for (Raw raw : slow) {
                raw.close();
            }
        }
    }

    @Test
    void threeHundredSlowSignInsLeaveTheServerReachable() throws Exception {
        List<Raw> slow = new ArrayList<>();
        try {
            for (int number = 0; number < MANY; number++) {
                Raw raw = Raw.post(
                        port,
                        number % 2 == 0 ? "/api/v1/sessions" : "/sign-in",
                        number % 2 == 0
                                ? "Content-Type: application/json"
                                : "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 500");
                raw.send("{");
                slow.add(raw);
            }
            assertAnswersAtOnce();
        } finally {
            for (Raw raw : slow) {
                raw.close();
            }
        }
    }

    private void assertAnswersAtOnce() {
        long start = System.nanoTime();
        assertThat(server().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(server().get("/matters").status()).isEqualTo(200);
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }
}
