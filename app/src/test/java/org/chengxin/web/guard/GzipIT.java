package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A packed body is read like any other, holds no more than any other, and a broken one is the sender's fault. */
class GzipIT extends ServerTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @Test
    void aPackedReportIsTaken() throws Exception {
        HttpResponse<String> answer = send("gzip", packed(report().getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode result = Server.JSON.readTree(answer.body()).path("results").get(0);
        assertThat(result.path("status").stringValue()).isEqualTo("created");
    }

    @Test
    void aBombIsRefusedOnceItIsLongerThanABodyMayBe() throws Exception {
        byte[] bomb = new byte[200 << 20];
        Arrays.fill(bomb, (byte) ' ');
        assertRefused(send("gzip", packed(bomb)), 413, "web.body-too-large");
    }

    @Test
    void whatIsNoGzipOrEndsTooEarlyIsMalformed() throws Exception {
        byte[] whole = packed(report().getBytes(StandardCharsets.UTF_8));
        assertRefused(send("gzip", report().getBytes(StandardCharsets.UTF_8)), 400, "web.body-encoding");
        assertRefused(send("gzip", Arrays.copyOf(whole, whole.length / 2)), 400, "web.body-encoding");
        assertRefused(send("br", whole), 400, "web.body-encoding");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Server.JSON.readTree(answer.body()).path("code").stringValue())
                .isEqualTo(code);
    }

    private static String report() {
        return "{\"reports\":[" + TestCity.item("parcel", "packed-" + System.nanoTime(), "{\"order\":\"o\"}") + "]}";
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private HttpResponse<String> send(String encoding, byte[] body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/reports"))
                        .header("Authorization", "Bearer " + city().token("platform"))
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", encoding)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
