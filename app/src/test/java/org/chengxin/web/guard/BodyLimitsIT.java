package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No address takes a longer body than its table says, announced or not, and strangers write little to the disk. */
class BodyLimitsIT extends ServerTest {

    private static final int MIB = 1 << 20;

    @LocalServerPort
    private int port;

    @Test
    void aBodyThatIsTooLongIsRefusedWhetherOrNotItsLengthIsAnnounced() {
        String platform = city().token("platform");
        assertRefused("/api/v1/sessions", null, 65 * 1024);
        assertRefused("/api/v1/sessions", null, 20 * MIB);
        assertRefused("/api/v1/first-administrator", null, 65 * 1024);
        assertRefused("/api/v1/accounts", city().administratorToken(), 65 * 1024);
        assertRefused("/api/v1/reports", platform, 17 * MIB);
        assertRefused("/api/v1/matters", city().token("department"), MIB + 1);
    }

    private void assertRefused(String path, String token, int length) {
        byte[] body = new byte[length];
        java.util.Arrays.fill(body, (byte) ' ');
        for (var sent : List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            Reply reply = server().post(path, token, sent);
            assertThat(reply.status()).as(path + " " + reply.text()).isEqualTo(413);
            assertThat(reply.json().path("code").stringValue()).isEqualTo("web.body-too-large");
        }
    }

    @Test
    void aFormWithFilesOfAStrangerIsNotTakenApartWhereNobodyBringsAny() throws IOException {
        long before = written();
        Visitor stranger = new Visitor(port);
        for (String path : List.of("/", "/sign-in", "/search", "/workbench/matters/new/complaint", "/sign-out")) {
            var answer = stranger.post(path, Map.of(), "file", "a.png", new byte[30_000]);
            assertThat(answer.statusCode()).as(path).isIn(302, 303);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        }
        assertThat(stranger.post("/matters/new/complaint", Map.of(), "u.evidence", "a.png", new byte[43 * MIB])
                        .statusCode())
                .isEqualTo(413);
        eventually().until(() -> written() <= before);
    }

    @Test
    void aStrangerWhoSentManyFormsWithFilesThisHourIsToldToComeAgain() throws IOException {
        for (int number = 0; number < 60; number++) {
            try (Raw form = upload("127.0.8.1", "--x--\r\n", 0)) {
                assertThat(form.status()).as("form " + number).isNotEqualTo(429);
            }
        }
        try (Raw more = upload("127.0.8.1", "--x--\r\n", 0)) {
            assertThat(more.status()).isEqualTo(429);
            assertThat(more.header("Retry-After")).matches("[1-9][0-9]*");
        }
        try (Raw neighbour = upload("127.0.8.2", "--x--\r\n", 0)) {
            assertThat(neighbour.status()).isNotEqualTo(429);
        }
    }

    /** What is announced counts, since it is what has to be made room for. */
    @Test
    void aStrangerWhoSentManyBytesThisHourIsToldToComeAgain() throws IOException {
        int announced = 40_000_000;
        for (int number = 0; number < 8; number++) {
            upload("127.0.8.3", "", announced).close();
        }
        eventually().untilAsserted(() -> {
            try (Raw more = upload("127.0.8.3", "--x--\r\n", 0)) {
                assertThat(more.status()).isEqualTo(429);
            }
        });
    }

    private Raw upload(String from, String body, int announced) throws IOException {
        Raw form = Raw.postFrom(
                from,
                port,
                "/matters/new/complaint",
                "Connection: close",
                "Cookie: XSRF-TOKEN=t",
                "X-XSRF-TOKEN: t",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: " + Math.max(announced, body.length()));
        form.send(body);
        return form;
    }

    @Test
    void eightBombsAtOnceAreRefusedAndTheNextReportIsTaken() throws Exception {
        String token = city().newMember("platform").token();
        String start = "{\"reports\":[{\"type\":\"parcel\",\"key\":\"k\",\"data\":{\"a\":[";
        byte[] bomb = (start + "{\"a\":{\"a\":{\"a\":0}}},".repeat(15 * MIB / 20)).getBytes();
        var threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            Callable<Integer> bomber = () -> server().post("/api/v1/reports", token, BodyPublishers.ofByteArray(bomb))
                    .status();
            answers.add(threads.submit(bomber));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(422, 503);
        }
        threads.shutdown();
        city().create(token, "parcel", "after", "{\"order\":\"o\"}");
    }

    /** Bytes of parts of forms that lie in the server's temporary folder. */
    /** Uploads in the working folders of servers; other processes of tests have theirs, which come and go meanwhile. */
    private static long written() {
        return eventually().ignoreExceptions().until(BodyLimitsIT::uploads, count -> true);
    }

    private static long uploads() throws IOException {
        long uploads = 0;
        try (DirectoryStream<Path> servers =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "tomcat.*")) {
            for (Path server : servers) {
                try (Stream<Path> files = Files.walk(server)) {
                    uploads += files.filter(
                                    file -> file.getFileName().toString().startsWith("upload_"))
                            .count();
                }
            }
        }
        return uploads;
    }
}
