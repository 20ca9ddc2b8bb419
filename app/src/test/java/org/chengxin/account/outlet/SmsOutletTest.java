package org.chengxin.account.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chengxin.outbound.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An SMS is one call of the gateway, with its headers and as its template says. */
class SmsOutletTest {

    private static final String TEMPLATE = "{\"to\":[\"+86{phone}\"],\"content\":\"{text} 退订回T\",\"sign\":\"诚信\"}";

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> authorisations = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer server;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            authorisations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void theTemplateIsFilledInAndTheHeadersAreSent() throws OutletException {
        outlet("127.0.0.1").send("13812345678", new Words("受理", "您的投诉\"已\"受理\n", "/x"));
        JsonNode body = JsonMapper.builder().build().readTree(bodies.get(0));
        assertThat(body.path("to").get(0).stringValue()).isEqualTo("+8613812345678");
        assertThat(body.path("content").stringValue()).isEqualTo("【受理】您的投诉\"已\"受理\n 退订回T");
        assertThat(authorisations).containsExactly("Bearer secret");
    }

    @Test
    void whatPeopleWroteIsNoTemplate() throws OutletException {
        outlet("127.0.0.1").send("13812345678", new Words("{phone}", "{text}\",\"to\":[\"", "/x"));
        JsonNode body = JsonMapper.builder().build().readTree(bodies.get(0));
        assertThat(body.path("to").size()).isEqualTo(1);
        assertThat(body.path("content").stringValue()).startsWith("【{phone}】{text}\",\"to\":[\"");
    }

    @Test
    void aLongTextIsCutToWhatAnSmsHolds() throws OutletException {
        outlet("127.0.0.1").send("13812345678", new Words("t", "长".repeat(2_000), "/x"));
        assertThat(bodies.get(0)).hasSizeLessThan(420).contains("…");
    }

    @Test
    void aGatewayThatIsBusyIsTriedAgainAndOneThatSaysNoIsNot() {
        for (int busy : new int[] {500, 503, 429, 408}) {
            answer = busy;
            assertFails("127.0.0.1", "refused", false);
        }
        for (int no : new int[] {302, 400, 401, 404}) {
            answer = no;
            assertFails("127.0.0.1", "refused", true);
        }
        server.stop(0);
        assertFails("127.0.0.1", "unreachable", false);
    }

    @Test
    void aPrivateGatewayThatIsNotAllowedIsNotCalled() {
        assertFails("10.0.0.1", "refused", true);
        assertThat(bodies).isEmpty();
    }

    private void assertFails(String host, String word, boolean lasting) {
        assertThatThrownBy(() -> outlet(host).send("13812345678", new Words("t", "x", "/x")))
                .isInstanceOfSatisfying(
                        OutletException.class,
                        failure -> assertThat(failure.isLasting()).isEqualTo(lasting))
                .hasMessage(word);
    }

    private SmsOutlet outlet(String host) {
        URI url = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/sms");
        SmsSettings settings = new SmsSettings(url, Map.of("Authorization", "Bearer secret"), TEMPLATE);
        return new SmsOutlet(settings, url, Outbound.allowing(List.of("127.0.0.1")));
    }
}
