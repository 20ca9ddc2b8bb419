package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.Eventually;
import org.chengxin.ServerProcess;
import org.chengxin.matter.KilledTown.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that was acknowledged of a matter is lost when the server is killed, nothing is half done, and all goes on. */
@Tag("drill")
class KilledMattersIT {

    private static final int ACTS = 30 * Integer.getInteger("soak", 1);
    private static final int SENDERS = 3;

    @TempDir
    private Path parent;

    /** What the clients were told: key of the request → matter. */
    private final Map<String, String> opened = new ConcurrentHashMap<>();

    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void everyActThatWasAnsweredIsThereOnceWithItsProofAndClocksAndDeliveryGoOn() throws Exception {
        Path directory = parent.resolve("installation");
        KilledTown town;
        List<String> late;
        String unperformed;
        ServerProcess first = ServerProcess.start(directory);
        try {
            town = new KilledTown(first, directory);
            late = leaveLate(town, first);
            unperformed = leaveAnOutcome(town, first);
            List<CompletableFuture<Void>> sending = new ArrayList<>();
            URI server = URI.create(address(first));
            for (int sender = 0; sender < SENDERS; sender++) {
                String prefix = "sender" + sender;
                sending.add(CompletableFuture.runAsync(() -> sendUntilItBreaks(town, server, prefix)));
            }
            Eventually.eventually()
                    .atMost(java.time.Duration.ofMinutes(3))
                    .until(() -> answered.get() >= ACTS || sending.stream().allMatch(CompletableFuture::isDone));
            first.kill();
            sending.forEach(CompletableFuture::join);
        } finally {
            first.kill();
        }
        assertThat(answered.get()).isGreaterThanOrEqualTo(ACTS);
        try (ServerProcess second = ServerProcess.start(directory)) {
            JdbcClient sql = JdbcClient.create(second.database());
            assertAnsweredTheSame(town, URI.create(address(second)), sql);
            assertWhole(sql);
            assertProved(second, sql);
            assertGoesOn(town, sql, late, unperformed);
        }
    }

    private static String address(ServerProcess server) {
        return server.http()
                .get("/actuator/health/readiness")
                .response()
                .uri()
                .resolve("/")
                .toString();
    }

