package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.chengxin.evidencelog.RecursiveTree;
import org.chengxin.evidencelog.TestKeys;
import org.chengxin.evidencelog.TestLog;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.Checkpoint;

/** Requests put together line by line from the slow tree, and cosignatures checked by the JDK's Ed25519. */
final class Bodies {
    private Bodies() {}

    /** The request that takes a witness of the test log from one size to another. */
    static String growth(int from, int to) {
        return body("old " + from, RecursiveTree.consistency(from, TestLog.entries(0, to)), note(to));
    }

    static String body(String old, List<Hash> proof, Note note) {
        StringBuilder body = new StringBuilder(old).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(new String(note.toBytes(), UTF_8)).toString();
    }

    static Note note(int size) {
        return TestKeys.signed(checkpoint(size));
    }

    static Checkpoint checkpoint(int size) {
        return new Checkpoint(TestKeys.ORIGIN, size, RecursiveTree.root(TestLog.entries(0, size)));
    }

    /** The test log's twin that has other entries from index 0 on. */
    static Note fork(int size) {
        return TestKeys.signed(new Checkpoint(TestKeys.ORIGIN, size, RecursiveTree.root(TestLog.entries(1, size + 1))));
    }

    static Note signed(String text, SigningKey key) {
        return Note.sign(text, List.of(key));
    }

    /** The time that the one cosignature line in the answer states, if it is this key's over the text by RFC 8032. */
    static Instant cosigned(String answer, String text, VerifierKey key) throws GeneralSecurityException {
        String[] words = answer.split(" ");
        byte[] bytes = Base64.getDecoder().decode(words[2].strip());
        if (!answer.endsWith("\n") || answer.lines().count() != 1 || bytes.length != 76) {
            throw new AssertionError("not one line: " + answer);
        }
        ByteBuffer signature = ByteBuffer.wrap(bytes);
        if (!words[0].equals("\u2014") || !words[1].equals(key.name()) || signature.getInt() != key.keyId()) {
            throw new AssertionError("not its key: " + answer);
        }
        long seconds = signature.getLong();
        byte[] der = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(der, der.length + 32);
        System.arraycopy(key.publicKey(), 0, encoded, der.length, 32);
        PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey);
        check.update(("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8));
        if (!check.verify(bytes, 12, 64)) {
            throw new AssertionError("does not hold: " + answer);
        }
        return Instant.ofEpochSecond(seconds);
    }
}
