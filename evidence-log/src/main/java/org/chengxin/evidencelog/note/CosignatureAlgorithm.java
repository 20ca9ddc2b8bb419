package org.chengxin.evidencelog.note;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/** Ed25519 over {@code cosignature/v1}, the time and the note text (C2SP tlog-cosignature). */
final class CosignatureAlgorithm implements SignatureType.Algorithm {
    private static final int LENGTH = Long.BYTES + 64;
    private final Ed25519Algorithm ed25519 = new Ed25519Algorithm();

    @Override
    public boolean isPublicKey(byte[] publicKey) {
        return ed25519.isPublicKey(publicKey);
    }

    @Override
    public byte[] generateSecret(SecureRandom random) {
        return ed25519.generateSecret(random);
    }

    @Override
    public byte[] publicKey(byte[] secret) {
        return ed25519.publicKey(secret);
    }

    @Override
    public byte[] sign(byte[] secret, byte[] text, long seconds) {
        byte[] signature = ed25519.sign(secret, message(text, seconds), seconds);
        return ByteBuffer.allocate(LENGTH).putLong(seconds).put(signature).array();
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] text, byte[] signature) {
        if (signature.length != LENGTH) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signature).getLong();
        byte[] bare = Arrays.copyOfRange(signature, Long.BYTES, LENGTH);
        return seconds >= 0 && ed25519.verify(publicKey, message(text, seconds), bare);
    }

    private static byte[] message(byte[] text, long seconds) {
        return SignatureType.prefixed("cosignature/v1\ntime " + seconds + "\n", text);
    }
}
