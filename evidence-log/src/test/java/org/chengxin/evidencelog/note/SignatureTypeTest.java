package org.chengxin.evidencelog.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureTypeTest {
    private static final byte[] TEXT =
            "log.example/evidence\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n".getBytes(UTF_8);
    private static final Instant TIME = Instant.parse("2026-11-25T08:00:00Z");

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void aSignatureHoldsForItsTextAndKeyOnlyAndForNoFlippedBit(SignatureType type) {
        SigningKey key = key(type, 1);
        byte[] signature = key.sign(TEXT);

        assertThat(key.verifier().verify(TEXT, signature)).isTrue();
        assertThat(key.verifier().verify("other\n".getBytes(UTF_8), signature)).isFalse();
        assertThat(key(type, 2).verifier().verify(TEXT, signature)).isFalse();
        assertThat(key.verifier().verify(TEXT, Arrays.copyOf(signature, signature.length - 1)))
                .isFalse();
        assertThat(key.verifier().verify(TEXT, Arrays.copyOf(signature, signature.length + 1)))
                .isFalse();
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] bad = signature.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(key.verifier().verify(TEXT, bad)).as("bit %d", bit).isFalse();
        }
    }

    @Test
    void theEd25519KeyAndSignatureOfRfc8032AreOurs() {
        // RFC 8032 §7.1, test 2: one byte of message
        byte[] secret = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        SigningKey key = SigningKey.of("x", SignatureType.ED25519, secret);

        assertThat(key.verifier().publicKey())
                .isEqualTo(hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        assertThat(key.sign(hex("72")))
                .isEqualTo(hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    }

    @Test
    void theJdkVerifiesOurEd25519Lines() throws Exception {
        SigningKey key = key(SignatureType.ED25519, 1);

        assertThat(jdkVerifies(key.verifier().publicKey(), TEXT, key.sign(TEXT)))
                .isTrue();
    }

    @Test
    void aCosignatureIsTheTimeAndAnEd25519SignatureOverPrefixTimeAndText() throws Exception {
        SigningKey key = SigningKey.of("w", SignatureType.COSIGNATURE_V1, secret(3), () -> TIME);
        NoteSignature line = NoteSignature.by(key, TEXT);
        String message = "cosignature/v1\ntime " + TIME.getEpochSecond() + "\n" + new String(TEXT, UTF_8);

        assertThat(line.cosignedAt()).contains(TIME);
        assertThat(line.signature()).hasSize(72);
        byte[] bare = Arrays.copyOfRange(line.signature(), 8, 72);
        assertThat(jdkVerifies(key.verifier().publicKey(), message.getBytes(UTF_8), bare))
                .isTrue();
    }

    @Test
    void theTimeOfACosignatureMadeByAnotherProgramIsRead() throws VerificationException {
        NoteSignature line =
                NoteSignature.parse("\u2014 witness.example ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4va"
                        + "nlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==\n");

        assertThat(line.cosignedAt()).contains(Instant.ofEpochSecond(1727964367));
        assertThat(new NoteSignature("log", 1, new byte[64]).cosignedAt()).isEmpty();
    }

    @Test
    void anSm2LineIsPlainSm2WithTheUserIdOverThePrefixedText() {
        SigningKey key = key(SignatureType.SM2, 1);
        byte[] message = ("sm2-checkpoint/v1\n" + new String(TEXT, UTF_8)).getBytes(UTF_8);

        assertThat(sm2Verifies(key.verifier().publicKey(), "1234567812345678", message, key.sign(TEXT)))
                .isTrue();
        assertThat(sm2Verifies(key.verifier().publicKey(), "", message, key.sign(TEXT)))
                .isFalse();
        assertThat(sm2Verifies(key.verifier().publicKey(), "1234567812345678", TEXT, key.sign(TEXT)))
                .isFalse();
    }

    @Test
    void anSm2KeyIsWrittenWithItsLongIdentifier() {
        VerifierKey key = key(SignatureType.SM2, 1).verifier();
        byte[] encoded = Base64.getDecoder().decode(key.toString().split("\\+", 3)[2]);

        assertThat(encoded[0]).isEqualTo((byte) 0xff);
        assertThat(new String(encoded, 1, 23, UTF_8)).isEqualTo("SM2-SM3-v1.chengxin.org");
        assertThat(encoded).hasSize(1 + 23 + 65);
        assertThat(encoded[24]).isEqualTo((byte) 4);
    }

    @Test
    void aTypeDoesNotAcceptTheSignatureOfAnotherWithTheSameKey() {
        byte[] secret = secret(5);
        SigningKey log = SigningKey.of("x", SignatureType.ED25519, secret);
        SigningKey witness = SigningKey.of("x", SignatureType.COSIGNATURE_V1, secret, () -> TIME);

        assertThat(witness.verifier().verify(TEXT, log.sign(TEXT))).isFalse();
        assertThat(log.verifier().verify(TEXT, witness.sign(TEXT))).isFalse();
    }

    private static boolean jdkVerifies(byte[] publicKey, byte[] message, byte[] signature) throws Exception {
        byte[] y = new byte[32];
        for (int i = 0; i < 32; i++) {
            y[i] = publicKey[31 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y)))));
        verifier.update(message);
        return verifier.verify(signature);
    }

    /** With the other curve object of the library, so that a mistake with the tuned one would show. */
    private static boolean sm2Verifies(byte[] publicKey, String userId, byte[] message, byte[] signature) {
        var curve = GMNamedCurves.getByName("sm2p256v1");
        var domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
        SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE);
        var key = new ECPublicKeyParameters(domain.getCurve().decodePoint(publicKey), domain);
        verifier.init(false, new ParametersWithID(key, userId.getBytes(UTF_8)));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private static SigningKey key(SignatureType type, int number) {
        return SigningKey.of("name", type, secret(number), () -> TIME);
    }

    private static byte[] secret(int number) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) number);
        return secret;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
