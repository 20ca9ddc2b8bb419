package org.chengxin.client;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * The calls of the system and of the security administrator, each with a token of its own; none is repeated once it may
 * have arrived, since each makes something new.
 */
public final class Administration {

    private final Exchange system;
    private final Exchange security;

    /**
     * @param systemToken makes organisations, offices and accounts
     * @param securityToken gives posts, certificates and tokens
     */
    public Administration(URI server, String systemToken, String securityToken) {
        this.system = new Exchange(server, systemToken, Patience.usual());
        this.security = new Exchange(server, securityToken, Patience.usual());
    }

    /** The two tokens that administer, and the one-time passwords of the three administrators by their role. */
    public record First(String systemToken, String securityToken, Map<String, String> passwords) {
        @Override
        public String toString() {
            return "First" + passwords.keySet();
        }
    }

    /** A token as it is shown this once. */
    public record IssuedToken(String id, String token) {
        @Override
        public String toString() {
            return "IssuedToken[id=" + id + "]";
        }
    }

    /** An organisation to make; kinds are listed in docs/formats/reports.md. */
    public record Organisation(
            String name,
            String kind,
            @Nullable String code,
            @Nullable String division,
            @Nullable String parent) {}

    /** An account to make in the organisation with that id. */
    public record Account(String organisation, String name, String displayName, String role, String password) {
        @Override
        public String toString() {
            return "Account[name=" + name + ", role=" + role + "]";
        }
    }

    /** Uses up the one-time token of the data directory; names three accounts that three persons are to have. */
    public static First first(URI server, String oneTimeToken, String system, String security, String audit)
            throws ClientException, InterruptedException {
        Map<String, @Nullable Object> names = fields("system", system, "security", security);
        names.put("audit", audit);
        Map<?, ?> answer = post(new Exchange(server, oneTimeToken, Patience.usual()), "first-administrator", names);
        Map<String, String> passwords = new LinkedHashMap<>();
        if (answer.get("administrators") instanceof List<?> administrators) {
            for (Object each : administrators) {
                if (each instanceof Map<?, ?> administrator) {
                    passwords.put(required(administrator, "role"), required(administrator, "password"));
                }
            }
        }
        return new First(required(answer, "systemToken"), required(answer, "securityToken"), passwords);
    }

    /** Answers the organisation's id. */
    public String add(Organisation organisation) throws ClientException, InterruptedException {
        Map<String, @Nullable Object> body = fields("name", organisation.name(), "kind", organisation.kind());
        body.put("code", organisation.code());
        body.put("division", organisation.division());
        body.put("parent", organisation.parent());
        return required(post(system, "organisations", body), "id");
    }

    /** Answers the account's id. */
    public String add(Account account) throws ClientException, InterruptedException {
        Map<String, @Nullable Object> body = fields("organisation", account.organisation(), "name", account.name());
        body.put("displayName", account.displayName());
        body.put("role", account.role());
        body.put("password", account.password());
        return required(post(system, "accounts", body), "id");
    }

    /** Makes a department's organisation an office, below another or below none. */
    public void makeOffice(
            String organisation, String department, String level, String division, @Nullable String above)
            throws ClientException, InterruptedException {
        Map<String, @Nullable Object> body = fields("department", department, "level", level);
        body.put("division", division);
        body.put("above", above);
        send(system, "organisations/" + organisation + "/office", body, 204);
    }

    /** Gives an officer a post in the own office: handler or head. */
    public void givePost(String account, String post) throws ClientException, InterruptedException {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("post", post);
        send(security, "accounts/" + account + "/post", body, 204);
    }

    /** Notes an officer's 执法证: its number and its last day. */
    public void certify(String account, String number, LocalDate until) throws ClientException, InterruptedException {
        send(
                security,
                "accounts/" + account + "/certificate",
                fields("number", number, "until", until.toString()),
                204);
    }

    /** Issues a token of an organisation. */
    public IssuedToken issueToken(String organisation, String label) throws ClientException, InterruptedException {
        Map<?, ?> answer = post(security, "tokens", fields("organisation", organisation, "label", label));
        return new IssuedToken(required(answer, "id"), required(answer, "token"));
    }

    private static Map<?, ?> post(Exchange exchange, String what, Map<String, @Nullable Object> body)
            throws ClientException, InterruptedException {
        return Json.object(send(exchange, what, body, 201));
    }

    private static byte[] send(Exchange exchange, String what, Map<String, @Nullable Object> body, int expected)
            throws ClientException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            Json.write(out, body);
        }
        byte[] sent = bytes.toByteArray();
        return exchange.post("/api/v1/" + what, () -> BodyPublishers.ofByteArray(sent), expected, false);
    }

    private static Map<String, @Nullable Object> fields(String name, String value, String name2, String value2) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put(name2, value2);
        return fields;
    }

    private static String required(Map<?, ?> answer, String name) throws ClientException {
        String value = Json.text(answer, name);
        if (value == null) {
            throw new ClientException(201, "答复缺少 " + name + "（the answer lacks " + name + "）", null);
        }
        return value;
    }
}
