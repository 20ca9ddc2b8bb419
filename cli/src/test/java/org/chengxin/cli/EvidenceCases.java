package org.chengxin.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.jspecify.annotations.Nullable;

/** Good and forged evidence of every kind, around one log of a few entries. */
public final class EvidenceCases {

    /**
     * A pack with one byte altered in one of the files that prove something: several places in each, and the first and the
     * last byte.
     */
    public static List<Evidence> flipped(long seed, int samples) {
        Random random = new Random(seed);
        EvidenceCases cases = new EvidenceCases();
        List<Evidence> flipped = new ArrayList<>();
        for (Map<String, byte[]> pack : List.of(cases.openPack(), cases.wholePack(), cases.erasedPack())) {
            for (String file : List.of("record.json", "entry", "proof.tlog-proof", "checkpoint")) {
                byte[] bytes = pack.get(file);
                for (int sample = 0; sample < samples; sample++) {
                    int at = sample == 0 ? 0 : sample == 1 ? bytes.length - 1 : random.nextInt(bytes.length);
                    byte[] altered = bytes.clone();
                    altered[at] ^= (byte) (1 << random.nextInt(8));
                    Map<String, byte[]> files = new LinkedHashMap<>(pack);
                    files.put(file, altered);
                    flipped.add(new Evidence(
                            file + " at " + at, Map.of("pack.zip", TestPack.zip(files)), cases.policy, "", ""));
                }
            }
        }
        return flipped;
    }

    private final TestPack log = new TestPack(7).filler(5);
    private final TestPack.Sealed fact = log.penalty("杭州示例茶叶店");
    private final TestPack.Sealed other = log.penalty("另一家店");
    private final TestPack.Sealed erasure = log.filler(2).erasure(fact);
    private final TestPack.Sealed ofOther = log.erasure(other);
    private final TestPack.Rest rest = log.rest("{\"data\":{\"facts\":\"以次充好\"},\"v\":2}");
    private final TestPack.Rest stranger = log.rest("{\"data\":{},\"v\":2}");
    private final TestPack.Sealed split = log.split(rest);
    private final TestPack.Sealed noErasure = log.erasure(fact.id(), log.commitment(fact), "honour");
    private final TestPack.Sealed wrongId = log.erasure(other.id(), log.commitment(fact), "erasure");
    private final long foreign = log.append("another format".getBytes(UTF_8));
    private final Note checkpoint = log.filler(3).checkpoint(2);
    private final byte[] policy = TestPack.policy(2).toString().getBytes(UTF_8);
    private final List<Evidence> all = new ArrayList<>();

    public Map<String, byte[]> openPack() {
        return log.pack(fact, checkpoint);
    }

    public Map<String, byte[]> wholePack() {
        return log.pack(split.index(), TestPack.whole(split, rest), checkpoint);
    }

    public Map<String, byte[]> erasedPack() {
        // a line of a key that the policy does not know proves nothing and may say anything, so none is there
        Note known = new Note(
                checkpoint.text(),
                checkpoint.signatures().stream()
                        .filter(line -> !line.name().endsWith("/sm2"))
                        .toList());
        return log.pack(fact.index(), log.erased(fact, erasure, known), checkpoint);
    }

    public List<Evidence> all() {
        good();
        keys();
        records();
        parts();
        erasures();
        notes();
        zips();
        policies();
        manifests();
        ambiguous();
        return all;
    }

    private void good() {
        pack("a pack", openPack(), "valid", "the record is what the entry seals");
        pack("an erased record", erasedPack(), "redacted", "the content was erased");
        loose("a proof alone", null, "valid", "no record was given");
        loose("a proof and a record", TestPack.open(fact), "valid", "the record is what");
        loose("a record without labels", unlabelled(), "valid", "the record is what");
        loose("an erased record beside a proof", log.erased(fact, erasure, checkpoint), "redacted", "erased");
        Map<String, byte[]> foreignPolicy = openPack();
        foreignPolicy.put("policy", "quorum none\n".getBytes(UTF_8));
        pack("a policy of its own", foreignPolicy, "valid", "");
    }

