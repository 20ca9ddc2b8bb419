package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program is told in its language what the server refuses before a page or call sees it. */
class ContainerRefusalsIT extends ServerTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/merchants/a%2Fb | 400 | 地址中有不接受的字符 | The address has characters",
                "/api/v1/merchants/a%00b | 400 | 地址中有不接受的字符 | The address has characters",
                "/api/v1/merchants/a;b=c | 400 | 地址中有不接受的字符 | The address has characters",
                "/api/v1/merchants/a%zzb | 400 | 地址中有不接受的字符 | The address has characters",
                "/api/v1/merchants/a%25b | 400 | 地址中有不接受的字符 | The address has characters"
            })
    void anAddressThatIsNotTaken(String path, int status, String chinese, String english) throws IOException {
        String get = "GET " + path + " HTTP/1.1";
        assertThat(detail(get, status, "zh")).startsWith(chinese);
        assertThat(detail(get, status, "en")).startsWith(english);
    }

    @ParameterizedTest
    @CsvSource({"zh, 正文最多 65536 字节", "en, The body has at most 65536 bytes"})
    void aBodyThatIsTooLarge(String language, String detail) throws IOException {
        assertThat(detail("POST /api/v1/sessions HTTP/1.1\r\nContent-Length: 65537", 413, language))
                .isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "9000 letters"})
    void aHeadThatCannotBeReadIsToldInBothLanguages(String key) throws IOException {
        String written = key.startsWith("9000") ? "a".repeat(9_000) : key;
        assertThat(detail("GET /api/v1/merchants/" + written + " HTTP/1.1", 400, "en"))
                .startsWith("地址或者请求头过长")
                .contains("The address or a header is too long");
    }

    private String detail(String head, int status, String language) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write((head + "\r\nHost: localhost\r\nAccept-Language: " + language + "\r\nAuthorization: Bearer "
                                    + city().token("platform") + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status + " ")
                    .contains("Content-Type: application/problem+json");
            JsonNode problem = Server.JSON.readTree(answer.substring(answer.indexOf("{"), answer.lastIndexOf("}") + 1));
            return problem.path("detail").stringValue("");
        }
    }
}
