package org.chengxin.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chengxin.ServerTest;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A sealed fact is in the log and provable; the log says nothing of what it is. */
class SealsIT extends ServerTest {

    private static final String PLANTED = "planted-value-7c1e";

    @Autowired
    private Seals seals;

    @Autowired
    private EntryStore store;

    @Autowired
    private LogPublisher publisher;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void sealingNeedsTheTransactionOfTheOwnerOfTheFacts() {
        List<Fact> facts = List.of(fact("{}"));
        assertThatThrownBy(() -> seals.seal(facts)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        Fact fact = fact("{\"v\":1}");
        SealId seal = transaction.execute(status -> {
            SealId made = seals.seal(List.of(fact));
            status.setRollbackOnly();
            return made;
        });
        assertThat(store.place(fact.id().value())).isEmpty();
        assertThat(sql.sql("select count(*) from evidence.entry where id = :id")
                        .param("id", seal.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void oneSealHoldsOneToAThousandFacts() {
        List<Fact> tooMany =
                Stream.generate(() -> fact("{}")).limit(Seals.LIMIT + 1).toList();
        assertThatThrownBy(() -> transaction.execute(status -> seals.seal(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transaction.execute(status -> seals.seal(tooMany)))
                .isInstanceOf(IllegalArgumentException.class);
        SealId full = seal(tooMany.subList(0, Seals.LIMIT));
        assertThat(sql.sql("select count(*) from evidence.fact where seal = :seal")
                        .param("seal", full.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(Seals.LIMIT);
    }

    @Test
    void anEntryHoldsAVersionATimeAndCommitmentsAndNothingElse() {
        List<Fact> facts = List.of(fact("{\"data\":\"" + PLANTED + "\"}"), fact("{\"data\":2}"));
        seal(facts);
        awaitLog();
        byte[] entry = proofs.proof(facts.get(0).id()).orElseThrow().entry();
        assertThat(entry).hasSize(1 + 8 + 2 * 32).startsWith(1);
        long sealedAt = ByteBuffer.wrap(entry, 1, 8).getLong();
        assertThat(sealedAt).isBetween(System.currentTimeMillis() - 120_000, System.currentTimeMillis());
        for (Fact fact : facts) {
            UUID id = fact.id().value();
            byte[] idBytes = ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
            assertThat(new String(entry, ISO_8859_1))
                    .doesNotContain(new String(idBytes, ISO_8859_1))
                    .doesNotContain(id.toString())
                    .doesNotContain(fact.type())
                    .doesNotContain(PLANTED);
        }
    }

    @Test
    void twoFactsOfOneTransactionAreProvedAtTheirPositions() throws Exception {
        List<Fact> facts = List.of(fact("{\"data\":1}"), fact("{\"data\":2}"));
        seal(facts);
        awaitLog();
        TlogPolicy policy = TlogPolicy.parse(server().get("/log/policy").bytes());
        for (int position = 0; position < facts.size(); position++) {
            FactId id = facts.get(position).id();
            Proofs.Proof proof = proofs.proof(id).orElseThrow();
            TlogProof parsed = TlogProof.parse(proof.tlogProof());
            parsed.verify(proof.entry(), policy);

            Proofs.Inclusion inclusion = proofs.inclusion(id).orElseThrow();
            assertThat(inclusion.position()).isEqualTo(position);
            assertThat(inclusion.index()).isEqualTo(parsed.index());
            assertThat(inclusion.checkpointed()).isTrue();
            Proofs.Opening opening = proofs.open(id).orElseThrow();
            assertThat(opening.payload()).isEqualTo(facts.get(position).payload());
            assertThat(SealedEntry.parse(proof.entry()).commitments().get(position))
                    .isEqualTo(SealedEntry.commitment(opening.salt(), opening.payload()));
        }
    }

    @Test
    void aWithheldPartComesBackWhetherFewOrManyAreSealed() {
        for (int count : new int[] {2, 40}) {
            List<Fact> facts = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                FactId id = FactId.next();
                Fact.Withheld withheld =
                        number % 2 == 1 ? null : Fact.Withheld.of(("{\"v\":" + number).getBytes(UTF_8));
                facts.add(new Fact(id, "trial", "{}".getBytes(UTF_8), withheld));
            }
            seal(facts);
            for (Fact fact : facts) {
                assertThat(proofs.open(fact.id()).orElseThrow())
                        .usingRecursiveComparison()
                        .comparingOnlyFields("payload", "withheld")
                        .isEqualTo(fact);
            }
        }
    }

    @Test
    void aFactThatIsUnknownHasNoProof() {
        FactId unknown = FactId.next();
        assertThat(proofs.inclusion(unknown)).isEmpty();
        assertThat(proofs.proof(unknown)).isEmpty();
        assertThat(proofs.open(unknown)).isEmpty();
    }

    @Test
    void aPayloadLiesOpenNeitherInTheTablesNorInTheLogsFiles() throws Exception {
        seal(List.of(fact("{\"data\":\"" + PLANTED + "\"}")));
        String hex = HexFormat.of().formatHex(PLANTED.getBytes(UTF_8));
        assertThat(found("fact", hex)).as("tables before publication").isZero();
        assertThat(found("entry", hex)).isZero();
        awaitLog();
        try (Stream<Path> files = Files.walk(DATA.resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PLANTED);
            }
        }
    }

    /** How many rows of a table hold the value, as text or as bytes, in any column. */
    private long found(String table, String hex) {
        return sql.sql("select count(*) from evidence." + table + " t where t::text like :text or t::text like :hex")
                .param("text", "%" + PLANTED + "%")
                .param("hex", "%" + hex + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void concurrentSealsGetIndicesWithoutGapsEachThreadsInItsOrder() throws Exception {
        int threads = 4;
        Callable<List<SealId>> sealing = () -> {
            List<SealId> made = new ArrayList<>();
            for (int round = 0; round < 25; round++) {
                made.add(seal(
                        Stream.generate(() -> fact("{}")).limit(1 + round % 3).toList()));
            }
            return made;
        };
        var pool = Executors.newFixedThreadPool(threads);
        List<List<SealId>> made = new ArrayList<>();
        for (Future<List<SealId>> future : pool.invokeAll(java.util.Collections.nCopies(threads, sealing))) {
            made.add(future.get());
        }
        pool.shutdown();
        awaitLog();
        for (List<SealId> ofOneThread : made) {
            assertThat(ofOneThread.stream().map(this::index).toList())
                    .doesNotContainNull()
                    .isSorted();
        }
        assertThat(sql.sql("select max(log_index) + 1 - count(log_index) + min(log_index) from evidence.entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWaitsWhileNobodyPublishesIsPublishedAfterTheNextStart() {
        awaitLog();
        publisher.stop();
        Fact fact = fact("{}");
        try {
            seal(List.of(fact));
            assertThat(proofs.nothingWaits()).isFalse();
            assertThat(proofs.proof(fact.id())).isEmpty();
            assertThat(proofs.inclusion(fact.id()).orElseThrow().checkpointed()).isFalse();
        } finally {
            publisher.start();
        }
        awaitLog();
        assertThat(proofs.proof(fact.id())).isPresent();
    }

    @Test
    void aPausedFormerLeaderCannotSignAndTheLogGoesOnUnderTheNextOne() {
        awaitLog();
        publisher.stop();
        EntryStore.Head paused = store.lead(new byte[32]);
        EntryStore.Head next = store.lead(new byte[32]);
        try {
            assertThat(next.epoch()).isGreaterThan(paused.epoch());
            assertThat(store.advance(paused, paused.size() + 1, new byte[32])).isFalse();
            assertThat(store.advance(
                            new EntryStore.Head(next.size() + 7, next.root(), next.epoch()),
                            next.size() + 8,
                            new byte[32]))
                    .as("another size than the one signed last")
                    .isFalse();
            assertThat(store.advance(
                            new EntryStore.Head(next.size(), new byte[32], next.epoch()),
                            next.size() + 1,
                            new byte[32]))
                    .as("another tree than the one signed last")
                    .isFalse();
        } finally {
            // a head that moved after all must not cost the other tests their log
            sql.sql("update evidence.head set size = :size, root = :root")
                    .param("size", next.size())
                    .param("root", next.root())
                    .update();
            publisher.start();
        }
        Fact fact = fact("{}");
        seal(List.of(fact));
        awaitLog();
        assertThat(proofs.proof(fact.id())).isPresent();
    }

    private Long index(SealId seal) {
        return sql.sql("select log_index from evidence.entry where id = :id")
                .param("id", seal.value())
                .query(Long.class)
                .single();
    }

    private SealId seal(List<Fact> facts) {
        return transaction.execute(status -> seals.seal(facts));
    }

    private static Fact fact(String payload) {
        return new Fact(FactId.next(), "trial", payload.getBytes(UTF_8));
    }
}
