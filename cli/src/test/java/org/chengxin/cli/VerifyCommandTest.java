package org.chengxin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.evidencelog.note.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code chengxin verify} on files alone: each kind of evidence gets the verdict that it deserves, with the reason. */
class VerifyCommandTest {

    @TempDir
    private Path folder;

    private final TestPack log = new TestPack(3).filler(1);
    private final TestPack.Sealed fact = log.penalty("茶");
    private final TestPack.Sealed erasure = log.erasure(fact);
    private final Note checkpoint = log.filler(1).checkpoint(2);

    static List<Evidence> cases() {
        return new EvidenceCases().all();
    }

    /** How many bits a test flips; {@link VerifyCommandOfManyFlipsTest} flips more. */
    int flips() {
        return 12;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyEvidenceGetsItsVerdict(Evidence evidence) throws Exception {
        Command command = evidence.command(folder);
        if (evidence.word().isEmpty()) {
            assertThat(command.exit()).isPositive();
        } else if (evidence.word().equals(Evidence.UNREADABLE)) {
            assertThat(command.exit()).as(command.out()).isEqualTo(3);
            assertThat(command.err()).startsWith("unreadable（无法读取）: ");
            assertThat(command.out()).isEmpty();
        } else {
            boolean good = List.of("valid", "redacted").contains(evidence.word());
            assertThat(command.out()).startsWith(evidence.word()).contains(evidence.reason());
            assertThat(command.exit()).as(command.out()).isEqualTo(good ? 0 : 1);
        }
    }

    @Test
    void noByteOfWhatProvesCanBeAlteredUnseen() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        for (Evidence evidence : EvidenceCases.flipped(seed, flips())) {
            Command command = evidence.command(folder);
            assertThat(command.exit())
                    .as("seed %d, %s: %s", seed, evidence.name(), command.out())
                    .isIn(1, 3);
        }
    }

    @Test
    void whatIsOnlyForReadingDoesNotCount() throws Exception {
        for (String name : List.of("README.html", "record.html", "keys")) {
            Map<String, byte[]> files = log.pack(fact, checkpoint);
            files.put(name, new byte[] {1});
            assertThat(verify(files).out()).startsWith("valid");
        }
    }

