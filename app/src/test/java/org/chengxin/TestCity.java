package org.chengxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.Server.Reply;
import org.chengxin.web.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An administrator, organisations of each kind and their tokens, all made through the API of a fresh server. */
public final class TestCity {

    public static final String ADMINISTRATOR_PASSWORD = "Kaishi-2026-chengxin";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Server server;
    private final String oneTimeToken;
    private final String administratorToken;
    private final String securityToken;
    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final Map<String, Person> oneTimePasswords = new ConcurrentHashMap<>();
    private final Map<String, Person> administrators = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** Who signs in. */
    public record Person(String name, String password) {}

    /** An organisation that reports. */
    public record Member(String organisation, String name, String token) {}

    /** One item's result. */
    public record Result(String key, String status, String id, List<String> problems) {

        public boolean created() {
            return status.equals("created");
        }
    }

    public TestCity(Server server, Path dataDirectory) {
        this.server = server;
        try {
            oneTimeToken = Files.readString(dataDirectory.resolve("first-administrator.token"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        JsonNode first = made(server.post(
                "/api/v1/first-administrator",
                oneTimeToken,
                object("system", "first", "security", "first-security", "audit", "first-audit")));
        administratorToken = first.path("systemToken").stringValue();
        securityToken = first.path("securityToken").stringValue();
        first.path("administrators")
                .forEach(each -> oneTimePasswords.put(
                        each.path("role").stringValue(),
                        new Person(
                                each.path("name").stringValue(),
                                each.path("password").stringValue())));
    }

    public Server server() {
        return server;
    }

    /** The secret of the data directory, used up by now. */
    public String oneTimeToken() {
        return oneTimeToken;
    }

    /** For organisations and accounts. */
    public String administratorToken() {
        return administratorToken;
    }

    /** For posts, certificates and tokens. */
    public String securityToken() {
        return securityToken;
    }

    /** The one of the two that the call is for. */
    public String administratorToken(String path) {
        return path.matches("(/api/v1/)?(tokens(/.*)?|accounts/[^/]+/(post|certificate|away|leave))")
                ? securityToken
                : administratorToken;
    }

    /** The city's usual member of a kind: department, platform, logistics, agency, association or operator. */
    public Member member(String kind) {
        return members.computeIfAbsent(kind, this::newMember);
    }

    public String token(String kind) {
        return member(kind).token();
    }

    /** A member of its own, so that what it reports meets nothing of other tests. */
    public Member newMember(String kind) {
        return newMember(kind, new String[0]);
    }

    /** One that is seated somewhere. */
    public Member newMemberIn(String kind, String division) {
        return newMember(kind, new String[] {"division", division});
    }

    /** A member that is registered with a social credit code. */
    public Member newMember(String kind, String code) {
        return newMember(kind, new String[] {"code", code});
    }

    /** The market regulator's office of a division, whose word on the firms registered there is the register's. */
    public Member register(String division) {
        return members.computeIfAbsent("register " + division, key -> {
            Member office = newMember("department");
            Reply reply = server.post(
                    "/api/v1/organisations/" + office.organisation() + "/office",
                    administratorToken,
                    object("department", "market-regulator", "level", "city", "division", division));
            assertThat(reply.status()).as(reply.text()).isEqualTo(204);
            return office;
        });
    }

    private Member newMember(String kind, String[] more) {
        String name = kind + "-" + NUMBER.incrementAndGet();
        List<String> body = new ArrayList<>(List.of("name", name, "kind", kind));
        body.addAll(List.of(more));
        String organisation = made(server.post(
                        "/api/v1/organisations", administratorToken, object(body.toArray(String[]::new))))
                .path("id")
                .stringValue();
        String token = made(server.post(
                        "/api/v1/tokens", securityToken, object("organisation", organisation, "label", name)))
                .path("token")
                .stringValue();
        tokens.put(organisation, token);
        return new Member(organisation, name, token);
    }

    /** The token that a member got when it was made: of an authority at work two persons issue any other. */
    public String tokenOf(Object organisation) {
        return Objects.requireNonNull(tokens.get(organisation.toString()));
    }

    /** A platform of its own that has registered merchants under these keys, so that what it reports of them counts. */
    public Member newPlatform(String... merchants) {
        Member platform = newMember("platform");
        register(platform, merchants);
        return platform;
    }

    /** Reports merchants of which nothing but a name is told. */
    public void register(Member platform, String... merchants) {
        List<String> items = new ArrayList<>();
        for (String merchant : merchants) {
            items.add(item("merchant", merchant, object("name", "商户" + merchant, "kind", "enterprise")));
        }
        assertThat(report(platform.token(), items)).allMatch(Result::created);
    }

    /** Somebody of a role, in an organisation where there are such people; of the three administrators there is one each. */
    public Person person(String role, String password) {
        if (oneTimePasswords.containsKey(role)) {
            return administrators.computeIfAbsent(role, this::administrator);
        }
        String name = role + "-" + NUMBER.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        newAccount(member(kindOf(role)).organisation(), name, role, password);
        return new Person(name, password);
    }

    /** The kind of organisation where people of a role work. */
    public static String kindOf(String role) {
        return switch (role) {
            case "officer" -> "department";
            case "platform-operator" -> "platform";
            case "logistics-operator" -> "logistics";
            case "merchant", "agency", "association" -> role;
            default -> "operator";
        };
    }

    /** Has changed the one-time password by now. */
    private Person administrator(String role) {
        Person given = oneTimePasswords.get(role);
        Visitor visitor = new Visitor(server.port());
        visitor.signIn(given.name(), given.password());
        int status = visitor.post(
                        "/sign-in/next/password",
                        Map.of(
                                "password",
                                ADMINISTRATOR_PASSWORD,
                                "again",
                                ADMINISTRATOR_PASSWORD,
                                "_csrf",
                                Visitor.token(visitor.get("/sign-in/next"))))
                .statusCode();
        assertThat(status).isEqualTo(302);
        return new Person(given.name(), ADMINISTRATOR_PASSWORD);
    }

    /** Opens an account and returns its id. */
    public String newAccount(String organisation, String name, String role, String password) {
        return made(server.post(
                        "/api/v1/accounts",
                        administratorToken,
                        object("organisation", organisation, "name", name, "role", role, "password", password)))
                .path("id")
                .stringValue();
    }

    /** Gives an officer a post, handler or head, and a certificate that outlasts the tests. */
    public void givePost(String account, String post) {
        done("accounts/" + account + "/post", object("post", post));
        String number = "3301" + account.substring(account.length() - 12).toUpperCase(Locale.ROOT);
        done("accounts/" + account + "/certificate", object("number", number, "until", "2099-12-31"));
    }

    public void done(String path, String body) {
        Reply reply = server.post("/api/v1/" + path, administratorToken(path), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(204);
    }

    /** One item of a request. */
    public static String item(String type, String key, String data) {
        ObjectNode item = Server.JSON.createObjectNode().put("type", type).put("key", key);
        item.set("data", Server.JSON.readTree(data));
        return item.toString();
    }

    /** One item that replaces another. */
    public static String item(String type, String key, String data, String supersedes, String reason) {
        ObjectNode item = (ObjectNode) Server.JSON.readTree(item(type, key, data));
        return item.put("supersedes", supersedes).put("reason", reason).toString();
    }

    /** One item that takes a report back. */
    public static String withdrawal(String type, String key, String withdraws, String reason) {
        ObjectNode item = Server.JSON.createObjectNode().put("type", type).put("key", key);
        return item.put("withdraws", withdraws).put("reason", reason).toString();
    }

    /** One that names the ground on which the report is removed. */
    public static String withdrawal(String type, String key, String withdraws, String reason, String ground) {
        ObjectNode item = (ObjectNode) Server.JSON.readTree(withdrawal(type, key, withdraws, reason));
        return item.put("ground", ground).toString();
    }

    public static String body(List<String> items) {
        return "{\"reports\":[" + String.join(",", items) + "]}";
    }

    /** Sends a whole body that must be answered with results. */
    public List<Result> report(String token, String json) {
        Reply reply = server.post("/api/v1/reports", token, json);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        List<Result> results = new ArrayList<>();
        for (JsonNode result : reply.json().path("results")) {
            List<String> problems = new ArrayList<>();
            for (JsonNode problem : result.path("problems")) {
                String code = problem.path("code").stringValue();
                assertThat(problem.path("detail").stringValue())
                        .as("every problem is told in words")
                        .isNotBlank()
                        .doesNotStartWith("problem.");
                problems.add((code + " " + problem.path("pointer").stringValue()).trim());
            }
            results.add(new Result(
                    result.path("key").stringValue(),
                    result.path("status").stringValue(),
                    result.path("id").asString(""),
                    problems));
        }
        return results;
    }

    public List<Result> report(String token, List<String> items) {
        return report(token, body(items));
    }

    public Result one(String token, String item) {
        return report(token, List.of(item)).get(0);
    }

    /** Reports one thing that must be created, and returns its id. */
    public String create(String token, String type, String key, String data) {
        Result result = one(token, item(type, key, data));
        assertThat(result.status()).as(result.problems().toString()).isEqualTo("created");
        return result.id();
    }

    private static JsonNode made(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json();
    }

    /** A flat JSON object of strings. */
    public static String object(String... namesAndValues) {
        ObjectNode object = Server.JSON.createObjectNode();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            object.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return object.toString();
    }
}
