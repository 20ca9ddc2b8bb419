package org.chengxin.adapter.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.Server;
import org.chengxin.adapter.Exchanging;
import org.chengxin.adapter.connection.AdapterSettings.Connection;
import org.chengxin.adapter.connection.SystemStates;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.contract.OutsideSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a system hands out is read page by page, and a page that is none moves nothing. */
class PullingIT extends Exchanging {

    private static final String DESK = "posts";
    private static int number;

    @Autowired
    private Pulling pulling;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SystemStates states;

    @Autowired
    private Contracts contracts;

    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private OutsideSystem posts;
    private Connection connection;
    private String before = "";
    private String own = "";
    private volatile String answer = "";
    private volatile String wrong = "";

    @BeforeEach
    void aSystemOfItsOwn() throws IOException {
        own = "拉" + ++number + "-";
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::give);
        server.start();
        posts = contracts.find(DESK).orElseThrow();
        connection = new Connection(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "", "", true);
        before = states.cursor(DESK, "courier-licence");
    }

    @AfterEach
    void stopsAndForgets() {
        server.stop(0);
        states.keepCursor(DESK, "courier-licence", before);
        sql.sql("delete from adapter.arrival where system = 'posts' and (number like '拉%' or number like '?%')")
                .update();
    }

    private void give(HttpExchange call) throws IOException {
        JsonNode question = Server.JSON.readTree(call.getRequestBody().readAllBytes());
        questions.add(question);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(
                question.path("message").asString().equals(wrong) ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private String item(int each) {
        return "{\"number\":\"" + own + each + "\",\"fields\":{\"企业名称\":\"甲" + each + "\"}}";
    }

    private String page(int from, int to, String next, boolean more) {
        return IntStream.range(from, to)
                .mapToObj(this::item)
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":\"" + next + "\",\"more\":" + more + "}"));
    }

    private long kept() {
        return sql.sql("select count(*) from adapter.arrival where system = 'posts' and number like :own")
                .param("own", own + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void theCursorMovesWithThePageAndIsAskedForNext() {
        answer = page(0, 3, "c3", true);
        assertThat(pulling.pull(posts, connection)).isTrue();
        answer = page(3, 4, "c4", false);
        assertThat(pulling.pull(posts, connection)).isFalse();
        assertThat(questions.get(1).path("after").asString()).isEqualTo("c3");
        assertThat(questions.get(1).path("message").asString()).isEqualTo("courier-licence");
        assertThat(states.cursor(DESK, "courier-licence")).isEqualTo("c4");
        assertThat(kept()).isEqualTo(4);
    }

    @Test
    void aPageThatComesTwiceIsKeptOnce() {
        answer = page(0, 3, "c3", false);
        pulling.pull(posts, connection);
        pulling.pull(posts, connection);
        assertThat(kept()).isEqualTo(3);
        assertThat(arrivals.taken(DESK, 100).stream()
                        .filter(each -> each.number().startsWith(own)))
                .extracting(Arrival::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.length() >= 32);
    }

    private static List<String> noPages() {
        String many = IntStream.range(0, 201).mapToObj(each -> "{}").collect(Collectors.joining(","));
        return List.of(
                "<html>维护中</html>",
                "",
                "[]",
                "{}",
                "{\"items\":{},\"next\":\"1\"}",
                "{\"items\":[],\"next\":1}",
                "{\"items\":[],\"next\":null}",
                "{\"items\":[],\"next\":\"a\\u0000\"}",
                "{\"items\":[],\"next\":\"" + "c".repeat(201) + "\"}",
                "{\"items\":[" + many + "],\"next\":\"1\"}",
                "{\"items\":[" + "[".repeat(50) + "]".repeat(50) + "],\"next\":\"1\"}",
                "{\"items\":[],\"next\":\"" + "x".repeat(2 << 20) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("noPages")
    void whatIsNoPageMovesNothingAndTheSystemIsLeftAlone(String told) {
        answer = told;
        assertThat(pulling.pull(posts, connection)).isFalse();
        assertThat(states.cursor(DESK, "courier-licence")).isEqualTo(before);
        assertThat(states.find(DESK).orElseThrow().failingSince()).isNotNull();
        assertThat(kept()).isZero();
    }

    @Test
    void aMessageThatGoesWrongStopsNeitherTheNextNorWhatIsSent() {
        OutsideSystem desk = contracts.find("12315").orElseThrow();
        wrong = "complaint";
        answer = "{\"items\":[],\"next\":\"\"}";
        pulling.pull(desk, connection);
        pulling.pull(desk, connection);
        assertThat(questions)
                .extracting(each -> each.path("message").asString())
                .as("the one that goes wrong is left alone for a while")
                .containsExactly("complaint", "report", "report");
        assertThat(states.isDue("12315", SystemStates.GOING)).isTrue();
    }

    @Test
    void aCursorThatStandsStillDoesNotKeepUsBusyForEver() {
        states.keepCursor(DESK, "courier-licence", "stuck");
        answer = page(0, 1, "stuck", true);
        assertThat(pulling.pull(posts, connection)).isFalse();
        assertThat(states.find(DESK).orElseThrow().problem()).isEqualTo("answer");
    }

    @Test
    void itemsThatAreNoneAreKeptUnderTheirDigestAndDoNotSinkTheOthers() {
        answer = "{\"items\":[null,17,\"x\",{\"number\":\"a\\nb\"},{\"number\":\"" + "9".repeat(101) + "\"}," + item(1)
                + "],\"next\":\"n\"}";
        pulling.pull(posts, connection);
        assertThat(kept()).isEqualTo(1);
        assertThat(sql.sql("select count(*) from adapter.arrival where system = 'posts' and number like '?%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void whatWaitsIsEncrypted() {
        answer = page(0, 1, "n", false);
        pulling.pull(posts, connection);
        Arrival arrival = arrivals.taken(DESK, 100).stream()
                .filter(each -> each.number().equals(own + 0))
                .findFirst()
                .orElseThrow();
        assertThat(arrivals.content(arrival)).contains("企业名称");
        assertThat(sql.sql("select encode(content, 'escape') from adapter.arrival where number = :number")
                        .param("number", own + 0)
                        .query(String.class)
                        .single())
                .doesNotContain("企业名称", "fields");
    }
}
