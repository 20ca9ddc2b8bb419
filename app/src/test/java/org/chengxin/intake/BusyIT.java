package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.Eventually;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that hold the door open make others wait, not fail, and the door is free again when they go. */
class BusyIT extends ServerTest {

    private static final int AT_ONCE = 8;

    @LocalServerPort
    private int port;

    @Test
    void whoFindsTheDoorFullIsToldWhenToComeAgainAndIsThenServed() throws Exception {
        String token = city().newMember("platform").token();
        String other = city().newMember("platform").token();
        String body = TestCity.body(List.of(TestCity.item("parcel", "k", "{\"order\":\"o\"}")));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int index = 0; index < AT_ONCE; index++) {
                // one organisation alone does not get all of the places
                slow.add(unfinished(index % 2 == 0 ? token : other));
            }
            Eventually.eventually().untilAsserted(() -> {
                Reply busy = server().post("/api/v1/reports", token, body.replace("\"k\"", "\"other\""));
                assertThat(busy.status()).isEqualTo(503);
                assertThat(busy.header("Retry-After")).matches("[1-9][0-9]*");
                assertThat(busy.json().path("code").stringValue()).isEqualTo("intake.busy");
            });
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Eventually.eventually()
                .until(() -> server().post("/api/v1/reports", token, body).status() == 200);
        assertThat(city().one(token, TestCity.item("parcel", "k", "{\"order\":\"o\"}"))
                        .status())
                .isEqualTo("duplicate");
    }

    /** A request whose body never comes. */
    private Socket unfinished(String token) throws Exception {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(("POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
