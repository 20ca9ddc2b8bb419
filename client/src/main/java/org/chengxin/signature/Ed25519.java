package org.chengxin.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Ed25519 (RFC 8032) by the JDK, with public keys as their 32 bytes. */
public final class Ed25519 {

    /** What stands before the 32 bytes of a key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int LENGTH = 32;

    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private static final BigInteger EIGHTH =
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);

    /** The y of the points of small order: under such a key everybody can sign. */
    private static final Set<BigInteger> WEAK =
            Set.of(BigInteger.ZERO, BigInteger.ONE, PRIME.subtract(BigInteger.ONE), EIGHTH, PRIME.subtract(EIGHTH));

    private Ed25519() {}

    /**
     * Reads a public key: PEM, or the Base64 of its X.509 form or of its 32 bytes.
     *
     * @return the 32 bytes; empty if it is no key under which a signature proves anything
     */
    public static Optional<byte[]> publicKey(String text) {
        String base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            if (bytes.length == X509.length + LENGTH && Arrays.equals(X509, Arrays.copyOf(bytes, X509.length))) {
                bytes = Arrays.copyOfRange(bytes, X509.length, bytes.length);
            }
            return bytes.length == LENGTH && isSound(bytes) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isSound(byte[] key) {
        byte[] y = new byte[LENGTH];
        for (int each = 0; each < LENGTH; each++) {
            y[each] = key[LENGTH - 1 - each];
        }
        y[0] &= 0x7f;
        BigInteger point = new BigInteger(1, y);
        return point.compareTo(PRIME) < 0 && !WEAK.contains(point);
    }

    /** Whether the text was signed with the private key of this public one. */
    public static boolean verify(byte[] key, String text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
            System.arraycopy(key, 0, encoded, X509.length, LENGTH);
            PublicKey signer = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(signer);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    static byte[] sign(PrivateKey key, String text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("no private Ed25519 key", unfit);
        }
    }
}
