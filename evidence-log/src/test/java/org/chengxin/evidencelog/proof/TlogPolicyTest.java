package org.chengxin.evidencelog.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.NoteSigner;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlogPolicyTest {
    private static final String ORIGIN = "log.example/evidence";
    private static final SigningKey LOG = key(ORIGIN, SignatureType.ED25519, 1);
    private static final SigningKey OTHER_LOG = key("other.example/log", SignatureType.ED25519, 2);
    private static final Map<String, SigningKey> WITNESSES = new LinkedHashMap<>();

    static {
        for (String name : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
            WITNESSES.put(name, key("witness.example/" + name, SignatureType.COSIGNATURE_V1, 10 + WITNESSES.size()));
        }
    }

    /** The two-level quorum that the specification explains itself with. */
    private static final String TWO_LEVELS = "# our policy\n\n log\t" + LOG.verifier() + "  https://log.example/\n"
            + lines()
            + "group X-witnesses 2 X1 X2 X3\ngroup Y-witnesses any Y1 Y2 Y3\n"
            + "group X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n";

    private static final Checkpoint CHECKPOINT = new Checkpoint(ORIGIN, 0, Hash.EMPTY_TREE);

    @ParameterizedTest
    @CsvSource({
        "X1 X2 Y1, true",
        "X1 X3 Y3, true",
        "X1 X2 X3 Y1 Y2 Y3, true",
        "X1 Y1, false",
        "X1 X2 X3, false",
        "Y1 Y2 Y3, false",
        "'', false"
    })
    void theQuorumOfTwoLevelsIsMetAsTheSpecificationExplains(String cosigners, boolean met) throws Exception {
        TlogPolicy policy = parse(TWO_LEVELS);
        Set<String> names = cosigners.isEmpty() ? Set.of() : Set.of(cosigners.split(" "));
        Note note = note(LOG, names);

        assertThat(policy.isMet(names)).isEqualTo(met);
        if (met) {
            assertThat(policy.verify(note).cosigned()).containsOnlyKeys(names);
            assertThat(policy.verify(note).checkpoint()).isEqualTo(CHECKPOINT);
        } else {
            requireRefused(policy, note, Reason.QUORUM_NOT_MET);
        }
    }

    @Test
    void aPolicyIsWrittenSoThatItReadsTheSame() throws VerificationException {
        TlogPolicy policy = parse(TWO_LEVELS);

        assertThat(parse(policy.toString())).isEqualTo(policy);
        assertThat(policy.logs().get(0).url()).contains("https://log.example/");
        assertThat(policy.groups().get(2).threshold()).isEqualTo(2);
    }

    @Test
    void aQuorumOfNoneAsksForTheLogAlone() throws VerificationException {
        TlogPolicy policy = parse("log " + LOG.verifier() + "\nquorum none\n");

        assertThat(policy.verify(note(LOG, Set.of())).cosigned()).isEmpty();
    }

    @Test
    void aSingleWitnessCanBeTheQuorum() throws VerificationException {
        TlogPolicy policy = parse("log " + LOG.verifier() + "\n" + lines() + "quorum X2\n");

        policy.verify(note(LOG, Set.of("X2")));
        requireRefused(policy, note(LOG, Set.of("X1")), Reason.QUORUM_NOT_MET);
    }

    @Test
    void cosignaturesWithoutTheLogsSignatureAreNotEnough() throws VerificationException {
        TlogPolicy policy = parse(TWO_LEVELS);
        Note note = Note.sign(CHECKPOINT.text(), signers(Set.of("X1", "X2", "Y1")));

        requireRefused(policy, note, Reason.UNKNOWN_KEY);
    }

    @Test
    void aLogCannotSignUnderTheOriginOfAnother() throws VerificationException {
        TlogPolicy both = parse("log " + LOG.verifier() + "\nlog " + OTHER_LOG.verifier() + "\nquorum none\n");

        requireRefused(both, note(OTHER_LOG, Set.of()), Reason.UNKNOWN_KEY);
        TlogPolicy other = parse("log " + OTHER_LOG.verifier() + "\nquorum none\n");
        requireRefused(other, note(OTHER_LOG, Set.of()), Reason.WRONG_ORIGIN);
    }

    @Test
    void oneFalseCosignatureSpoilsACheckpointThatHasItsQuorum() throws VerificationException {
        TlogPolicy policy = parse(TWO_LEVELS);
        SigningKey witness = witness("Y3");
        Note other = Note.sign("another\n0\n" + Hash.EMPTY_TREE + "\n", List.of(witness));

        requireRefused(
                policy, note(LOG, Set.of("X1", "X2", "Y1")).withSignatures(other.signatures()), Reason.BAD_SIGNATURE);
    }

    @Test
    void aWitnessCountsOnceHoweverOftenItCosigns() throws VerificationException {
        TlogPolicy policy = parse("log " + LOG.verifier() + "\n" + lines() + "group g 2 X1 X2\nquorum g\n");
        List<NoteSignature> twice = note(LOG, Set.of("X1")).signatures().subList(1, 2);

        requireRefused(policy, note(LOG, Set.of("X1")).withSignatures(twice), Reason.QUORUM_NOT_MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum X1",
                "quorum none\nquorum none",
                "quorum",
                "quorum none none",
                "log\nquorum none",
                "log L url more\nquorum none",
                "log L\nlog L\nquorum none",
                "log W1\nquorum none",
                "witness X1 L\nquorum none",
                "witness X1\nquorum none",
                "witness none W1\nquorum none",
                "witness X1 W1\nwitness X1 W2\nquorum none",
                "witness X1 W1\nwitness X2 W1\nquorum none",
                "witness X1 W1\ngroup X1 any X1\nquorum none",
                "group g any X1\nwitness X1 W1\nquorum g",
                "witness X1 W1\nquorum g\ngroup g any X1",
                "witness X1 W1\ngroup g\nquorum none",
                "witness X1 W1\ngroup g any\nquorum none",
                "witness X1 W1\ngroup g 0 X1\nquorum none",
                "witness X1 W1\ngroup g 2 X1\nquorum none",
                "witness X1 W1\ngroup g 01 X1\nquorum none",
                "witness X1 W1\ngroup g 1 X1 X1\nquorum none",
                "witness X1 W1\ngroup g 1 X1\ngroup h 1 X1\nquorum none",
                "witness X1 W1\ngroup g 1 none\nquorum none",
                "witness X1 W1\ngroup g some X1\nquorum none",
                "tree L\nquorum none",
                "Log L\nquorum none",
                "quorum none\r",
                "quorum\u0000none",
                "quorum\u000bnone"
            })
    void whatIsNotAPolicyIsMalformed(String text) {
        String file = text.replaceAll("\\bL\\b", quoted(LOG))
                .replaceAll("\\bW1\\b", quoted(witness("X1")))
                .replaceAll("\\bW2\\b", quoted(witness("X2")));

        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> parse(file + "\n"))
                .matches(failure -> failure.reason() == Reason.MALFORMED);
    }

    @Test
    void namesInChineseAreReadAsTheyAre() throws VerificationException {
        String file = "# 信任\nwitness 公证处 " + witness("X1").verifier() + "\nquorum 公证处\n";

        assertThat(parse(file).isMet(Set.of("公证处"))).isTrue();
    }

    @Test
    void aBuiltPolicyFollowsTheSameRules() {
        TlogPolicy.Witness witness = new TlogPolicy.Witness("X1", witness("X1").verifier());

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new TlogPolicy(List.of(), List.of(witness, witness), List.of(), "none"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new TlogPolicy(List.of(), List.of(witness), List.of(), "X2"));
    }

    private static TlogPolicy parse(String file) throws VerificationException {
        return TlogPolicy.parse(file.getBytes(UTF_8));
    }

    private static Note note(SigningKey log, Set<String> cosigners) {
        List<NoteSigner> signers = new ArrayList<>(List.of(log));
        signers.addAll(signers(cosigners));
        return Note.sign(CHECKPOINT.text(), signers);
    }

    private static List<SigningKey> signers(Set<String> names) {
        return WITNESSES.keySet().stream()
                .filter(names::contains)
                .map(WITNESSES::get)
                .toList();
    }

    private static SigningKey witness(String name) {
        return requireNonNull(WITNESSES.get(name), name);
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        WITNESSES.forEach((name, key) -> lines.append("witness ")
                .append(name)
                .append(' ')
                .append(key.verifier())
                .append('\n'));
        return lines.toString();
    }

    private static String quoted(SigningKey key) {
        return Matcher.quoteReplacement(key.verifier().toString());
    }

    private static SigningKey key(String name, SignatureType type, int number) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) number);
        return SigningKey.of(name, type, secret);
    }

    private static void requireRefused(TlogPolicy policy, Note note, Reason reason) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> policy.verify(note))
                .matches(failure -> failure.reason() == reason);
    }

    @Test
    void oneWitnessWithAWrongClockMakesAQuorumOfTwoNoFresher() {
        List<TlogPolicy.Witness> three = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            three.add(new TlogPolicy.Witness(
                    name,
                    SigningKey.generate(name, SignatureType.COSIGNATURE_V1, new SecureRandom())
                            .verifier()));
        }
        TlogPolicy.Group two = new TlogPolicy.Group("two", 2, List.of("a", "b", "c"));
        TlogPolicy policy = new TlogPolicy(List.of(), three, List.of(two), "two");
        Instant early = Instant.parse("2026-03-01T00:00:00Z");
        Instant late = Instant.parse("2026-03-02T00:00:00Z");
        Instant lie = Instant.parse("2099-01-01T00:00:00Z");
        assertThat(policy.attestedAt(Map.of("a", early, "b", late, "c", lie))).contains(late);
        assertThat(policy.attestedAt(Map.of("a", early, "c", lie))).contains(early);
        assertThat(policy.attestedAt(Map.of("c", lie))).isEmpty();
        TlogPolicy none = new TlogPolicy(List.of(), three, List.of(two), "none");
        assertThat(none.attestedAt(Map.of("a", early, "b", late))).contains(late);
        assertThat(none.attestedAt(Map.of())).isEmpty();
    }
}