    /** Complaints whose time to accept is over: of one somebody is in charge, of the others nobody. */
    private List<String> leaveLate(KilledTown town, ServerProcess server) throws IOException {
        URI address = URI.create(address(server));
        List<String> late = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            late.add(KilledTown.open(address, town.platform(), "late-" + each)
                    .json()
                    .path("id")
                    .stringValue());
        }
        JdbcClient sql = JdbcClient.create(server.database());
        sql.sql(
                        "update matter.participant set handler = gen_random_uuid() where kind = 'OFFICE' and matter = cast(:id as uuid)")
                .param("id", late.get(0))
                .update();
        // the job looks every minute: it is killed before, while or after it has told somebody
        sql.sql("""
                update matter.clock set due = due - 60, base = base - 60, next = due - 59, provisional = false, told = 1
                where matter = any(string_to_array(:ids, ',')::uuid[])""").param("ids", String.join(",", late)).update();
        return late;
    }

    private static String leaveAnOutcome(KilledTown town, ServerProcess server) throws IOException {
        URI address = URI.create(address(server));
        String id = KilledTown.open(address, town.platform(), "outcome")
                .json()
                .path("id")
                .stringValue();
        // what an act would have left, had the server been killed right after it: not placed, not delivered
        JdbcClient.create(server.database()).sql("""
                        insert into matter.outcome (id, matter, act, kind, role, day, office, content, seal, position)
                        select fact, matter, act, 'credit-record', 'respondent', day, '某局', null, seal, 0
                        from matter.act where matter = cast(:id as uuid) and act = 1""").param("id", id).update();
        return id;
    }

    private void sendUntilItBreaks(KilledTown town, URI server, String prefix) {
        try {
            for (int each = 0; ; each++) {
                String key = prefix + "-" + each;
                Answer open = KilledTown.open(server, town.platform(), key);
                assertThat(open.status()).as(open.json().toString()).isEqualTo(201);
                String id = open.json().path("id").stringValue();
                opened.put(key, id);
                numbers.put(key, open.json().path("number").stringValue());
                answered.incrementAndGet();
                Answer accept = KilledTown.accept(server, town.office(), id, key);
                assertThat(accept.status()).as(accept.json().toString()).isEqualTo(200);
                accepted.put(key, id);
                answered.incrementAndGet();
            }
        } catch (UncheckedIOException killed) {
            // what was not answered may or may not be done; it was promised to nobody
        }
    }

    private void assertAnsweredTheSame(KilledTown town, URI server, JdbcClient sql) {
        opened.forEach((key, id) -> {
            Answer again = KilledTown.open(server, town.platform(), key);
            assertThat(again.status()).as("known by its key").isEqualTo(200);
            assertThat(again.json().path("id").stringValue()).isEqualTo(id);
            assertThat(again.json().path("number").stringValue()).isEqualTo(numbers.get(key));
        });
        accepted.forEach((key, id) -> {
            Answer again = KilledTown.accept(server, town.office(), id, key);
            assertThat(again.status()).as(again.json().toString()).isEqualTo(200);
            assertThat(again.json().path("stage").stringValue()).isEqualTo("negotiating");
        });
        assertThat(sql.sql(
                                "select count(*) from matter.act where step = 'accept' and matter = any(string_to_array(:ids, ',')::uuid[])")
                        .param("ids", String.join(",", accepted.values()))
                        .query(Long.class)
                        .single())
                .as("once each")
                .isEqualTo(accepted.size());
    }

    /** What stands in the tables fits together: no act without its matter, paper or seal, and none left out. */
    private static void assertWhole(JdbcClient sql) {
        assertThat(none(sql, """
                select count(*) from matter.matter m where m.acts <> (select count(*) from matter.act a where a.matter = m.id)
                   or m.acts <> (select max(act) from matter.act a where a.matter = m.id)""")).as("each matter has the acts that it says").isZero();
        assertThat(none(sql, """
                select count(*) from matter.matter m
                where m.stage <> (select a.stage_to from matter.act a where a.matter = m.id order by act desc limit 1)""")).as("and stands where the last one left it").isZero();
        assertThat(none(sql, """
                select count(*) from matter.act a
                where a.step = 'accept' and not exists (select from document.paper p where p.act = a.fact)""")).as("each acceptance has its notice").isZero();
        assertThat(none(sql, """
                select count(*) from document.paper p where not exists (select from matter.act a where a.fact = p.act)""")).as("no notice without its act").isZero();
        assertThat(none(sql, """
                select coalesce(sum(last - papers), 0) from (
                    select n.last, (select count(*) from document.paper p
                                    where p.office = n.office and p.word = n.word and p.year = n.year) as papers
                    from document.paper_number n) numbered""")).as("numbers have no gap").isZero();
    }

    private static long none(JdbcClient sql, String count) {
        return sql.sql(count).query(Long.class).single();
    }

    private static void assertProved(ServerProcess server, JdbcClient sql) {
        Eventually.eventually()
                .atMost(java.time.Duration.ofMinutes(2))
                .until(() -> none(sql, "select count(*) from evidence.entry where log_index is null") == 0);
        List<String> facts =
                sql.sql("select fact::text from matter.act").query(String.class).list();
        assertThat(facts).hasSizeGreaterThanOrEqualTo(ACTS);
        for (String fact : facts) {
            Eventually.eventually()
                    .until(() -> server.http()
                                    .get("/api/v1/records/" + fact + "/proof")
                                    .status()
                            == 200);
        }
    }

    private static void assertGoesOn(KilledTown town, JdbcClient sql, List<String> late, String unperformed) {
        String which = " where matter = any(string_to_array('" + String.join(",", late) + "', ',')::uuid[])";
        Eventually.eventually()
                .atMost(java.time.Duration.ofMinutes(3))
                .until(() ->
                        none(sql, "select count(*) from matter.act" + which + " and step = 'escalate'") >= late.size());
        assertThat(none(sql, "select count(*) from matter.act" + which + " and step = 'escalate'"))
                .as("each once, of whoever is in charge and of nobody's")
                .isEqualTo(late.size());
        assertThat(none(
                        sql,
                        "select count(*) from account.notice where organisation = '"
                                + town.office().organisation() + "'"))
                .as("and told once each")
                .isEqualTo(late.size());
        Eventually.eventually()
                .until(() -> none(
                                sql,
                                "select count(*) from matter.outcome where delivered is not null and matter = '"
                                        + unperformed + "'")
                        == 1);
    }
}
