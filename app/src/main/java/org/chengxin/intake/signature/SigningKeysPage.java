package org.chengxin.intake.signature;

import java.util.Base64;
import java.util.List;
import org.chengxin.web.ui.FormError;

/**
 * 签名公钥: an organisation's public keys.
 *
 * @param ending whether the revocation of the last one waits for an administrator
 */
public record SigningKeysPage(
        List<SigningKey> keys, boolean ending, List<FormError> errors, String label, String typed) {

    /** Whether unsigned reports are refused. */
    public boolean signs() {
        return keys.stream().anyMatch(key -> key.revokedAt() == null);
    }

    public static String base64(SigningKey key) {
        return Base64.getEncoder().encodeToString(key.key());
    }
}
