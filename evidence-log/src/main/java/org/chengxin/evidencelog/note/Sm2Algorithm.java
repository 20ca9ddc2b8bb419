package org.chengxin.evidencelog.note;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * SM2 with SM3 (GB/T 32918.2, GB/T 32905) over {@code sm2-checkpoint/v1} and the note text: secret 32 bytes, public key
 * 04 || X || Y, signature r || s, user id of GM/T 0009-2012.
 */
final class Sm2Algorithm implements SignatureType.Algorithm {
    private static final byte[] USER_ID = "1234567812345678".getBytes(US_ASCII);
    private static final String PREFIX = "sm2-checkpoint/v1\n";
    private static final int SECRET_LENGTH = 32;
    private static final int POINT_LENGTH = 65;
    private static final int SIGNATURE_LENGTH = 64;
    private static final byte UNCOMPRESSED = 4;
    // the tuned curve: the generic object for the same curve is five times slower
    private static final ECDomainParameters CURVE = domain(CustomNamedCurves.getByName("sm2p256v1"));

    @Override
    public boolean isPublicKey(byte[] publicKey) {
        if (publicKey.length != POINT_LENGTH || publicKey[0] != UNCOMPRESSED) {
            return false;
        }
        try {
            return CURVE.validatePublicPoint(CURVE.getCurve().decodePoint(publicKey))
                    .isValid();
        } catch (IllegalArgumentException notOnTheCurve) {
            return false;
        }
    }

    @Override
    public byte[] generateSecret(SecureRandom random) {
        // GB/T 32918.1: 1 <= d <= n - 2, since signing divides by 1 + d
        BigInteger secret =
                BigIntegers.createRandomInRange(BigInteger.ONE, CURVE.getN().subtract(BigInteger.TWO), random);
        return BigIntegers.asUnsignedByteArray(SECRET_LENGTH, secret);
    }

    @Override
    public byte[] publicKey(byte[] secret) {
        return new FixedPointCombMultiplier()
                .multiply(CURVE.getG(), scalar(secret))
                .normalize()
                .getEncoded(false);
    }

    @Override
    public byte[] sign(byte[] secret, byte[] text, long seconds) {
        SM2Signer signer = signer(true, new ECPrivateKeyParameters(scalar(secret), CURVE));
        byte[] message = SignatureType.prefixed(PREFIX, text);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException unusableKey) {
            throw new IllegalStateException("SM2 signing failed", unusableKey);
        }
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] text, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH || !isPublicKey(publicKey)) {
            return false;
        }
        SM2Signer signer =
                signer(false, new ECPublicKeyParameters(CURVE.getCurve().decodePoint(publicKey), CURVE));
        byte[] message = SignatureType.prefixed(PREFIX, text);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    private static SM2Signer signer(boolean signing, CipherParameters key) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(signing, new ParametersWithID(key, USER_ID));
        return signer;
    }

    private static BigInteger scalar(byte[] secret) {
        BigInteger scalar = new BigInteger(1, secret);
        BigInteger limit = CURVE.getN().subtract(BigInteger.ONE);
        if (secret.length != SECRET_LENGTH || scalar.signum() == 0 || scalar.compareTo(limit) >= 0) {
            throw new IllegalArgumentException("An SM2 secret is a 32-byte number from 1 to n - 2");
        }
        return scalar;
    }

    private static ECDomainParameters domain(X9ECParameters curve) {
        return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    }
}
