package org.chengxin.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matters as one program or person has part in them: opens them, takes their steps, looks at them. What is sent under a
 * key may be sent again; answers are maps, lists and texts, as the API writes them.
 */
public final class Matters {

    private static final String PATH = "/api/v1/matters";

    private final Exchange exchange;

    /** @param token of an organisation, or of a person's session */
    public Matters(URI server, String token) {
        this.exchange = new Exchange(server, token, Patience.usual());
    }

    /** Signs a person in. */
    public static Matters signedIn(URI server, String name, String password)
            throws ClientException, InterruptedException {
        byte[] body = Json.bytes(Map.of("name", name, "password", password));
        byte[] answer = new Exchange(server, "", Patience.usual())
                .post("/api/v1/sessions", () -> BodyPublishers.ofByteArray(body), 201, true);
        return new Matters(server, String.valueOf(Json.text(Json.object(answer), "token")));
    }

    /** A matter that was opened. */
    public record Opened(String id, String number, boolean repeated) {}

    /** @param pending whether another person has to confirm */
    public record Moved(String stage, boolean pending) {}

    public Opened open(String definition, String key, Map<String, ?> form)
            throws ClientException, InterruptedException {
        Map<?, ?> answer =
                Json.object(exchange.keyed(PATH, key, Json.bytes(Map.of("definition", definition, "form", form))));
        return new Opened(required(answer, "id"), required(answer, "number"), is(answer, "repeated"));
    }

    public Moved act(String matter, String step, String key, Map<String, ?> form)
            throws ClientException, InterruptedException {
        byte[] body = Json.bytes(Map.of("step", step, "form", form));
        Map<?, ?> answer = Json.object(exchange.keyed(PATH + "/" + matter + "/acts", key, body));
        return new Moved(required(answer, "stage"), is(answer, "pending"));
    }

    /** What may be seen of a matter. */
    public Map<?, ?> find(String matter) throws ClientException, InterruptedException {
        return Json.object(exchange.get(PATH + "/" + matter));
    }

    /** The ids of the matters of a definition that were opened and that the caller's organisation has part in. */
    public List<String> opened(String definition) throws ClientException, InterruptedException {
        return pages(change -> "open".equals(change.get("step")) && definition.equals(change.get("definition"))
                ? String.valueOf(change.get("matter"))
                : null);
    }

    private List<String> pages(Function<Map<?, ?>, @Nullable String> wanted)
            throws ClientException, InterruptedException {
        List<String> found = new ArrayList<>();
        String after = "";
        Map<?, ?> page;
        do {
            page = Json.object(exchange.get(PATH + "?limit=200" + after));
            for (Map<?, ?> change : rows(page.get("changes"))) {
                String value = wanted.apply(change);
                if (value != null) {
                    found.add(value);
                }
            }
            after = "&after=" + URLEncoder.encode(required(page, "cursor"), StandardCharsets.UTF_8);
        } while (is(page, "more"));
        return List.copyOf(found);
    }

    /** Sends a file, and answers its id for the field of a form. */
    public String attach(String name, byte[] content) throws ClientException, InterruptedException {
        String path = PATH + "/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return required(Json.object(exchange.post(path, () -> BodyPublishers.ofByteArray(content), 201, true)), "id");
    }

    /** The papers of a matter that the caller gets. */
    public List<Map<?, ?>> papers(String matter) throws ClientException, InterruptedException {
        return rows(Json.list(exchange.get(PATH + "/" + matter + "/papers")));
    }

    /** A paper or another file that the API named. */
    public byte[] file(String path) throws ClientException, InterruptedException {
        return exchange.get(path);
    }

    /** Records that a paper reached its addressee over this installation. */
    public void serve(String matter, String paper, String role, String day)
            throws ClientException, InterruptedException {
        byte[] body = Json.bytes(Map.of("role", role, "method", "electronic", "day", day));
        exchange.post(
                PATH + "/" + matter + "/papers/" + paper + "/servings",
                () -> BodyPublishers.ofByteArray(body),
                201,
                false);
    }

    /** The objects of a list of an answer; none where it is no list. */
    public static List<Map<?, ?>> rows(@Nullable Object list) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> row) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static boolean is(Map<?, ?> answer, String name) {
        return "true".equals(Json.text(answer, name));
    }

    private static String required(Map<?, ?> answer, String name) throws ClientException {
        String value = Json.text(answer, name);
        if (value == null) {
            throw new ClientException(200, "答复缺少 " + name + "（the answer lacks " + name + "）", null);
        }
        return value;
    }
}
