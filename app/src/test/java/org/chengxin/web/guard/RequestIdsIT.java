package org.chengxin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer names its request, so that a caller and the log mean the same one. */
class RequestIdsIT extends ServerTest {

    @LocalServerPort
    private int port;

    private String answered(String path, String sent) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(RequestIds.HEADER, sent)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().allValues(RequestIds.HEADER)).hasSize(1);
        return answer.headers().firstValue(RequestIds.HEADER).orElseThrow();
    }

    @Test
    void theCallersIdComesBackAlsoWithARefusal() throws Exception {
        assertThat(answered("/policy", "job-17.a_b")).isEqualTo("job-17.a_b");
        assertThat(answered("/api/v1/events", "job-18")).isEqualTo("job-18");
        assertThat(answered("/no-such-page", "job-19")).isEqualTo("job-19");
    }

    @Test
    void anIdThatCouldForgeALineOfTheLogIsReplaced() throws Exception {
        for (String forged : new String[] {"a b", "x;y", "%0aERROR", "x".repeat(65)}) {
            assertThat(answered("/policy", forged)).isNotEqualTo(forged).hasSize(36);
        }
        assertThat(RequestIds.idOf(null)).hasSize(36).isNotEqualTo(RequestIds.idOf(null));
        assertThat(RequestIds.idOf("")).hasSize(36);
    }
}
