package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

/** Whatever host a request claims to have called, nothing that is printed or linked changes by it. */
class PublicUrlIT extends ServerTest {

    private static final String FOREIGN = "evil.example";

    @LocalServerPort
    private int port;

    @Autowired
    private PublicUrl address;

    @Test
    void aForeignHostChangesNothing() throws IOException {
        for (String path : new String[] {"/log", "/schemas", "/schemas/parcel", "/v3/api-docs", "/workbench", "/"}) {
            String foreign = get(path, FOREIGN);
            assertThat(foreign).as(path).startsWith("HTTP/1.1 ").doesNotContain(FOREIGN);
        }
        assertThat(get("/schemas/parcel", FOREIGN)).contains(address.base());
        assertThat(get("/v3/api-docs", FOREIGN)).contains("\"url\":\"" + address.base() + "\"");
        assertThat(address.base()).isEqualTo("http://localhost:" + port);
    }

    @Test
    void theConfiguredAddressCounts() {
        assertThat(new PublicUrl("https://credit.example/ ", new MockEnvironment()).base())
                .isEqualTo("https://credit.example");
        assertThat(new PublicUrl("", new MockEnvironment().withProperty("server.port", "81")).base())
                .isEqualTo("http://localhost:81");
        for (String wrong : new String[] {"credit.example", "ftp://credit.example", "https://", "https://a/?b"}) {
            assertThatThrownBy(() -> new PublicUrl(wrong, new MockEnvironment()))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String get(String path, String host) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host
                                    + "\r\nConnection: close\r\nAccept: */*\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
