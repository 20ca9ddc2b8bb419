package org.chengxin.account.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.ServerTest;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.Accounts;
import org.chengxin.account.Sessions;
import org.chengxin.account.access.AccessTable.Row;
import org.chengxin.account.access.WalkCity.Walker;
import org.chengxin.account.access.WalkObjects.Thing;
import org.chengxin.account.office.Offices;
import org.chengxin.account.outlet.Notices;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.matter.Matters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every role and organisation of the demo goes to every page and call of the access table, for a thing of each kind; who
 * gets in is written in {@code audiences.csv}, who sees which thing in {@code objects.csv}.
 */
class AccessWalkIT extends ServerTest {

    private static final Logger LOG = LoggerFactory.getLogger(AccessWalkIT.class);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Where nothing but the audience decides, each variable has a value that exists or harms nothing. */
    private static final Map<String, String> VARIABLES = Map.of(
            "definition",
            "complaint",
            "name",
            "complaint",
            "type",
            "parcel",
            "code",
            "web.not-found",
            "step",
            "accept");

    /** It tells the ids of what was looked at, and nothing of what they say. */
    private static final String ACCESS_LOG = "/workbench/access";

    /** Pages that are open to everybody and hide nothing are looked at by these alone. */
    private static final Set<String> GO_EVERYWHERE = Set.of(WalkCity.STRANGER, "auditor", "platform-a-token");

    /** Of another city's office: let in where the row says so. */
    private static final Set<String> GUESTS = Set.of("ningbo-head", "ningbo-token");

    /**
     * What would end the walker's own session; and what asks for a scope or for a sign-in under way beyond its audience
     * ({@code TokenScopeIT}, {@code SignInNextIT}).
     */
    private static final Set<String> NOT_WALKED = Set.of(
            "POST /sign-out",
            "POST /workbench/account/sessions/end-others",
            "GET /actuator/prometheus",
            "GET /sign-in/next");

    /** Beyond the audience and the thing these ask for a role in the case, or for a case, so that who sees it may still be refused. */
    private static final Set<String> ASKS_MORE = Set.of(
            "/workbench/matters/{id}/steps/{step}",
            "/workbench/matters/{id}/papers/{paper}/serving",
            "/records/{id}/pack",
            "/api/v1/records/{id}/pack");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Offices offices;

    @Autowired
    private Matters matters;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Notices notices;

    @Autowired
    private AccessLog log;

    private final Queue<String> differences = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** Thousands of refusals are as many as the log tells apart: those of other tests have lines of their own again. */
    @AfterEach
    void endsTheCounts() {
        log.tellAllCounts();
    }

    @Test
    void everybodyGetsWhatTheTablesSayAndNothingElse() {
        WalkCity walk = new WalkCity(city(), accounts, tokens, sessions, offices);
        Map<String, Thing> things = new WalkObjects(walk, city(), matters, attachments, notices, sql).things();
        awaitLog();
        Map<String, Set<String>> admitted = named("audiences.csv", "audience", "admitted", walk);
        Map<String, Set<String>> seen = named("objects.csv", "object", "seen by", walk);
        Map<String, String> kinds = Lines.of("objects.csv").stream()
                .collect(Collectors.toMap(line -> line.getField("object"), line -> line.getField("kind")));
        assertThat(seen.keySet()).isEqualTo(things.keySet());
        List<Row> rows = AccessTable.shipped().rows().stream()
                .filter(row ->
                        !row.method().equals(AccessTable.ANY) && !NOT_WALKED.contains(row.method() + " " + row.path()))
                .toList();
        assertThat(rows.stream().map(row -> String.join(" ", row.audience().words())))
                .as("audiences of the table that audiences.csv does not know")
                .allSatisfy(audience -> assertThat(admitted).containsKey(audience));
        walk.walkers().values().parallelStream()
                .forEach(walker -> rows.forEach(row -> {
                    if (row.audience().isPublic()
                            && row.objects().equals("-")
                            && !GO_EVERYWHERE.contains(walker.name())) {
                        return;
                    }
                    boolean in = admitted.get(String.join(" ", row.audience().words()))
                                    .contains(walker.name())
                            && (row.guests() || !GUESTS.contains(walker.name()));
                    audience(row, walker, in, things, seen);
                    things.forEach((name, thing) -> {
                        if (kinds.get(name).equals(row.objects()) && leadsTo(row, thing)) {
                            object(row, walker, in, name, things, seen);
                        }
                    });
                }));
        things.forEach((name, thing) ->
                seen.get(name).forEach(walker -> found(kinds.get(name), walk.walker(walker), name, thing)));
        LOG.info(
                "{} walkers, {} rows, {} things: {} requests",
                walk.walkers().size(),
                rows.size(),
                things.size(),
                requests);
        assertThat(differences)
                .as("differences between the tables and the server")
                .isEmpty();
    }

    private static boolean leadsTo(Row row, Thing thing) {
        return row.path().equals("/workbench/trade")
                || VARIABLE.matcher(row.path())
                                .results()
                                .anyMatch(variable -> thing.variables().containsKey(variable.group(1)))
                        && VARIABLE.matcher(row.path())
                                .results()
                                .allMatch(variable -> thing.variables().containsKey(variable.group(1))
                                        || variable.group(1).equals("step"));
    }

