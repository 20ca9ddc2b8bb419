package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.evidencelog.DamagedLogException;
import org.chengxin.evidencelog.Folders;
import org.chengxin.evidencelog.RecursiveTree;
import org.chengxin.evidencelog.Seeds;
import org.chengxin.evidencelog.TestKeys;
import org.chengxin.evidencelog.TestLog;
import org.chengxin.evidencelog.file.LogInUseException;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statuses of C2SP tlog-witness in their order of telling, and what a witness must never do. */
class WitnessTest {
    private static final SigningKey KEY = TestKeys.WITNESSES.get(0);
    private static final String HASH = Origins.hash(TestKeys.ORIGIN);

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(TestKeys.NOW);
    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        witness = Witness.open(directory, KEY, clock);
        witness.trust(List.of(TestKeys.LOG.verifier()));
    }

    @AfterEach
    void close() throws IOException {
        witness.close();
    }

    @Test
    void aTreeThatGrowsIsCosignedStepByStep() throws Exception {
        int before = 0;
        for (int size : new int[] {1, 2, 3, 7, 8, 64, 255, 256, 257, 300}) {
            Answer answer = witness.addCheckpoint(Bodies.growth(before, size).getBytes(UTF_8));

            assertThat(answer.status()).as("to %d: %s", size, answer.text()).isEqualTo(200);
            String text = Bodies.checkpoint(size).text();
            assertThat(Bodies.cosigned(answer.text(), text, KEY.verifier())).isEqualTo(TestKeys.NOW);
            before = size;
        }
    }

    @Test
    void randomPairsOfSizesAgreeWithTheSlowTree() throws IOException {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        int at = 0;
        for (int i = 0; i < Seeds.soak(20); i++) {
            at = at + random.nextInt(40) < 400 ? at : 0;
            int next = at + random.nextInt(40);
            try (Witness other = Witness.open(directory.resolve("w" + i), KEY, clock)) {
                other.trust(List.of(TestKeys.LOG.verifier()));
                assertThat(post(other, Bodies.growth(0, at)).status()).isEqualTo(200);
                assertThat(post(other, Bodies.growth(at, next)).status())
                        .as("seed %d: %d to %d", seed, at, next)
                        .isEqualTo(200);
                List<Hash> proof = RecursiveTree.consistency(at, TestLog.entries(0, next));
                if (next > at && at > 0) {
                    // the same with one bit of one hash wrong
                    List<Hash> wrong = new ArrayList<>(proof);
                    int which = random.nextInt(wrong.size());
                    byte[] bytes = wrong.get(which).toBytes();
                    bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
                    wrong.set(which, Hash.of(bytes));
                    String body = Bodies.body("old " + next, wrong, Bodies.note(next));
                    assertThat(post(other, body).status()).as("seed %d", seed).isEqualTo(422);
                }
            }
            at = next;
        }
    }

    @Test
    void anUnknownOriginIs404BeforeAnythingElse() throws IOException {
        SigningKey stranger = SigningKey.generate("other.example/log", SignatureType.ED25519, new SecureRandom());
        Note foreign = Bodies.signed(new Checkpoint("other.example/log", 3, Hash.EMPTY_TREE).text(), stranger);
        assertThat(post(Bodies.body("old 0", List.of(), foreign)).status()).isEqualTo(404);
        assertThat(post(Bodies.body("gibberish", List.of(), foreign)).status()).isEqualTo(404);
        Note noCheckpoint = Bodies.signed("other.example/log\nnot a size\n", stranger);
        assertThat(post(Bodies.body("old 0", List.of(), noCheckpoint)).status()).isEqualTo(404);
    }

    @Test
    void anUntrustedOrFalseSignatureIs403BeforeMalformedContent() throws IOException {
        SigningKey namesake = SigningKey.generate(TestKeys.ORIGIN, SignatureType.ED25519, new SecureRandom());
        String text = Bodies.checkpoint(5).text();
        assertThat(post(Bodies.body("old 0", List.of(), Bodies.signed(text, namesake)))
                        .status())
                .isEqualTo(403);
        Note false_ = new Note(text, Bodies.note(6).signatures());
        assertThat(post(Bodies.body("old 0", List.of(), false_)).status()).isEqualTo(403);
        Note oneTrueOneFalse = Bodies.note(5)
                .withSignatures(List.of(new NoteSignature(
                        TestKeys.ORIGIN, TestKeys.LOG.verifier().keyId(), new byte[64])));
        assertThat(post(Bodies.body("old 0", List.of(), oneTrueOneFalse)).status())
                .isEqualTo(403);
        assertThat(post(Bodies.body("old nine", List.of(), Bodies.signed(text, namesake)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsMalformedIs400AndSoIsAnOldSizeBeyondTheNew() throws IOException {
        Note note = Bodies.note(5);
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            hashes.add(Hash.EMPTY_TREE);
        }
        for (String body : new String[] {
            "",
            "old 0\n",
            "old 0\n\n",
            "old 0\n\nno note\n",
            Bodies.body("old", List.of(), note),
            Bodies.body("old -1", List.of(), note),
            Bodies.body("old 00", List.of(), note),
            Bodies.body("old 0 ", List.of(), note),
            Bodies.body("new 0", List.of(), note),
            Bodies.body("old 9223372036854775808", List.of(), note),
            Bodies.body("old 0\nAAAA", List.of(), note),
            Bodies.body("old 0\nx", List.of(), note),
            Bodies.body("old 0", hashes, note),
            Bodies.body("old 6", List.of(), note),
            Bodies.body("old 0", List.of(), Bodies.signed(TestKeys.ORIGIN + "\n05\n", TestKeys.LOG))
        }) {
            assertThat(post(body).status()).as(body).isEqualTo(400);
        }
        assertThat(witness.addCheckpoint(new byte[] {(byte) 0xff, '\n', '\n', 'x'})
                        .status())
                .isEqualTo(400);
        assertThat(witness.checkpoint(HASH)).isEmpty();
    }

    @Test
    void anotherOldSizeIs409WithTheSizeAloneAndBeforeAnyProof() throws IOException {
        assertConflict(post(Bodies.growth(3, 5)), "0\n");
        post(Bodies.growth(0, 5));
        assertConflict(post(Bodies.growth(0, 5)), "5\n");
        assertConflict(post(Bodies.growth(4, 9)), "5\n");
        assertConflict(post(Bodies.body("old 3", List.of(Hash.EMPTY_TREE), Bodies.fork(3))), "5\n");
    }

    @Test
    void whatDoesNotExtendTheLastTreeIs422() throws IOException {
        assertThat(post(Bodies.body("old 0", List.of(Hash.EMPTY_TREE), Bodies.note(5)))
                        .status())
                .isEqualTo(422);
        post(Bodies.growth(0, 5));
        List<Hash> proof = RecursiveTree.consistency(5, TestLog.entries(0, 9));
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.EMPTY_TREE);
        for (String body : new String[] {
            Bodies.body("old 5", List.of(), Bodies.note(9)),
            Bodies.body("old 5", proof.subList(1, proof.size()), Bodies.note(9)),
            Bodies.body("old 5", longer, Bodies.note(9)),
            Bodies.body("old 5", proof, Bodies.fork(9)),
            Bodies.body("old 5", List.of(), Bodies.fork(5)),
            Bodies.body("old 5", proof, Bodies.note(5))
        }) {
            assertThat(post(body).status()).as(body).isEqualTo(422);
        }
        assertThat(post(Bodies.growth(5, 9)).status()).isEqualTo(200);
    }

    @Test
    void anEmptyTreeIsCosignedWithItsOneRootAlone() throws Exception {
        Note wrong = TestKeys.signed(
                new Checkpoint(TestKeys.ORIGIN, 0, Bodies.checkpoint(1).root()));
        assertThat(post(Bodies.body("old 0", List.of(), wrong)).status()).isEqualTo(422);
        assertThat(post(Bodies.body("old 0", List.of(Hash.EMPTY_TREE), Bodies.note(0)))
                        .status())
                .isEqualTo(422);
        assertThat(post(Bodies.growth(0, 0)).status()).isEqualTo(200);
        assertThat(post(Bodies.growth(0, 0)).status()).isEqualTo(200);
        assertThat(witness.checkpoint(HASH)).isPresent();
        assertThat(post(Bodies.growth(0, 4)).status()).isEqualTo(200);
    }

    @Test
    void theSameSizeAgainYieldsAFreshTimeAndAClockSetBackNoEarlierOne() throws Exception {
        post(Bodies.growth(0, 5));
        Instant later = TestKeys.NOW.plusSeconds(60);
        clock.set(later);
        assertThat(cosignedAt(post(Bodies.growth(5, 5)), 5)).isEqualTo(later);
        clock.set(TestKeys.NOW.minus(Duration.ofDays(400)));
        assertThat(cosignedAt(post(Bodies.growth(5, 5)), 5)).isEqualTo(later);
        reopen();
        assertThat(cosignedAt(post(Bodies.growth(5, 6)), 6)).isEqualTo(later);
        clock.set(later.plusSeconds(1));
        assertThat(cosignedAt(post(Bodies.growth(6, 6)), 6)).isEqualTo(later.plusSeconds(1));
    }

    @Test
    void theLastCosignedNoteIsServedAndSurvivesARestart() throws Exception {
        post(Bodies.growth(0, 5));
        Answer answer = post(Bodies.growth(5, 7));
        byte[] served = witness.checkpoint(HASH).orElseThrow();
        Note note = Note.parse(served);

        assertThat(note.text()).isEqualTo(Bodies.checkpoint(7).text());
        assertThat(note.verify(List.of(TestKeys.LOG.verifier(), KEY.verifier())))
                .hasSize(2);
        assertThat(new String(served, UTF_8)).endsWith(answer.text());
        assertThat(witness.checkpoint(Origins.hash("other.example"))).isEmpty();
        reopen();
        assertThat(witness.checkpoint(HASH)).hasValue(served);
        assertConflict(post(Bodies.growth(5, 8)), "7\n");
    }

    @Test
    void twoKeysOfOneOriginAreBothTrustedWhileALogRotates() throws Exception {
        SigningKey next = SigningKey.generate(TestKeys.ORIGIN, SignatureType.ED25519, new SecureRandom());
        Note byNext = Bodies.signed(Bodies.checkpoint(5).text(), next);
        assertThat(post(Bodies.body("old 0", List.of(), byNext)).status()).isEqualTo(403);

        witness.trust(List.of(next.verifier()));

        assertThat(post(Bodies.body("old 0", List.of(), byNext)).status()).isEqualTo(200);
        assertThat(post(Bodies.growth(5, 6)).status()).isEqualTo(200);
        assertThatIllegalArgumentException().isThrownBy(() -> witness.trust(List.of(KEY.verifier())));
    }

    @Test
    void ofTwoForksOfferedAtOnceOneIsCosigned() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int run = 0; run < Seeds.soak(20); run++) {
                try (Witness raced = Witness.open(directory.resolve("race" + run), KEY, clock)) {
                    raced.trust(List.of(TestKeys.LOG.verifier()));
                    CyclicBarrier start = new CyclicBarrier(2);
                    List<Callable<Answer>> both = new ArrayList<>();
                    for (Note note : List.of(Bodies.note(4), Bodies.fork(4))) {
                        String body = Bodies.body("old 0", List.of(), note);
                        both.add(() -> {
                            start.await();
                            return post(raced, body);
                        });
                    }
                    List<Integer> statuses = new ArrayList<>();
                    for (Future<Answer> answer : threads.invokeAll(both)) {
                        statuses.add(answer.get().status());
                    }
                    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whateverIsChangedInARequestOnlyTheSignedTreeIsEverCosigned() throws IOException {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        post(Bodies.growth(0, 5));
        byte[] sound = Bodies.growth(5, 9).getBytes(UTF_8);
        for (int run = 0; run < 40 * Seeds.soak(20); run++) {
            byte[] body = sound.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            body = random.nextInt(4) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body;
            Answer answer = witness.addCheckpoint(body);

            assertThat(answer.status()).as("seed %d", seed).isIn(200, 400, 403, 404, 409, 422);
            assertThat(answer.body()).hasSizeLessThan(700);
            assertThat(witness.last(TestKeys.ORIGIN).text())
                    .as("seed %d", seed)
                    .isIn(Bodies.checkpoint(5).text(), Bodies.checkpoint(9).text());
        }
    }

    @Test
    void aHundredLinesOfOneKeyAreKeptAsOne() throws Exception {
        Note note = Bodies.note(5);
        List<NoteSignature> many = new ArrayList<>();
        for (int i = 0; i < 98; i++) {
            many.add(note.signatures().get(0));
        }
        String body = Bodies.body("old 0", List.of(), note.withSignatures(many));
        assertThat(post(body).status()).isEqualTo(200);
        assertThat(Note.parse(witness.checkpoint(HASH).orElseThrow()).signatures())
                .hasSize(2);
    }

    @Test
    void damagedStateOrAnotherKeyStopsTheStartAndSaysWhatToDo() throws Exception {
        post(Bodies.growth(0, 5));
        witness.close();
        Path file = directory.resolve(HASH).resolve("checkpoint");
        byte[] sound = Files.readAllBytes(file);
        for (int bit : new int[] {3, 8 * (TestKeys.ORIGIN.length() + 9), 8 * sound.length - 40}) {
            Folders.flipBit(file, bit);
            assertRefused(KEY);
            Files.write(file, sound);
        }
        Files.write(file, new byte[0]);
        assertRefused(KEY);
        Files.write(file, sound);
        assertRefused(TestKeys.WITNESSES.get(1));
        Files.move(directory.resolve(HASH), directory.resolve(Origins.hash("other.example/log")));
        assertRefused(KEY);
        Files.move(directory.resolve(Origins.hash("other.example/log")), directory.resolve(HASH));
        reopen();
    }

    @Test
    void aFolderBelongsToOneWitness() {
        assertThatExceptionOfType(LogInUseException.class).isThrownBy(() -> Witness.open(directory, KEY, clock));
        assertThatIllegalArgumentException().isThrownBy(() -> Witness.open(directory, TestKeys.LOG, clock));
    }

    private void assertRefused(SigningKey key) {
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> Witness.open(directory, key, clock))
                .withMessageContaining("Restore");
    }

    private static void assertConflict(Answer answer, String size) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
        assertThat(answer.text()).isEqualTo(size);
    }

    private static Instant cosignedAt(Answer answer, int size) throws Exception {
        return Bodies.cosigned(answer.text(), Bodies.checkpoint(size).text(), KEY.verifier());
    }

    private void reopen() throws IOException {
        witness.close();
        open();
    }

    private Answer post(String body) throws IOException {
        return post(witness, body);
    }

    private static Answer post(Witness to, String body) throws IOException {
        return to.addCheckpoint(body.getBytes(UTF_8));
    }
}
