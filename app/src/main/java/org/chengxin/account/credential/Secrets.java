package org.chengxin.account.credential;

import java.security.SecureRandom;
import java.util.Base64;
import org.chengxin.evidencelog.merkle.Sha256;

/** Random secrets that are shown once and stored as hashes: 256 random bits need no slow hash. */
public final class Secrets {

    /** Without look-alike characters, since codes are read from paper. */
    private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

    private static final int ONE_TIME = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    public static byte[] hash(String secret) {
        return Sha256.of(secret);
    }

    /** One-time password to hand over and change at once: 80 bits, in four groups. */
    public static String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        do {
            password.setLength(0);
            for (int index = 0; index < ONE_TIME; index++) {
                password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
            }
            password.insert(4, '-').insert(9, '-').insert(14, '-');
        } while (!PasswordPolicy.accepts(password.toString(), "", ""));
        return password.toString();
    }

    /** Two halves of a one-time password, for two persons to hand over: 57 bits each, read with a hyphen between. */
    public static String joined(String firstHalf, String secondHalf) {
        return firstHalf + "-" + secondHalf;
    }

    /** Random bytes of a secret that is stored encrypted. */
    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Recovery code, or half of a one-time password: ten letters and digits, in two groups. */
    public static String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int index = 0; index < 10; index++) {
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.insert(5, '-').toString();
    }
}
