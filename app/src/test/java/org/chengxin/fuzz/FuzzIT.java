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
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.fuzz.Corpus.Lawful;
import org.chengxin.fuzz.Inlets.Inlet;
import org.chengxin.fuzz.Ledger.Kind;
import org.chengxin.fuzz.Wire.Answer;
import org.chengxin.fuzz.Wire.Sent;
import org.chengxin.intake.ReportTypes;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Town;
import org.junit.jupiter.api.Tag;
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
@Tag("drill")
class FuzzIT extends ServerTest {

    /** {@code -Dsoak=34} makes it a hundred thousand. */
    private static final int REQUESTS = 3_000 * Integer.getInteger("soak", 1);

    /** So many requests, then everybody signs in again. */
    private static final int SIGNED_IN = 1_000;

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

    private final List<String> pool = new ArrayList<>();
    private Callers callers;
    private Corpus corpus;
    private Random random;
    private Hostile hostile;

    @Test
    void nothingThatIsSentIsAFailureAndWhatIsStoredIsWhatWasAnswered() throws IOException {
        long seed = Long.getLong("seed", 20_261_127L);
        random = new Random(seed);
        hostile = new Hostile(random);
        List<Inlet> inlets = Inlets.of(mapping);
        Town town = new Town(city(), accounts, matters, sql);
        callers = new Callers(city(), town);
        corpus = new Corpus(random, callers, List.copyOf(types.all()), town);
        pool.addAll(callers.ids());
        Wire wire = new Wire(port);
        Ledger ledger = new Ledger(sql);
        ListAppender<ILoggingEvent> errors = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        errors.start();
        root.addAppender(errors);
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            if (number % SIGNED_IN == SIGNED_IN - 1) {
                callers.signIn();
            }
            Sent request = random.nextInt(5) < 2
                    ? nearlyLawful()
                    : request(inlets.get(number < inlets.size() ? number : random.nextInt(inlets.size())));
            Answer answer = wire.send(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            // a record's proof is there only once a checkpoint covers it, and the answer says so
            if (answer.status() >= 500 && !answer.body().contains("evidence.not-yet-published")) {
                failures.add(answer.status() + " " + request);
            }
            enter(ledger, request, answer);
        }
        root.detachAppender(errors);
        System.err.printf(
                "fuzz: seed %d, %d requests to %d inlets by %d callers, answers %s, stored %s%n",
                seed, REQUESTS, inlets.size(), callers.count(), statuses, ledger.figures());
        assertThat(failures).as("seed %d", seed).isEmpty();
        assertThat(errors.list.stream()
                        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                        .map(ILoggingEvent::getFormattedMessage))
                .as("seed %d", seed)
                .isEmpty();
        ledger.reconcile();
        for (Kind kind : Kind.values()) {
            assertThat(ledger.stored(kind)).as("%s: some of it was taken", kind).isPositive();
        }
    }

    private Sent request(Inlet inlet) {
        String method = random.nextInt(12) == 0
                ? List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "QUACK")
                        .get(random.nextInt(9))
                : inlet.method();
        String query = random.nextInt(3) == 0 || method.equals("GET") ? fields(inlet, false) : "";
        List<String> headers = headers();
        identify(headers, callers.any(random));
        headers.add("Idempotency-Key: fuzz-" + random.nextInt(1_000));
        byte[] body = new byte[0];
        if (!method.equals("GET") && !method.equals("HEAD")) {
            boolean form = !inlet.json() || random.nextInt(20) == 0;
            body = form
                    ? ("_csrf=fuzz&" + fields(inlet, true)).getBytes(StandardCharsets.ISO_8859_1)
                    : hostile.mutated(json(inlet).getBytes(StandardCharsets.UTF_8));
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

    /** What is taken, or would be but for a little. */
    private Sent nearlyLawful() {
        Lawful lawful = corpus.next();
        byte[] body = random.nextBoolean() ? lawful.body() : hostile.mutated(lawful.body());
        List<String> headers = headers();
        identify(headers, lawful.secret());
        headers.add("Idempotency-Key: corpus-" + UUID.randomUUID());
        headers.add("Content-Type: " + lawful.type());
        headers.add("Content-Length: " + body.length);
        if (random.nextInt(5) == 0) {
            headers.add(hostile.header());
        }
        return new Sent("POST " + lawful.path() + " HTTP/1.1", headers, body, body.length);
    }

    private static List<String> headers() {
        return new ArrayList<>(List.of("Host: localhost", "Connection: close"));
    }

    private static void identify(List<String> headers, String secret) {
        if (!secret.isEmpty()) {
            headers.add("Authorization: Bearer " + secret);
        }
        headers.add("Cookie: " + (secret.isEmpty() ? "" : "chengxin-session=" + secret + "; ") + "XSRF-TOKEN=fuzz");
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

    private void enter(Ledger ledger, Sent request, Answer answer) {
        String path = request.line().split(" ")[1].split("\\?")[0];
        if (!request.line().startsWith("POST ")) {
            return;
        }
        ledger.enter(path, answer);
        if (answer.status() == 201 && path.equals("/api/v1/matters")) {
            String id = Server.JSON.readTree(answer.body()).path("id").stringValue();
            corpus.knowMatter(id);
            remember(id);
        } else if (answer.status() == 200 && path.equals("/api/v1/reports")) {
            for (JsonNode result : Server.JSON.readTree(answer.body()).path("results")) {
                String id = result.path("id").asString("");
                if (!id.isEmpty()) {
                    corpus.knowReport(id);
                    remember(id);
                }
            }
        } else if (answer.status() == 202) {
            String id = Server.JSON.readTree(answer.body()).path("proposal").asString("");
            corpus.knowProposal(id);
            remember(id);
        } else if (answer.location().contains("/workbench/proposals/")) {
            corpus.knowProposal(answer.location().replaceAll(".*/", ""));
        }
    }

    private void remember(String id) {
        if (pool.size() < 2_000) {
            pool.add(id);
        }
    }
}