    private String unlabelled() {
        return "{\"payload\":\"%s\",\"salt\":\"%s\",\"position\":1}"
                .formatted(TestPack.base64(fact.payload()), TestPack.base64(fact.salt()));
    }

    private void keys() {
        SigningKey stranger = SigningKey.of(TestPack.ORIGIN, SignatureType.ED25519, TestPack.secret(9));
        SigningKey elsewhere = SigningKey.of("other.example/log", SignatureType.ED25519, TestPack.secret(9));
        pack("an unknown key", log.pack(fact, log.checkpoint(stranger, 2)), Evidence.UNKNOWN, "no key that you trust");
        pack("nobody known", log.pack(fact, log.checkpoint(stranger, 0)), Evidence.UNKNOWN, "no key that you trust");
        pack(
                "a foreign origin",
                log.pack(fact, log.checkpoint(elsewhere, 2)),
                Evidence.UNKNOWN,
                "a log that you do not trust");
        pack("one witness too few", log.pack(fact, log.checkpoint(1)), Evidence.UNKNOWN, "fewer witnesses");
        pack("all three witnesses", log.pack(fact, log.checkpoint(3)), "valid", "");
        Note mixed = log.checkpoint(2);
        Note crossed = new Note(
                mixed.text(),
                List.of(
                        mixed.signatures().get(0),
                        forged(mixed, 2, 3),
                        mixed.signatures().get(3)));
        pack("a witness's line by another", log.pack(fact, crossed), Evidence.ALTERED, "a signature on the checkpoint");
        pack(
                "an entry of another format",
                log.pack(foreign, TestPack.open(fact), checkpoint),
                Evidence.UNKNOWN,
                "format");
    }

    private static NoteSignature forged(Note note, int named, int signed) {
        var line = note.signatures().get(named);
        return new NoteSignature(
                line.name(), line.keyId(), note.signatures().get(signed).signature());
    }

    private void records() {
        String record = TestPack.open(fact);
        String sold = TestPack.base64(
                new String(fact.payload(), UTF_8).replace("茶", "酒").getBytes(UTF_8));
        loose(
                "another payload",
                record.replace(TestPack.base64(fact.payload()), sold),
                Evidence.ALTERED,
                "the record is not");
        loose(
                "a payload with a character spelled too long in UTF-8",
                record.replace(TestPack.base64(fact.payload()), TestPack.base64(overlong(fact.payload()))),
                Evidence.ALTERED,
                "the record is not");
        loose(
                "another salt",
                record.replace(TestPack.base64(fact.salt()), TestPack.base64(other.salt())),
                Evidence.ALTERED,
                "");
        loose(
                "a short salt",
                record.replace(TestPack.base64(fact.salt()), "AAAA"),
                Evidence.ALTERED,
                "the record is not");
        loose("another record", TestPack.open(other), Evidence.ALTERED, "the record is not");
        loose(
                "another position",
                record.replace("\"position\":1", "\"position\":0"),
                Evidence.ALTERED,
                "the record is not");
        loose(
                "a position outside",
                record.replace("\"position\":1", "\"position\":3"),
                Evidence.ALTERED,
                "no such position");
        loose(
                "a far position",
                record.replace("\"position\":1", "\"position\":2147483647"),
                Evidence.ALTERED,
                "no such");
        loose("another id", record.replace(fact.id(), other.id()), Evidence.ALTERED, "number or type");
        loose("another type", record.replace("penalty", "honour"), Evidence.ALTERED, "number or type");
        for (String broken : List.of("", "{", "{}", "[]", "null", "{\"payload\":\"e30=\"}", record + "x")) {
            loose("the record " + broken, broken, Evidence.UNREADABLE, "");
        }
        for (String position : List.of("-1", "1.5", "\"1\"", "2147483648", "null")) {
            String odd = record.replace("\"position\":1", "\"position\":" + position);
            loose("the position " + position, odd, Evidence.UNREADABLE, "");
        }
        loose("a member unheard of", record.replace("\"type\"", "\"typd\""), Evidence.UNREADABLE, "");
        loose("base64 with a space", record.replace("\"salt\":\"", "\"salt\":\" "), Evidence.UNREADABLE, "");
        loose("open and erased", erased(record.substring(1, record.length() - 1) + ","), Evidence.UNREADABLE, "");
    }

