package org.chengxin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.Accounts;
import org.chengxin.fuzz.Inlets.Inlet;
import org.chengxin.fuzz.Wire.Answer;
import org.chengxin.fuzz.Wire.Sent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.ReportTypes;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Town;
import org.chengxin.matter.definition.version.Definitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent to whichever address by whomever, it is answered: no failure of the server, no error in its log, and
 * what is stored afterwards is what was answered as stored.
 */
class FuzzIT extends ServerTest {

    /** 3,000 in a usual run; {@code -Dsoak=34} makes it a hundred thousand. */
    private static final int REQUESTS = 3_000 * Integer.getInteger("soak", 1);

    private static final String PASSWORD = "Zhengque-2026-mima";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ReportTypes types;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    @Autowired
    private Definitions definitions;

    /** By kind of organisation. */
    private final Map<String, String> tokens = new TreeMap<>();

    private final List<String> secrets = new ArrayList<>();
    private final List<String> pool = new ArrayList<>();
    private Town town;
    private ReportType type;
    private Random random;
    private Hostile hostile;

    @Test
    void nothingThatIsSentIsAFailureAndWhatIsStoredIsWhatWasAnswered() throws IOException {
        long seed = Long.getLong("fuzz.seed", 20_261_127L);
        random = new Random(seed);
        hostile = new Hostile(random);
        List<Inlet> inlets = Inlets.of(mapping);
        town = Town.usual(city(), accounts, matters, definitions, sql);
        makeCallers();
        Wire wire = new Wire(port);
        Ledger ledger = new Ledger(sql);
        ListAppender<ILoggingEvent> errors = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        errors.start();
        root.addAppender(errors);
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            Inlet inlet = inlets.get(number < inlets.size() ? number : random.nextInt(inlets.size()));
            Sent request = request(inlet);
            Answer answer = wire.send(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            // a record's proof is there only once a checkpoint covers it, and the answer says so
            if (answer.status() >= 500 && !answer.body().contains("evidence.not-yet-published")) {
                failures.add(answer.status() + " " + request);
            }
            enter(ledger, inlet, request, answer);
        }
        root.detachAppender(errors);
        System.err.printf(
                "fuzz: seed %d, %d requests to %d inlets by %d callers, answers %s, stored %s%n",
                seed, REQUESTS, inlets.size(), secrets.size(), statuses, ledger.figures());
        assertThat(failures).as("seed %d", seed).isEmpty();
        assertThat(errors.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(ILoggingEvent::getFormattedMessage))
                .as("seed %d", seed)
                .isEmpty();
        ledger.reconcile();
        assertThat(ledger.stored()).as("some of it was taken").isPositive();
    }

    /** Each kind of token and each kind of session, none, and one that is wrong. */
    private void makeCallers() {
        secrets.add("");
        secrets.add("wrong");
        secrets.add(city().administratorToken());
        for (String kind : List.of("department", "platform", "logistics", "agency", "association", "operator")) {
            TestCity.Member member = city().newMember(kind);
            secrets.add(member.token());
            tokens.put(kind, member.token());
            pool.add(member.organisation());
            for (String role :
                    List.of("officer", "platform-operator", "merchant", "citizen", "auditor", "administrator")) {
                String name = "fuzz-" + UUID.randomUUID();
                var made = server().post(
                                "/api/v1/accounts",
                                city().administratorToken(),
                                TestCity.object(
                                        "organisation",
                                        member.organisation(),
                                        "name",
                                        name,
                                        "role",
                                        role,
                                        "password",
                                        PASSWORD));
                if (made.status() == 201) {
                    pool.add(made.json().path("id").asString(""));
                    var session = server().post(
                                    "/api/v1/sessions", null, TestCity.object("name", name, "password", PASSWORD));
                    for (JsonNode value : session.json()) {
                        secrets.add(value.asString(""));
                    }
                }
            }
        }
        secrets.removeIf(secret -> secret.length() > 0 && secret.length() < 5);
    }

