package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receipt holds if one of the log's keys signed exactly its text, and for no other bytes than those that were sent. */
class ReceiptTest {

    private static final byte[] BATCH = "{\"reports\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ID = {1, 2, 3, 4};

    private KeyPair keys;
    private String vkey;

    @BeforeEach
    void aLog() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = keys.getPublic().getEncoded();
        vkey = vkey((byte) 1, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static String vkey(byte type, byte[] key) {
        byte[] typed = ByteBuffer.allocate(1 + key.length).put(type).put(key).array();
        return "city/log+" + HexFormat.of().formatHex(ID) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static String text() throws Exception {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BATCH));
        return "chengxin receipt v1\nlog city/log\nid 019\nreporter 018\nsha256 " + digest
                + "\nitems 3\nkept 2\nreceived 2026-03-02T01:02:03.004Z\n";
    }

    private String signed(String text) throws Exception {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(text.getBytes(StandardCharsets.UTF_8));
        byte[] line = ByteBuffer.allocate(68).put(ID).put(signer.sign()).array();
        return text + "\n\u2014 city/log " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    @Test
    void whatTheLogSignedIsRead() throws Exception {
        Receipt receipt = Receipt.verify(signed(text()), "other+00000000+AAAA\n" + vkey + "\n")
                .orElseThrow();
        assertThat(receipt.items()).isEqualTo(3);
        assertThat(receipt.kept()).isEqualTo(2);
        assertThat(receipt.log()).isEqualTo("city/log");
        assertThat(receipt.received()).isEqualTo(Instant.parse("2026-03-02T01:02:03.004Z"));
        assertThat(receipt.isOf(BATCH)).isTrue();
        assertThat(receipt.isOf(new byte[0])).isFalse();
    }

    @Test
    void aChangedByteOfTextOrSignatureBreaksIt() throws Exception {
        String note = signed(text());
        for (String changed : new String[] {
            note.replace("items 3", "items 4"),
            note.replace("kept 2", "kept 3"),
            note.replace("\n\n", "\n"),
            note.replace("\u2014 city/log", "\u2014 other/log"),
            text() + "\n",
            "",
            "\n\n"
        }) {
            assertThat(Receipt.verify(changed, vkey)).as(changed).isEmpty();
        }
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 20] ^= 1;
        assertThat(Receipt.verify(new String(bytes, StandardCharsets.UTF_8), vkey))
                .isEmpty();
    }

    @Test
    void keysOfAnotherLogOrKindOrShapeProveNothing() throws Exception {
        String note = signed(text());
        byte[] other = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        byte[] raw = Arrays.copyOfRange(other, other.length - 32, other.length);
        for (String key : new String[] {
            "",
            "city/log",
            "city/log+01020304",
            "city/log+zz+AA",
            "city/log+01020304+!",
            vkey((byte) 1, raw),
            vkey((byte) 4, raw),
            vkey((byte) 1, new byte[5]),
            vkey.replace("01020304", "01020305")
        }) {
            assertThat(Receipt.verify(note, key)).as(key).isEmpty();
        }
    }

    @Test
    void anotherTextThatTheLogSignedIsNoReceipt() throws Exception {
        assertThat(Receipt.verify(signed("city/log\n5\nroot\n"), vkey)).isEmpty();
        assertThat(Receipt.verify(signed(text().replace("items 3", "items three")), vkey))
                .isEmpty();
        assertThat(Receipt.verify(signed(text().replace("received ", "received at ")), vkey))
                .isEmpty();
    }
}