    /** The first byte of 茶 made that of a shorter character: some readers take it, the standard forbids it. */
    private static byte[] overlong(byte[] payload) {
        byte[] spelled = payload.clone();
        int tea = new String(payload, StandardCharsets.ISO_8859_1)
                .indexOf(new String("茶".getBytes(UTF_8), StandardCharsets.ISO_8859_1));
        spelled[tea] = (byte) 0xE0;
        return spelled;
    }

    private void parts() {
        String differs = "the part that is not published";
        String whole = TestPack.whole(split, rest);
        pack("a pack with both parts", wholePack(), "valid", "the record is what");
        part("a publishable part alone", TestPack.open(split), "valid", "the record is what");
        part("both parts", whole, "valid", "the record is what");
        part("another withheld part", TestPack.whole(split, stranger), Evidence.ALTERED, differs);
        part(
                "a withheld part under another salt",
                TestPack.whole(split, new TestPack.Rest(stranger.salt(), rest.payload())),
                Evidence.ALTERED,
                differs);
        part(
                "a withheld part under a short salt",
                TestPack.whole(split, new TestPack.Rest(new byte[3], rest.payload())),
                Evidence.ALTERED,
                differs);
        loose("a withheld part where none is sealed", TestPack.whole(fact, rest), Evidence.ALTERED, differs);
        part("a withheld part that is none", whole.replace("{\"salt\"", "{\"sald\""), Evidence.UNREADABLE, "");
        part("a withheld text", TestPack.open(split).replace("}", ",\"withheld\":\"x\"}"), Evidence.UNREADABLE, "");
        part(
                "no withheld part said",
                TestPack.open(split).replace("}", ",\"withheld\":null}"),
                Evidence.UNREADABLE,
                "");
        part(
                "a withheld part that says something twice",
                TestPack.whole(split, new TestPack.Rest(rest.salt(), "{\"v\":2,\"v\":2}".getBytes(UTF_8))),
                Evidence.UNREADABLE,
                "");
    }