    @Test
    void numberAndTypeAndWhatNobodyCheckedAreTold() throws Exception {
        Map<String, byte[]> files = log.pack(fact, checkpoint);
        String old = verify(files).out();
        assertThat(old)
                .contains("record（记录）: " + fact.id() + ", type（类型）: penalty")
                .contains("not checked（未核对）: README.html, keys, policy, record.html: this pack has no manifest");
        files.put("manifest", TestPack.manifest(TestPack.log(), TestPack.ORIGIN, files));
        Command covered = verify(files);
        assertThat(covered.exit()).isZero();
        assertThat(covered.out())
                .contains("files（文件）: as the log signed them", "README.html, record.json, record.html")
                .doesNotContain("not checked");
        files.put("more.html", new byte[1]);
        assertThat(verify(files).out()).contains("not checked（未核对）: more.html: the manifest does not name them");
        files.put("record.html", "<p>别的记录</p>".getBytes(UTF_8));
        Command altered = verify(files);
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.out()).startsWith("altered").contains("record.html");
        Map<String, byte[]> erased = log.pack(fact.index(), log.erased(fact, erasure, checkpoint), checkpoint);
        assertThat(verify(erased).out()).contains("record（记录）: " + fact.id());
    }

    @Test
    void whetherAPartIsWithheldIsTold() throws Exception {
        TestPack.Rest rest = log.rest("{\"v\":2}");
        TestPack.Sealed split = log.split(rest);
        Note later = log.checkpoint(2);
        assertThat(verify(log.pack(split, later)).out())
                .contains("withheld part（不公开部分）: sealed, not shown here（已封存，未在此出示）");
        assertThat(verify(log.pack(split.index(), TestPack.whole(split, rest), later))
                        .out())
                .contains("withheld part（不公开部分）: shown, and the one that was sealed（已出示，与封存的一致）");
        assertThat(verify(log.pack(fact, checkpoint)).out()).doesNotContain("withheld");
    }

    @Test
    void placeTimeWitnessesAndErasureAreTold() throws Exception {
        assertThat(verify(log.pack(fact, checkpoint)).out())
                .startsWith("valid（有效）: ")
                .contains("entry 1 of 4 in log.example/evidence", "sealed 2026-03-02T01:02:03.004Z", "[court, notary]");
        Map<String, byte[]> erased = log.pack(fact.index(), log.erased(fact, erasure, checkpoint), checkpoint);
        assertThat(verify(erased).out())
                .startsWith("redacted by entry 2（已依法删除，见条目 2）: ")
                .contains("entry 1 of 4", "2026-05-01T00:00:00Z", "个人信息保护法第四十七条");
    }

    @Test
    void aPackOfAnotherPolicyIsHintedAtAndTheGivenOneCounts() throws Exception {
        Map<String, byte[]> files = log.pack(fact, checkpoint);
        assertThat(verify(files).err()).isEmpty();
        files.put("policy", "quorum none\n".getBytes(UTF_8));
        assertThat(verify(files).err()).startsWith("hint（提示）: the pack's own policy is not the one you gave");
    }

    @Test
    void nothingFromTheEvidenceSteersTheTerminal() throws Exception {
        String basis = "\\u001b[2J\\u202e\\u009b1m" + "长".repeat(5000);
        TestPack hostile = new TestPack(4);
        TestPack.Sealed sealed = hostile.penalty("茶");
        TestPack.Sealed odd = hostile.seal(
                "x",
                "erasure",
                "{\"basis\":\"%s\",\"commitment\":\"%s\",\"type\":\"erasure\"}"
                        .formatted(basis, hostile.commitment(sealed)));
        Note note = hostile.checkpoint(2);
        Command command = verify(hostile.pack(sealed.index(), hostile.erased(sealed, odd, note), note));
        assertThat(command.out()).startsWith("redacted by entry 1").hasSizeLessThan(1000);
        assertThat(command.out().strip()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    }

    @Test
    void aTimeStampIsCheckedAndTrustedOnlyByACertificateFromElsewhere() throws Exception {
        TestAuthority authority = new TestAuthority("CN=演示时间戳（无法律效力）");
        Instant at = Instant.parse("2026-03-02T01:05:00Z");
        Map<String, byte[]> files = log.pack(fact, checkpoint);
        files.put("timestamp.tsr", authority.stamp(checkpoint.toBytes(), at));
        assertThat(verify(files).out()).contains("time stamp（时间戳）: 2026-03-02T01:05:00Z by ", "not checked against");

        Path own = pem("own.pem", authority.certificate());
        Path issuer = pem("issuer.pem", authority.issuer());
        Path stranger = pem("stranger.pem", new TestAuthority("CN=演示时间戳（无法律效力）").certificate());
        for (Path trusted : List.of(own, issuer)) {
            Command command = verify(files, "--tsa", trusted);
            assertThat(command.exit()).isZero();
            assertThat(command.out())
                    .startsWith("valid")
                    .contains("whom you trust")
                    .doesNotContain("not checked against");
        }
        Command command = verify(files, "--tsa", stranger);
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.out()).startsWith("unknown").contains("not by the authority that you trust");
    }

    @Test
    void aTimeStampOverAnotherCheckpointOrOfAnotherMakeIsCaught() throws Exception {
        TestAuthority authority = new TestAuthority("CN=tsa");
        byte[] stamp = authority.stamp(checkpoint.toBytes(), TestPack.SEALED);
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        Map<String, byte[]> files = new LinkedHashMap<>(log.pack(fact, checkpoint));
        files.put("timestamp.tsr", authority.stamp(log.checkpoint(3).toBytes(), TestPack.SEALED));
        assertThat(verify(files).out()).startsWith("altered").contains("the time stamp does not hold");
        files.put("timestamp.tsr", authority.refusal());
        assertThat(verify(files).out()).startsWith("altered");
        for (int run = 0; run < flips(); run++) {
            byte[] altered = stamp.clone();
            // the status and the certificate of the issuer, which comes along, are not what is signed
            int at = random.nextInt(altered.length);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            files.put("timestamp.tsr", altered);
            Command command = verify(files, "--tsa", pem("own.pem", authority.certificate()));
            assertThat(command.out())
                    .as("seed %d, byte %d", seed, at)
                    .satisfiesAnyOf(
                            out -> assertThat(out).startsWith("altered"),
                            out -> assertThat(out).startsWith("unknown"),
                            out -> assertThat(out)
                                    .contains("time stamp（时间戳）: "
                                            + TestPack.SEALED.toString().substring(0, 19)));
            assertThat(command.err()).isEmpty();
        }
        files.put("timestamp.tsr", Base64.getMimeDecoder().decode("MAA="));
        assertThat(verify(files).exit()).isEqualTo(1);
        files.remove("timestamp.tsr");
        Command none = verify(files, "--tsa", pem("own.pem", authority.certificate()));
        assertThat(none.exit()).isZero();
        assertThat(none.out()).contains("time stamp（时间戳）: none");
    }

    @Test
    void anOversizedFileIsNotReadToItsEnd() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("x.tlog-proof", log.proof(fact.index(), checkpoint));
        files.put("x.entry", new byte[65_536]);
        Command command = new Evidence("", files, policy(), "", "").command(folder);
        assertThat(command.exit()).isEqualTo(3);
        assertThat(command.err()).contains("x.entry is larger than 65535 bytes");
        Files.write(folder.resolve("x.entry"), log.entry(fact.index()));
        assertThat(Command.run(
                                "verify",
                                folder.resolve("x.tlog-proof"),
                                "--entry",
                                folder.resolve("x.entry"),
                                "--policy",
                                "/dev/zero")
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void aWrongUseIsToldAndAMissingFileIsUnreadable() throws Exception {
        Command good = verify(log.pack(fact, checkpoint));
        assertThat(good.exit()).isZero();
        Path pack = folder.resolve("pack.zip");
        Path policy = folder.resolve("policy");
        Path proof = Files.write(folder.resolve("p.tlog-proof"), log.proof(fact.index(), checkpoint));
        assertThat(Command.run("verify", pack).exit()).as("no policy").isEqualTo(2);
        assertThat(Command.run("verify", proof, "--policy", policy).exit())
                .as("no entry")
                .isEqualTo(2);
        assertThat(Command.run("verify", pack, "--policy", policy, "--entry", proof)
                        .exit())
                .isEqualTo(2);
        assertThat(Command.run("verify", folder.resolve("none"), "--policy", policy)
                        .exit())
                .isEqualTo(3);
        assertThat(Command.run("verify", pack, "--policy", policy, "--tsa", proof)
                        .exit())
                .as("no certificate")
                .isEqualTo(3);
        assertThat(Command.run("verify", "--help").out())
                .contains("PACK.zip", "Exit codes", "0", "valid, or redacted by entry N", "altered or unknown");
    }

    private Command verify(Map<String, byte[]> files, Object... more) throws Exception {
        Files.write(folder.resolve("pack.zip"), TestPack.zip(files));
        Files.write(folder.resolve("policy"), policy());
        List<Object> arguments = new java.util.ArrayList<>(
                List.of("verify", folder.resolve("pack.zip"), "--policy", folder.resolve("policy")));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray());
    }

    private static byte[] policy() {
        return TestPack.policy(2).toString().getBytes(UTF_8);
    }

    private Path pem(String name, X509Certificate certificate) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
