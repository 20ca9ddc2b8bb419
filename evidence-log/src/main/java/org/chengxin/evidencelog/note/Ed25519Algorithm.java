package org.chengxin.evidencelog.note;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Plain Ed25519 (RFC 8032): secret 32 bytes, public key 32 bytes, signature 64 bytes. */
final class Ed25519Algorithm implements SignatureType.Algorithm {
    @Override
    public boolean isPublicKey(byte[] publicKey) {
        return publicKey.length == Ed25519.PUBLIC_KEY_SIZE && Ed25519.validatePublicKeyFull(publicKey, 0);
    }

    @Override
    public byte[] generateSecret(SecureRandom random) {
        byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
        Ed25519.generatePrivateKey(random, secret);
        return secret;
    }

    @Override
    public byte[] publicKey(byte[] secret) {
        if (secret.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("An Ed25519 secret has 32 bytes, not " + secret.length);
        }
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] secret, byte[] text, long seconds) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, text, 0, text.length, signature, 0);
        return signature;
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] text, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, text, 0, text.length);
    }
}