    private void part(String name, String record, String word, String reason) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("x.tlog-proof", log.proof(split.index(), checkpoint));
        files.put("x.entry", log.entry(split.index()));
        files.put("x.record.json", record.getBytes(UTF_8));
        all.add(new Evidence(name, files, policy, word, reason));
    }

    private String erased(String more) {
        return "{" + more + log.erased(fact, erasure, checkpoint).substring(1);
    }

    private void erasures() {
        loose("the erasure of another", log.erased(fact, ofOther, checkpoint), Evidence.ALTERED, "of another record");
        loose("no erasure", log.erased(fact, noErasure, checkpoint), Evidence.ALTERED, "of another record");
        loose("an erasure of another id", log.erased(fact, wrongId, checkpoint), Evidence.ALTERED, "of another record");
        TestPack forger = new TestPack(8).filler(5);
        TestPack.Sealed forged = forger.erasure(fact.id(), log.commitment(fact), "erasure");
        byte[] entry = forger.entry(forged.index());
        byte[] proof = log.proof(erasure.index(), checkpoint);
        loose("an unsealed erasure", erased(entry, proof, TestPack.open(forged)), Evidence.ALTERED, "not in the log");
        byte[] own = forger.proof(forged.index(), forger.checkpoint(1));
        loose(
                "an unwitnessed erasure",
                erased(entry, own, TestPack.open(forged)),
                Evidence.UNKNOWN,
                "cannot be confirmed");
        byte[] real = log.entry(erasure.index());
        loose("another opening", erased(real, proof, TestPack.open(ofOther)), Evidence.ALTERED, "not in the log");
        String outside = TestPack.open(erasure).replace("\"position\":1", "\"position\":9");
        loose("an erasure outside", erased(real, proof, outside), Evidence.ALTERED, "not in the log");
        loose(
                "no proof",
                erased(real, "x".getBytes(UTF_8), TestPack.open(erasure)),
                Evidence.UNKNOWN,
                "cannot be confirmed");
        String twice = log.erased(fact, erasure, checkpoint);
        loose("an erased erasure", erased(real, proof, twice), Evidence.UNREADABLE, "");
        loose(
                "erased elsewhere",
                twice.replaceFirst("\"position\":1", "\"position\":0"),
                Evidence.ALTERED,
                "of another");
        loose(
                "erased outside",
                twice.replaceFirst("\"position\":1", "\"position\":3"),
                Evidence.ALTERED,
                "no such position");
    }

    private String erased(byte[] entry, byte[] proof, String record) {
        return TestPack.erased(fact.id(), fact.position(), entry, proof, record);
    }

    private void notes() {
        String proof = new String(log.proof(fact.index(), checkpoint), UTF_8);
        Map<String, String> odd = new TreeMap<>();
        odd.put("an empty proof", "");
        odd.put("no proof", "not a proof\n");
        odd.put("no index", proof.replaceFirst("index \\d+\n", ""));
        odd.put("a zero before", proof.replaceFirst("index ", "index 0"));
        odd.put("a vast index", proof.replaceFirst("index \\d+", "index 9223372036854775808"));
        odd.put("no signatures", proof.substring(0, proof.indexOf('\u2014')));
        odd.put("no last newline", proof.substring(0, proof.length() - 1));
        odd.put("a carriage return", proof.replace("\n", "\r\n"));
        odd.put("a bell", proof.replace(TestPack.ORIGIN + "\n", TestPack.ORIGIN + "\u0007\n"));
        odd.put("a loose bit", proof.replaceFirst("=\n\n", "=A\n\n"));
        odd.put("101 lines", proof + "\u2014 x AAAAAAA=\n".repeat(101));
        odd.put("64 hashes", proof.replaceFirst("\n\n", ("\n" + TestPack.base64(new byte[32])).repeat(64) + "\n\n"));
        odd.put("a byte order mark", "\uFEFF" + proof);
        odd.forEach((name, text) -> proof(name, text.getBytes(UTF_8), Evidence.UNKNOWN, "its format"));
        String more = proof.replaceFirst("\n\n", "\n" + TestPack.base64(new byte[32]) + "\n\n");
        proof("a hash too many", more.getBytes(UTF_8), Evidence.ALTERED, "the size of the tree");
        proof(
                "an index outside",
                proof.replaceFirst("index \\d+", "index 4000").getBytes(UTF_8),
                Evidence.ALTERED,
                "size");
        proof("another index", proof.replaceFirst("index \\d+", "index 4").getBytes(UTF_8), Evidence.ALTERED, "");
        proof("an extra line", proof.replaceFirst("index", "extra AAAA\nindex").getBytes(UTF_8), "valid", "");
        proof("more strangers", (proof + "\u2014 x AAAAAAA=\n".repeat(90)).getBytes(UTF_8), "valid", "");
        byte[] latin = proof.getBytes(UTF_8);
        latin[latin.length - 2] = (byte) 0xff;
        proof("no text", latin, Evidence.UNKNOWN, "its format");
    }

    private void zips() {
        byte[] zip = TestPack.zip(openPack());
        file("half a zip", Arrays.copyOf(zip, zip.length / 2));
        byte[] damaged = zip.clone();
        damaged[zip.length / 2] ^= 1;
        all.add(new Evidence("a damaged zip", Map.of("pack.zip", damaged), policy, "", ""));
        for (String name : List.of("../entry", "/entry", "a/b", "a\\b", "条目", ".hidden", "folder/")) {
            Map<String, byte[]> files = openPack();
            files.put(name, new byte[0]);
            pack("the name " + name, files, Evidence.UNREADABLE, "");
        }
        for (String name : List.of("entry", "record.json", "checkpoint", "proof.tlog-proof")) {
            Map<String, byte[]> files = openPack();
            files.remove(name);
            pack("without " + name, files, Evidence.UNREADABLE, "");
            files.put(name, new byte[9 << 20]);
            pack("a bomb in " + name, files, Evidence.UNREADABLE, "");
        }
        Map<String, byte[]> many = openPack();
        for (int number = 0; number < 40; number++) {
            many.put("more" + number, new byte[0]);
        }
        pack("many files", many, Evidence.UNREADABLE, "");
        // a zip library writes no name twice, so one name is changed into the other where it stands
        Map<String, byte[]> twice = openPack();
        twice.put("entrz", new byte[] {1});
        String binary = new String(TestPack.zip(twice), ISO_8859_1);
        file("a name twice", binary.replace("entrz", "entry").getBytes(ISO_8859_1));
    }

    /** Whatever is in a pack with a manifest is as the log signed it, or the pack is altered. */
    private void manifests() {
        SigningKey stranger = SigningKey.of(TestPack.ORIGIN, SignatureType.ED25519, TestPack.secret(9));
        pack("a manifest", covered(openPack()), "valid", "the record is what the entry seals");
        Map<String, byte[]> masked = openPack();
        masked.remove("record.json");
        pack("masked persons, without a record file", covered(masked), "valid", "no record was given");
        Map<String, byte[]> stripped = covered(openPack());
        stripped.remove("record.json");
        pack("a record file that the manifest names and that is gone", stripped, Evidence.ALTERED, "signed manifest");
        pack("a manifest of an erased record", covered(erasedPack()), "redacted", "");
        for (String name : List.of("README.html", "record.html", "keys", "policy")) {
            Map<String, byte[]> files = covered(openPack());
            files.put(name, (new String(files.get(name), UTF_8) + " ").getBytes(UTF_8));
            pack("an altered " + name, files, Evidence.ALTERED, "signed manifest");
            files.remove(name);
            pack("a removed " + name, files, Evidence.ALTERED, "signed manifest");
        }
        Map<String, byte[]> more = covered(openPack());
        more.put("more.html", new byte[] {1});
        pack("a page beside the manifest", more, "valid", "");
        Map<String, byte[]> replaced = covered(openPack());
        replaced.put("manifest", TestPack.manifest(stranger, TestPack.ORIGIN, Map.of()));
        pack("a manifest by a stranger", replaced, "valid", "");
        byte[] signed = covered(openPack()).get("manifest");
        for (Map.Entry<String, String> odd : Map.of(
                        "another digest",
                        new String(signed, UTF_8).replaceFirst("\n[0-9a-f]", "\n"),
                        "a name changed",
                        new String(signed, UTF_8).replace("  keys", "  kexs"),
                        "no note",
                        "hello",
                        "an empty manifest",
                        "")
                .entrySet()) {
            Map<String, byte[]> files = openPack();
            files.put("manifest", odd.getValue().getBytes(UTF_8));
            pack("the manifest with " + odd.getKey(), files, Evidence.ALTERED, "signed manifest");
        }
        strangeManifests();
    }

    private void strangeManifests() {
        Map<String, byte[]> foreign = openPack();
        foreign.put("manifest", TestPack.manifest(TestPack.log(), "other.example/log", openPack()));
        pack("the manifest of another log", foreign, Evidence.ALTERED, "signed manifest");
        Map<String, byte[]> checkpointed = openPack();
        checkpointed.put("manifest", checkpoint.toBytes());
        pack("a checkpoint as a manifest", checkpointed, Evidence.ALTERED, "signed manifest");
        Map<String, byte[]> bomb = covered(openPack());
        bomb.put("record.html", new byte[9 << 20]);
        pack("a page that is too large", bomb, Evidence.UNREADABLE, "");
    }

    private static Map<String, byte[]> covered(Map<String, byte[]> files) {
        files.put("manifest", TestPack.manifest(TestPack.log(), TestPack.ORIGIN, files));
        return files;
    }

    /** What two readers of JSON could take for two different records is refused. */
    private void ambiguous() {
        String record = TestPack.open(fact);
        String payload = "\"payload\":\"" + TestPack.base64(fact.payload()) + "\"";
        for (String twice : List.of(
                record.replace("{\"id\"", "{\"id\":\"" + other.id() + "\",\"id\""),
                record.replace("{\"id\"", "{\"i\\u0064\":\"" + other.id() + "\",\"id\""),
                record.replace(payload, payload + "," + payload),
                erased("\"position\":1,"),
                log.erased(fact, erasure, checkpoint).replace("\"record\":{", "\"record\":{\"type\":\"erasure\","))) {
            loose("members twice " + twice.hashCode(), twice, Evidence.UNREADABLE, "");
        }
        for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
            Map<String, byte[]> files = openPack();
            files.put("record.json", record.getBytes(charset));
            pack("a record in " + charset, files, Evidence.UNREADABLE, "");
        }
        loose("a record with a mark", "\ufeff" + record, Evidence.UNREADABLE, "");
        for (byte[] content :
                List.of("{\"id\":\"a\",\"id\":\"b\"}".getBytes(UTF_8), "{\"id\":\"a\"}".getBytes(UTF_16))) {
            TestPack hidden = new TestPack(12);
            TestPack.Sealed sealed = hidden.seal("a", "penalty", content);
            all.add(new Evidence(
                    "sealed twice " + content.length,
                    Map.of("pack.zip", TestPack.zip(hidden.pack(sealed, hidden.checkpoint(2)))),
                    policy,
                    Evidence.UNREADABLE,
                    ""));
        }
    }

    private void policies() {
        String good = new String(policy, UTF_8);
        policy("a policy with comments", "# ours\n\n" + good.replace(" ", " \t "), "valid");
        policy("an empty policy", "", Evidence.UNREADABLE);
        policy("two quorums", good + "quorum none\n", Evidence.UNREADABLE);
        policy("a word unheard of", good + "trust me\n", Evidence.UNREADABLE);
        policy("a carriage return in the policy", good.replace("\n", "\r\n"), Evidence.UNREADABLE);
        policy("an undefined quorum", good.replace("quorum outsiders", "quorum insiders"), Evidence.UNREADABLE);
        policy("four of three", good.replace("outsiders 2", "outsiders 4"), Evidence.UNREADABLE);
        policy("none of three", good.replace("outsiders 2", "outsiders 0"), Evidence.UNREADABLE);
        policy("all of three", good.replace("outsiders 2", "outsiders all"), Evidence.UNKNOWN);
        policy("any of three", good.replace("outsiders 2", "outsiders any"), "valid");
        policy("one by name", good.replace("quorum outsiders", "quorum court"), "valid");
        policy("the absent by name", good.replace("quorum outsiders", "quorum school"), Evidence.UNKNOWN);
        policy("a group of groups", good.replace("quorum outsiders", "group g any outsiders\nquorum g"), "valid");
        policy("a member twice", good.replace("court school", "court court"), Evidence.UNREADABLE);
        policy("an id of another key", good.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"), Evidence.UNREADABLE);
        policy("a log as a witness", good.replaceFirst("log (\\S+)", "log $1\nwitness w $1"), Evidence.UNREADABLE);
        policy("the log twice", good.replaceFirst("(log \\S+)", "$1\n$1"), Evidence.UNREADABLE);
        policy("no address", good.replaceFirst("(log \\S+)", "$1 #here"), Evidence.UNREADABLE);
        policy("an address", good.replaceFirst("(log \\S+)", "$1 https://log.example"), "valid");
    }

    private void pack(String name, Map<String, byte[]> files, String word, String reason) {
        all.add(new Evidence(name, Map.of("pack.zip", TestPack.zip(files)), policy, word, reason));
    }

    private void file(String name, byte[] zip) {
        all.add(new Evidence(name, Map.of("pack.zip", zip), policy, Evidence.UNREADABLE, ""));
    }

    private void policy(String name, String text, String word) {
        Map<String, byte[]> files = Map.of("pack.zip", TestPack.zip(openPack()));
        all.add(new Evidence(name, files, text.getBytes(UTF_8), word, ""));
    }

    private void loose(String name, @Nullable String record, String word, String reason) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("x.tlog-proof", log.proof(fact.index(), checkpoint));
        files.put("x.entry", log.entry(fact.index()));
        if (record != null) {
            files.put("x.record.json", record.getBytes(UTF_8));
        }
        all.add(new Evidence(name, files, policy, word, reason));
    }

    private void proof(String name, byte[] proof, String word, String reason) {
        Map<String, byte[]> files = Map.of("x.tlog-proof", proof, "x.entry", log.entry(fact.index()));
        all.add(new Evidence(name, files, policy, word, reason));
    }
}
