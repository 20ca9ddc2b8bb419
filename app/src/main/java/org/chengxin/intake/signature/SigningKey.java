package org.chengxin.intake.signature;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public key of an organisation.
 *
 * @param id the {@code keyid} of its signatures
 * @param key Ed25519, 32 bytes
 * @param revokedAt null while it is good
 */
public record SigningKey(
        UUID id,
        String label,
        byte[] key,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
