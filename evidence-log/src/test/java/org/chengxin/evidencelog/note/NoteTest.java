package org.chengxin.evidencelog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    // published by golang.org/x/mod/sumdb/note, from which the C2SP format comes
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_NOTE = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n\n"
            + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final SigningKey FIRST = SigningKey.of("first.example/log", SignatureType.ED25519, new byte[32]);
    private static final SigningKey SECOND =
            SigningKey.of("second", SignatureType.ED25519, "2".repeat(32).getBytes(UTF_8));

    @Test
    void theNoteThatGoPublishesHolds() throws VerificationException {
        Note note = Note.parse(GO_NOTE.getBytes(UTF_8));

        assertThat(note.verify(List.of(VerifierKey.parse(GO_KEY)))).hasSize(1);
        assertThat(note.toBytes()).asString(UTF_8).isEqualTo(GO_NOTE);
    }

    @Test
    void anyFlippedBitOfASignedNoteIsFound() throws VerificationException {
        byte[] good = Note.sign("log\n5\nroot\n", List.of(FIRST)).toBytes();
        List<VerifierKey> keys = List.of(FIRST.verifier());
        Note.parse(good).verify(keys);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(VerificationException.class)
                    .as("bit %d", bit)
                    .isThrownBy(() -> Note.parse(bad).verify(keys));
        }
    }

    @Test
    void theTextEndsAtTheLastEmptyLine() throws VerificationException {
        Note note = Note.sign("one\n\ntwo\n\n\nthree\n", List.of(FIRST));

        assertThat(Note.parse(note.toBytes())).isEqualTo(note);
    }

    @Test
    void linesOfUnknownKeysAreIgnoredEvenUnderAKnownNameOrId() throws VerificationException {
        Note note = Note.sign("text\n", List.of(FIRST));
        NoteSignature ours = note.signatures().get(0);
        Note more = note.withSignatures(List.of(
                new NoteSignature(ours.name(), ours.keyId() + 1, new byte[64]),
                new NoteSignature("other", ours.keyId(), new byte[64])));

        assertThat(Note.parse(more.toBytes()).verify(List.of(FIRST.verifier()))).containsExactly(ours);
    }

    @Test
    void oneFalseLineOfAKnownKeySpoilsTheNote() {
        NoteSignature falseLine = new NoteSignature("second", SECOND.verifier().keyId(), new byte[64]);
        Note note = Note.sign("text\n", List.of(FIRST)).withSignatures(List.of(falseLine));

        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> note.verify(List.of(FIRST.verifier(), SECOND.verifier())))
                .matches(failure -> failure.reason() == Reason.BAD_SIGNATURE)
                .withMessageContaining("second");
    }

    @Test
    void aNoteWithoutAKnownSignatureIsRefused() {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> Note.sign("text\n", List.of(FIRST)).verify(List.of(SECOND.verifier())))
                .matches(failure -> failure.reason() == Reason.UNKNOWN_KEY);
    }

    @Test
    void aHundredSignaturesAreReadAndNotOneMore() throws VerificationException {
        Note note = Note.sign("text\n", List.of(FIRST));
        List<NoteSignature> others = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            others.add(new NoteSignature("witness" + i, i, new byte[72]));
        }
        byte[] hundred = note.withSignatures(others).toBytes();
        assertThat(Note.parse(hundred).signatures()).hasSize(100);

        String more = new String(hundred, UTF_8) + others.get(0).line();
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> Note.parse(more.getBytes(UTF_8)))
                .withMessageContaining("100");
    }

    @Test
    void aNoteOfMoreThanAMillionBytesIsNotRead() {
        byte[] large = Note.sign("x".repeat(1_000_000) + "\n", List.of(FIRST)).toBytes();

        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> Note.parse(large))
                .withMessageContaining("1,000,000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n\nno dash\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name \n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 name AAAAAAA\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014 na\u00a0me AAAAAAA=\n",
                "text\n\n\u2014 na\u3000me AAAAAAA=\n",
                "text\n\n\u2014 name AAAA AAA=\n",
                "text\n\n- name AAAAAAA=\n",
                "text\r\n\n\u2014 name AAAAAAA=\n",
                "te\txt\n\n\u2014 name AAAAAAA=\n"
            })
    void whatIsNotANoteIsMalformed(String text) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> Note.parse(text.getBytes(UTF_8)))
                .matches(failure -> failure.reason() == Reason.MALFORMED);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        byte[] bytes = "te?t\n\n\u2014 name AAAAAAA=\n".getBytes(UTF_8);
        bytes[2] = (byte) 0xff;

        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> Note.parse(bytes))
                .withMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no newline", "", "tab\t\n", "return\r\n"})
    void suchATextCannotBeSigned(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Note.sign(text, List.of(FIRST)));
    }
}