    /** Names of callers; "all" are all of them. */
    private static Map<String, Set<String>> named(String file, String key, String names, WalkCity walk) {
        Map<String, Set<String>> read = new HashMap<>();
        Lines.of(file).forEach(line -> {
            String value = line.getField(names);
            Set<String> who = value.equals("all")
                    ? walk.walkers().keySet()
                    : Arrays.stream(value.split(" "))
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.toSet());
            assertThat(walk.walkers().keySet()).as(line.toString()).containsAll(who);
            read.put(line.getField(key), who);
        });
        return read;
    }

    /** Without a thing: whether one gets in; and a list names nothing that its reader may not see. */
    private void audience(
            Row row, Walker walker, boolean in, Map<String, Thing> things, Map<String, Set<String>> seen) {
        HttpResponse<String> answer = send(row, walker, VARIABLES);
        int status = answer.statusCode();
        boolean refused = isRefused(answer);
        // the kind that is walked lets no guests in, though others do
        boolean byKind = row.path().equals("/workbench/matters/new/{definition}") && GUESTS.contains(walker.name());
        boolean alone = row.objects().equals("-") && row.method().equals("GET") && !byKind;
        boolean right =
                status < 500 && (in ? !(refused && alone) && !isSentToSignIn(answer) && status != 401 : refused);
        differs(!right, row, walker, "-", in ? "in" : "refused", answer);
        namesNothingHidden(row, walker, answer, things, seen);
    }

    private void namesNothingHidden(
            Row row,
            Walker walker,
            HttpResponse<String> answer,
            Map<String, Thing> things,
            Map<String, Set<String>> seen) {
        if (row.method().equals("GET")
                && answer.statusCode() == 200
                && !row.path().startsWith(ACCESS_LOG)) {
            String body = answer.body();
            things.forEach((name, thing) -> thing.markers().stream()
                    .filter(marker -> !seen.get(name).contains(walker.name()) && body.contains(marker))
                    .forEach(marker -> differs(true, row, walker, name, "not named", answer)));
        }
    }

    private void object(
            Row row, Walker walker, boolean in, String name, Map<String, Thing> things, Map<String, Set<String>> seen) {
        Thing thing = things.get(name);
        // a page knows no tokens
        boolean stranger = walker.program() && !row.path().startsWith("/api/");
        boolean sees = seen.get(name).contains(stranger ? WalkCity.STRANGER : walker.name());
        Map<String, String> variables = new HashMap<>(VARIABLES);
        variables.putAll(thing.variables());
        HttpResponse<String> answer = send(row, walker, variables);
        int status = answer.statusCode();
        boolean given = status == 200 && !asksForPurpose(row, answer)
                || row.method().equals("POST") && status < 400 && !isSentToSignIn(answer);
        boolean strict = row.method().equals("GET") && !ASKS_MORE.contains(row.path());
        boolean right = status < 500 && (in && sees ? given || !strict : !given);
        differs(!right, row, walker, name, in && sees ? "given" : "hidden", answer);
        namesNothingHidden(row, walker, answer, things, seen);
    }

    /** An officer is asked for which case, and has been given nothing yet. */
    private static boolean asksForPurpose(Row row, HttpResponse<String> answer) {
        return row.path().equals("/records/{id}/pack")
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** Who sees a thing of a list finds it there. */
    private void found(String kind, Walker walker, String name, Thing thing) {
        String list = Map.of("warning", "/workbench/warnings", "message", "/workbench/messages")
                .get(kind);
        if (list != null && !walker.program()) {
            Row row = new Row("GET", list, new Audience(List.of("public")), true, "-", "");
            HttpResponse<String> answer = send(row, walker, Map.of());
            thing.markers()
                    .forEach(marker -> differs(!answer.body().contains(marker), row, walker, name, "named", answer));
        }
    }

    private void differs(
            boolean differs, Row row, Walker walker, String thing, String expected, HttpResponse<String> answer) {
        if (differs) {
            differences.add("%s %s as %s, %s: expected %s, was %d %s"
                    .formatted(
                            row.method(),
                            row.path(),
                            walker.name(),
                            thing,
                            expected,
                            answer.statusCode(),
                            answer.statusCode() < 500 ? "" : answer.body()));
        }
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return Set.of(401, 403).contains(answer.statusCode()) || isSentToSignIn(answer);
    }

    private static boolean isSentToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
    }

    private HttpResponse<String> send(Row row, Walker walker, Map<String, String> variables) {
        boolean call = row.path().startsWith("/api/");
        String path = VARIABLE.matcher(row.path().replace("/**", "/x").replace("*", "x"))
                .replaceAll(variable -> variables.getOrDefault(
                        variable.group(1), UUID.randomUUID().toString()));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + path + query(row, variables)))
                .header("Accept", call ? "application/json" : "text/html,*/*");
        if (walker.secret() != null && (call || walker.program())) {
            request.header("Authorization", "Bearer " + walker.secret());
        }
        String session =
                walker.secret() == null || call || walker.program() ? "" : "chengxin-session=" + walker.secret() + "; ";
        request.header("Cookie", session + "XSRF-TOKEN=walk");
        if (row.method().equals("POST")) {
            request.header("Content-Type", call ? "application/json" : "application/x-www-form-urlencoded")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(call ? "{\"step\":\"accept\",\"form\":{}}" : "_csrf=walk"));
        } else {
            request.GET();
        }
        requests.incrementAndGet();
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static String query(Row row, Map<String, String> variables) {
        return switch (row.path()) {
            case "/workbench/trade" ->
                variables.containsKey("platform") ? "?platform=" + variables.get("platform") : "";
            case "/workbench/matters" -> "?whose=all";
            case "/api/v1/reports" -> "?type=parcel";
            default -> "";
        };
    }
}
