package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.Eventually;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has many requests at work already is told to come again; who has none is served meanwhile. */
class ConcurrencyLimitIT extends ServerTest {

    private static final int OF_ONE_ADDRESS = 40;
    private static final int OF_ONE_TOKEN = 64;

    @LocalServerPort
    private int port;

    @Test
    void anAddressWithManyBodiesUnderWayIsToldToComeAgain() throws Exception {
        List<Raw> slow = new ArrayList<>();
        try {
            for (int number = 0; number < OF_ONE_ADDRESS + 5; number++) {
                slow.add(Raw.post(port, "/api/v1/sessions", "Content-Type: application/json", "Content-Length: 500"));
            }
            Eventually.eventually().untilAsserted(() -> {
                slow.add(Raw.post(port, "/api/v1/sessions", "Content-Type: application/json", "Content-Length: 500"));
                Reply refused = server().post("/api/v1/sessions", null, "{\"name\":\"a\",\"password\":\"b\"}");
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
                assertThat(refused.json().path("code").stringValue()).isEqualTo("web.too-many-requests");
            });
            assertThat(server().get("/matters").status()).as("without a body").isEqualTo(200);
        } finally {
            for (Raw raw : slow) {
                raw.close();
            }
        }
        awaitPlaces();
    }

    /** Until the next test finds places. */
    private void awaitPlaces() {
        Eventually.eventually()
                .until(() -> server().post("/api/v1/sessions", null, "{\"name\":\"a\",\"password\":\"b\"}")
                                .status()
                        != 429);
    }

    /** The test's own address is no trusted proxy, so that what it claims buys it no further places. */
    @Test
    void aForgedForwardingHeaderBuysNoPlace() throws Exception {
        List<Raw> slow = new ArrayList<>();
        try {
            for (int number = 0; number < OF_ONE_ADDRESS + 5; number++) {
                slow.add(Raw.post(
                        port,
                        "/api/v1/sessions",
                        "Content-Type: application/json",
                        "Content-Length: 500",
                        "X-Forwarded-For: 198.51.100." + number));
            }
            Eventually.eventually().untilAsserted(() -> {
                // each try takes a place that one of them wanted
                slow.add(Raw.post(
                        port,
                        "/api/v1/sessions",
                        "Content-Type: application/json",
                        "Content-Length: 500",
                        "X-Forwarded-For: 198.51.100.7"));
                try (Raw one = Raw.post(
                        port,
                        "/api/v1/sessions",
                        "Content-Type: application/json",
                        "Content-Length: 2",
                        "X-Forwarded-For: 203.0.113.1")) {
                    one.send("{}");
                    assertThat(one.status()).isEqualTo(429);
                }
            });
        } finally {
            for (Raw raw : slow) {
                raw.close();
            }
        }
        awaitPlaces();
    }

    /** From addresses of its own each, so that no limit of an address comes first. */
    @Test
    void aTokenWithManyRequestsUnderWayIsToldToComeAgainAndAnotherIsServed() throws Exception {
        String token = city().newMember("platform").token();
        String other = city().newMember("platform").token();
        List<Raw> slow = new ArrayList<>();
        try {
            for (int number = 0; number < OF_ONE_TOKEN + 6; number++) {
                slow.add(slow("127.0.7." + (1 + number), token));
            }
            Eventually.eventually().untilAsserted(() -> {
                // each try takes a place that one of them wanted
                slow.add(slow("127.0.7.200", token));
                Reply refused = server().get("/api/v1/matters", token);
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
                assertThat(refused.json().path("code").stringValue()).isEqualTo("web.too-many-requests");
            });
            assertThat(server().get("/api/v1/matters", other).status()).isEqualTo(200);
        } finally {
            for (Raw raw : slow) {
                raw.close();
            }
        }
        Eventually.eventually()
                .until(() -> server().get("/api/v1/matters", token).status() == 200);
    }

    private Raw slow(String from, String token) throws IOException {
        return Raw.postFrom(
                from,
                port,
                "/api/v1/matters",
                "Authorization: Bearer " + token,
                "Idempotency-Key: slow",
                "Content-Type: application/json",
                "Content-Length: 500");
    }
}
