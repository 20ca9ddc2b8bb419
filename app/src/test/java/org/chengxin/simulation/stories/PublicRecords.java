package org.chengxin.simulation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.TestDatabase;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What is shown in public can be checked: every record that a public page of the played demo links to opens for everybody,
 * and nothing in it may not be published.
 */
final class PublicRecords {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");
    private static final Pattern RECORD = Pattern.compile("/records/[0-9a-f-]{36}");

    /** What no page shows, and no record file may therefore say. */
    private static final Set<String> WITHHELD = Set.of(
            "representative",
            "representativeIdentityType",
            "representativeIdentityNumber",
            "identityType",
            "identityNumber",
            "taxNumber",
            "phone",
            "facts",
            "remark",
            "merchant",
            "by");

    /** One subject in ten is looked at in a usual run, with {@code -Dsoak=10} each. */
    private static final int ONE_IN = Math.max(1, 10 / Integer.getInteger("soak", 1));

    /** One record in so many is held against the log. */
    private static final int PROVED = 25;

    private final PlayedCity city;
    private final Set<String> records = new TreeSet<>();
    private final Set<String> pages = new HashSet<>();

    PublicRecords(PlayedCity city) {
        this.city = city;
    }

    /** Fails with the first record that may not be opened, or holds what it may not. */
    void check() throws Exception {
        walk(starts());
        assertThat(pages).as("subjects, labels, rules and procedures").hasSizeGreaterThan(100);
        assertThat(records).hasSizeGreaterThan(100);
        List<String> closed = new ArrayList<>();
        TlogPolicy policy = TlogPolicy.parse(city.server.get("/log/policy").bytes());
        int number = 0;
        for (String record : records) {
            Reply reply = city.server.get(record + "/record.json");
            if (reply.status() != 200) {
                closed.add(record + " " + reply.status());
                continue;
            }
            JsonNode payload = Server.JSON.readTree(
                    Base64.getDecoder().decode(reply.json().path("payload").stringValue()));
            if (!payload.path("type").stringValue().equals("evaluation")) {
                // whose "facts" are how many it counted
                assertPublishable(record, payload.path("data"));
            }
            assertThat(reply.json().has("withheld")).isFalse();
            if (number++ % PROVED == 0) {
                assertProved(city.server, record, reply.json(), policy);
            }
        }
        System.out.println(records.size() + " records linked from " + pages.size() + " public pages, one in " + ONE_IN);
        assertThat(closed).as("of %d records", records.size()).isEmpty();
    }

    private static List<String> some(List<String> all) {
        return IntStream.iterate(0, at -> at < all.size(), at -> at + ONE_IN)
                .mapToObj(all::get)
                .toList();
    }

    private List<String> starts() {
        JdbcClient sql = JdbcClient.create(TestDatabase.application(city.data));
        List<String> starts =
                new ArrayList<>(List.of("/", "/policy", "/log", "/matters/definitions", "/rules/merchant"));
        some(sql.sql("select id::text from subject.subject where same_as is null order by id")
                        .query(String.class)
                        .list())
                .forEach(id -> starts.addAll(List.of("/subjects/" + id, "/labels/" + id)));
        return starts;
    }

    /** As a stranger who follows every link but those to subjects and records, of which some are looked at. */
    private void walk(List<String> starts) {
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            String page = open.poll();
            if (!pages.add(page)) {
                continue;
            }
            Reply reply = city.server.get(page);
            String type = reply.header("Content-Type");
            if (reply.status() != 200 || type == null || !type.startsWith("text/html")) {
                continue;
            }
            Matcher link = LINK.matcher(reply.text());
            while (link.find()) {
                String path = link.group(1);
                if (RECORD.matcher(path).matches()) {
                    records.add(path);
                }
                if (!path.matches("/(api|records|subjects|labels|assets|webjars|verify)/.*")) {
                    open.add(path);
                }
            }
        }
    }

    private static void assertPublishable(String record, JsonNode node) {
        node.forEachEntry((name, value) -> {
            assertThat(WITHHELD).as(record).doesNotContain(name);
            assertPublishable(record, value);
        });
        if (node.isArray()) {
            node.forEach(each -> assertPublishable(record, each));
        }
    }

    private static void assertProved(Server server, String record, JsonNode file, TlogPolicy policy) throws Exception {
        byte[] entry = server.get("/api/v1" + record + "/entry").bytes();
        TlogProof.parse(server.get("/api/v1" + record + "/proof").bytes()).verify(entry, policy);
        byte[] salt = Base64.getDecoder().decode(file.path("salt").stringValue());
        byte[] payload = Base64.getDecoder().decode(file.path("payload").stringValue());
        assertThat(SealedEntry.parse(entry)
                        .commitments()
                        .get(file.path("position").intValue()))
                .as(record)
                .isEqualTo(SealedEntry.commitment(salt, payload));
    }
}
