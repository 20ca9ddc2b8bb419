package org.chengxin.evidencelog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.evidencelog.witness.Answer;
import org.chengxin.evidencelog.witness.Witness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The boxes of docs/formats/evidence-log.md are what this library makes and accepts. */
class FormatDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "formats", "evidence-log.md");
    private static final Pattern BOX =
            Pattern.compile("<!-- vector: ([a-z0-9-]+) -->\n```\n(.*?)```\n", Pattern.DOTALL);
    private static final List<byte[]> ENTRIES = TestLog.entries(0, 5);

    @TempDir
    Path directory;

    @Test
    void everyBoxOfTheFormatDocumentHoldsWhatTheLibraryMakes() throws Exception {
        if (Boolean.getBoolean("formats.write")) {
            write();
        }
        Map<String, String> boxes = boxes();

        assertThat(boxes).containsExactlyInAnyOrderEntriesOf(expected(boxes));
    }

    @Test
    void theCheckpointAndProofOfTheDocumentHoldUnderItsPolicy() throws Exception {
        Map<String, String> boxes = boxes();
        TlogPolicy policy = TlogPolicy.parse(box(boxes, "policy").getBytes(UTF_8));
        Note note = Note.parse(box(boxes, "checkpoint").getBytes(UTF_8));
        TlogProof proof = TlogProof.parse(box(boxes, "proof").getBytes(UTF_8));

        assertThat(note.verify(List.of(TestKeys.LOG_SM2.verifier()))).hasSize(1);
        assertThat(policy.verify(note).cosigned()).containsOnlyKeys("notary", "court");
        assertThat(proof.verify(TestLog.entry(3), policy).checkpoint().size()).isEqualTo(5);
        assertThat(policy).isEqualTo(TestKeys.twoOfThree());
    }

    @Test
    void aWitnessAnswersTheRequestOfTheDocumentAsItSays() throws Exception {
        Map<String, String> boxes = boxes();
        Clock clock = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);
        try (Witness witness = Witness.open(directory, TestKeys.WITNESSES.get(0), clock)) {
            witness.trust(List.of(TestKeys.LOG.verifier()));
            Checkpoint three = new Checkpoint(TestKeys.ORIGIN, 3, RecursiveTree.root(ENTRIES.subList(0, 3)));
            String first = "old 0\n\n" + new String(TestKeys.signed(three).toBytes(), UTF_8);
            assertThat(witness.addCheckpoint(first.getBytes(UTF_8)).status()).isEqualTo(200);

            Answer answer = witness.addCheckpoint(box(boxes, "add-checkpoint").getBytes(UTF_8));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo(box(boxes, "add-checkpoint-answer"));
        }
    }

    /** What the log sends to a witness at size 3: its own lines alone. */
    private static String request(Note note) {
        StringBuilder request = new StringBuilder("old 3\n");
        RecursiveTree.consistency(3, ENTRIES)
                .forEach(hash -> request.append(hash).append('\n'));
        Note own = new Note(note.text(), note.signatures().subList(0, 2));
        return request.append('\n').append(new String(own.toBytes(), UTF_8)).toString();
    }

    private static Map<String, String> expected(Map<String, String> boxes) throws IOException {
        Note note = note(boxes);
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("leaves", lines(ENTRIES.stream().map(MerkleTree::leafHash).map(FormatDocumentTest::hex)));
        expected.put("roots", roots());
        expected.put("paths", paths());
        expected.put("bundle", HexFormat.of().formatHex(EntryBundle.encode(ENTRIES)) + "\n");
        expected.put("checkpoint", new String(note.toBytes(), UTF_8));
        expected.put("keys", keys());
        String message = "sm2-checkpoint/v1\n" + note.text();
        expected.put("sm2-message", HexFormat.of().formatHex(message.getBytes(UTF_8)) + "\n");
        TlogProof proof = new TlogProof(3, RecursiveTree.inclusion(3, ENTRIES), note);
        expected.put("proof", new String(proof.toBytes(), UTF_8));
        expected.put("policy", TestKeys.twoOfThree().toString());
        expected.put("add-checkpoint", request(note));
        byte[] text = note.text().getBytes(UTF_8);
        expected.put(
                "add-checkpoint-answer",
                NoteSignature.by(TestKeys.WITNESSES.get(0), text).line());
        ByteBuffer frame = new PendingFrame(5, TestLog.entries(5, 7)).encode();
        byte[] bytes = Arrays.copyOf(frame.array(), frame.limit());
        expected.put("frame", "entries 5 and 6: " + HexFormat.of().formatHex(bytes) + "\n");
        return expected;
    }

    /** With the SM2 line of the document as long as it holds, since each signing makes another. */
    private static Note note(Map<String, String> boxes) {
        Checkpoint checkpoint = new Checkpoint(TestKeys.ORIGIN, 5, RecursiveTree.root(ENTRIES));
        byte[] text = checkpoint.text().getBytes(UTF_8);
        NoteSignature sm2 = boxes.getOrDefault("checkpoint", "")
                .lines()
                .filter(line -> line.contains("/sm2 "))
                .map(FormatDocumentTest::parse)
                .filter(line -> TestKeys.LOG_SM2.verifier().verify(text, line.signature()))
                .findFirst()
                .orElseGet(() -> NoteSignature.by(TestKeys.LOG_SM2, text));
        return Note.sign(checkpoint.text(), List.of(TestKeys.LOG))
                .withSignatures(List.of(
                        sm2,
                        NoteSignature.by(TestKeys.WITNESSES.get(0), text),
                        NoteSignature.by(TestKeys.WITNESSES.get(1), text)));
    }

    private static NoteSignature parse(String line) {
        try {
            return NoteSignature.parse(line);
        } catch (VerificationException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static String roots() {
        StringBuilder roots = new StringBuilder();
        for (int size : new int[] {0, 1, 2, 3, 4, 5, 256, 257, 65_536, 70_000}) {
            roots.append(size)
                    .append(' ')
                    .append(hex(RecursiveTree.root(TestLog.entries(0, size))))
                    .append('\n');
        }
        return roots.toString();
    }

    private static String paths() {
        return "level 0, index 67                 " + TilePath.tile(0, 67, 256)
                + "\nlevel 0, index 1234067            " + TilePath.tile(0, 1_234_067, 256)
                + "\nentries, index 273, width 112     " + TilePath.entries(273, 112)
                + "\nsize 70000, level 1, last         " + TilePath.tile(1, 1, 17)
                + "\nsize 70000, level 2               " + TilePath.tile(2, 0, 1) + "\n";
    }

    private static String keys() {
        StringBuilder keys = new StringBuilder();
        keys.append(TestKeys.LOG.verifier())
                .append('\n')
                .append(TestKeys.LOG_SM2.verifier())
                .append('\n');
        TestKeys.WITNESSES.forEach(key -> keys.append(key.verifier()).append('\n'));
        return keys.toString();
    }

    private static Map<String, String> boxes() throws IOException {
        Map<String, String> boxes = new LinkedHashMap<>();
        Matcher matcher = BOX.matcher(Files.readString(DOCUMENT));
        while (matcher.find()) {
            boxes.put(matcher.group(1), matcher.group(2));
        }
        return boxes;
    }

    private static void write() throws IOException {
        Map<String, String> expected = expected(boxes());
        String written = BOX.matcher(Files.readString(DOCUMENT))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<!-- vector: " + found.group(1) + " -->\n```\n" + box(expected, found.group(1)) + "```\n"));
        Files.writeString(DOCUMENT, written);
    }

    private static String box(Map<String, String> boxes, String name) {
        return requireNonNull(boxes.get(name), name);
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.toBytes());
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }
}