    private Sent request(Inlet inlet) {
        type = types.all().get(random.nextInt(types.all().size()));
        String method = random.nextInt(12) == 0
                ? List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "QUACK")
                        .get(random.nextInt(9))
                : inlet.method();
        String query = random.nextInt(3) == 0 || method.equals("GET") ? fields(inlet, false) : "";
        List<String> headers = new ArrayList<>(List.of("Host: localhost", "Connection: close"));
        String lawful = hostile.isLawful() ? entitled(inlet) : null;
        String secret = lawful == null ? secrets.get(random.nextInt(secrets.size())) : lawful;
        if (!secret.isEmpty()) {
            headers.add("Authorization: Bearer " + secret);
            headers.add("Cookie: chengxin-session=" + secret + "; XSRF-TOKEN=fuzz");
        } else {
            headers.add("Cookie: XSRF-TOKEN=fuzz");
        }
        headers.add("Idempotency-Key: fuzz-" + random.nextInt(1_000));
        byte[] body = new byte[0];
        if (!method.equals("GET") && !method.equals("HEAD")) {
            boolean form = !inlet.json() || random.nextInt(20) == 0;
            body = form
                    ? ("_csrf=fuzz&" + fields(inlet, true)).getBytes(StandardCharsets.ISO_8859_1)
                    : hostile.mutated(json(inlet));
            headers.add("Content-Type: " + contentType(form));
            headers.add("Content-Length: " + body.length);
        }
        for (int odd = random.nextInt(3); odd > 0; odd--) {
            headers.add(hostile.header());
        }
        int cut = random.nextInt(25) == 0 && body.length > 0 ? random.nextInt(body.length) : body.length;
        String path = path(inlet.path()) + (query.isEmpty() ? "" : "?" + query);
        return new Sent(method + " " + path + " HTTP/1.1", headers, body, cut);
    }

    /** Whoever may send what is made up here, so that some of it is taken. */
    private @Nullable String entitled(Inlet inlet) {
        return switch (inlet.path()) {
            case "/api/v1/reports" ->
                tokens.get(type.reporters().iterator().next().name().toLowerCase(Locale.ROOT));
            case "/api/v1/matters" -> tokens.get("platform");
            default -> null;
        };
    }

    private String contentType(boolean form) {
        return random.nextInt(15) == 0
                ? List.of(
                                "text/plain",
                                "multipart/form-data; boundary=x",
                                "multipart/form-data",
                                "nonsense",
                                "*/*",
                                "application/json; charset=utf-7",
                                "application/xml")
                        .get(random.nextInt(7))
                : form ? "application/x-www-form-urlencoded" : "application/json";
    }

    private String path(String pattern) {
        StringBuilder path = new StringBuilder();
        for (String segment : pattern.split("/")) {
            if (!segment.isEmpty()) {
                path.append('/').append(segment.contains("{") || segment.contains("*") ? value() : segment);
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    /** Something that exists, or something that does not belong there. */
    private String value() {
        return random.nextInt(3) > 0 && !pool.isEmpty() ? pool.get(random.nextInt(pool.size())) : hostile.text();
    }

    private String fields(Inlet inlet, boolean all) {
        StringBuilder fields = new StringBuilder();
        for (String name : inlet.fields()) {
            if (all || random.nextInt(2) == 0) {
                fields.append(fields.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(value());
            }
        }
        return random.nextInt(20) == 0 ? fields + "&" + hostile.text() + "=" + hostile.text() : fields.toString();
    }

    private String json(Inlet inlet) {
        if (inlet.path().equals("/api/v1/reports")) {
            return "{\"reports\":[" + TestCity.item(type.name(), "fuzz-" + random.nextInt(5_000), type.example())
                    + "]}";
        }
        if (inlet.path().equals("/api/v1/matters")) {
            return Server.JSON.writeValueAsString(
                    Map.of("definition", town.definition, "form", town.request("张三", "没有发货")));
        }
        if (inlet.fields().isEmpty()) {
            return "{\"step\":\"take\",\"expectedAct\":1,\"form\":{\"reason\":\"x\",\"text\":\"y\"}}";
        }
        StringBuilder json = new StringBuilder("{");
        for (String name : inlet.fields()) {
            json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":");
            json.append(random.nextInt(2) == 0 ? hostile.json() : "\"" + pool.get(random.nextInt(pool.size())) + "\"");
        }
        return json + "}";
    }

    private void enter(Ledger ledger, Inlet inlet, Sent request, Answer answer) {
        if (!request.line().startsWith("POST ") || answer.status() >= 300 || answer.status() < 200) {
            return;
        }
        if (inlet.path().equals("/api/v1/reports")) {
            for (JsonNode result : Server.JSON.readTree(answer.body()).path("results")) {
                if (result.path("status").asString("").equals("created")) {
                    ledger.created(UUID.fromString(result.path("id").stringValue()));
                    remember(result.path("id").stringValue());
                }
            }
        } else if (inlet.path().equals("/api/v1/matters") && answer.status() == 201) {
            String id = Server.JSON.readTree(answer.body()).path("id").stringValue();
            ledger.opened(UUID.fromString(id));
            remember(id);
        } else if (inlet.path().endsWith("/matters/new/{definition}")
                && answer.body().contains("data-copy=")) {
            ledger.openedOnAPage();
        }
    }

    private void remember(String id) {
        if (pool.size() < 2_000) {
            pool.add(id);
        }
    }
}
