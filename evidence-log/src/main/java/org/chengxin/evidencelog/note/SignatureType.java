package org.chengxin.evidencelog.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/** The signature types this library makes and checks (C2SP signed-note; SM2 is ours, see docs/formats). */
public enum SignatureType {
    /** 0x01: Ed25519 over the note text; 32-byte key, 64-byte signature. */
    ED25519(new byte[] {0x01}, new Ed25519Algorithm()),
    /** 0x04: Ed25519 cosignature/v1 of a witness (C2SP tlog-cosignature); 8 bytes of time and 64 of signature. */
    COSIGNATURE_V1(new byte[] {0x04}, new CosignatureAlgorithm()),
    /** 0xff SM2-SM3-v1.chengxin.org: SM2 with SM3 over a prefixed text; 65-byte point, signature r || s. */
    SM2("\u00ffSM2-SM3-v1.chengxin.org".getBytes(ISO_8859_1), new Sm2Algorithm());

    private final byte[] identifier;
    private final Algorithm algorithm;

    SignatureType(byte[] identifier, Algorithm algorithm) {
        this.identifier = identifier;
        this.algorithm = algorithm;
    }

    Algorithm algorithm() {
        return algorithm;
    }

    /** The type byte, the longer identifier if there is one, and the public key: what vkey and key id are made of. */
    byte[] encode(byte[] publicKey) {
        return ByteBuffer.allocate(identifier.length + publicKey.length)
                .put(identifier)
                .put(publicKey)
                .array();
    }

    /** The public key inside such an encoding, or an empty array if it is not of this type. */
    byte[] decode(byte[] encoded) {
        int length = identifier.length;
        boolean ours = encoded.length > length && Arrays.equals(identifier, Arrays.copyOf(encoded, length));
        return ours ? Arrays.copyOfRange(encoded, length, encoded.length) : new byte[0];
    }

    /** What differs between signature types; {@code seconds} is Unix time and only cosignatures use it. */
    interface Algorithm {
        /** Whether these bytes are a public key of this algorithm. */
        boolean isPublicKey(byte[] publicKey);

        byte[] generateSecret(SecureRandom random);

        byte[] publicKey(byte[] secret);

        byte[] sign(byte[] secret, byte[] text, long seconds);

        boolean verify(byte[] publicKey, byte[] text, byte[] signature);
    }

    static byte[] prefixed(String prefix, byte[] text) {
        byte[] start = prefix.getBytes(US_ASCII);
        return ByteBuffer.allocate(start.length + text.length)
                .put(start)
                .put(text)
                .array();
    }
}
