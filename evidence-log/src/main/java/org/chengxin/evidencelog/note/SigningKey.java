package org.chengxin.evidencelog.note;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/** A secret key with its name and type; a cosignature takes its time from the clock given here. */
public final class SigningKey implements NoteSigner {
    private final SignatureType type;
    private final byte[] secret;
    private final VerifierKey verifier;
    private final InstantSource clock;

    private SigningKey(SignatureType type, byte[] secret, VerifierKey verifier, InstantSource clock) {
        this.type = type;
        this.secret = secret;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Takes a 32-byte secret: the seed of RFC 8032 for Ed25519, the private number for SM2. */
    public static SigningKey of(String name, SignatureType type, byte[] secret, InstantSource clock) {
        VerifierKey verifier = new VerifierKey(name, type, type.algorithm().publicKey(secret));
        return new SigningKey(type, secret.clone(), verifier, requireNonNull(clock, "clock is null"));
    }

    /** The same under the system clock. */
    public static SigningKey of(String name, SignatureType type, byte[] secret) {
        return of(name, type, secret, Clock.systemUTC());
    }

    public static SigningKey generate(String name, SignatureType type, SecureRandom random) {
        return of(name, type, type.algorithm().generateSecret(random));
    }

    /** The same key, stating this time whenever it cosigns. */
    public SigningKey at(Instant time) {
        return new SigningKey(type, secret, verifier, () -> time);
    }

    @Override
    public VerifierKey verifier() {
        return verifier;
    }

    /** The 32 secret bytes, for storing them encrypted. */
    public byte[] secret() {
        return secret.clone();
    }

    @Override
    public byte[] sign(byte[] text) {
        return type.algorithm().sign(secret, text, clock.instant().getEpochSecond());
    }

    /** Names the key, never the secret. */
    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }
}
