package org.chengxin.evidencelog.merkle;

import java.security.DigestException;
import java.security.MessageDigest;

/**
 * Leaf, node and subtree hashes over plain byte arrays (RFC 6962 §2.1, SHA-256), for code that hashes millions of them;
 * an instance belongs to one thread.
 */
public final class TreeHasher {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int WIDEST = 256;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] pair = new byte[1 + 2 * Hash.LENGTH];
    private final byte[] work = new byte[WIDEST * Hash.LENGTH];

    public TreeHasher() {
        pair[0] = NODE;
    }

    Hash empty() {
        return Hash.of(digest.digest());
    }

    /** Writes SHA-256(0x00 || entry) into {@code target}. */
    public void leaf(byte[] source, int offset, int length, byte[] target, int targetOffset) {
        digest.update(LEAF);
        digest.update(source, offset, length);
        finish(target, targetOffset);
    }

    /** Writes SHA-256(0x01 || left || right) into {@code target}; the arrays may be one and the same. */
    public void node(byte[] left, int leftOffset, byte[] right, int rightOffset, byte[] target, int targetOffset) {
        System.arraycopy(left, leftOffset, pair, 1, Hash.LENGTH);
        System.arraycopy(right, rightOffset, pair, 1 + Hash.LENGTH, Hash.LENGTH);
        digest.update(pair);
        finish(target, targetOffset);
    }

    /** Writes the root over {@code count} consecutive hashes (a power of two, at most 256) into {@code target}. */
    public void subtree(byte[] hashes, int first, int count, byte[] target, int targetOffset) {
        System.arraycopy(hashes, first * Hash.LENGTH, work, 0, count * Hash.LENGTH);
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                node(work, 2 * i * Hash.LENGTH, work, (2 * i + 1) * Hash.LENGTH, work, i * Hash.LENGTH);
            }
        }
        System.arraycopy(work, 0, target, targetOffset, Hash.LENGTH);
    }

    private void finish(byte[] target, int targetOffset) {
        try {
            digest.digest(target, targetOffset, Hash.LENGTH);
        } catch (DigestException tooShort) {
            throw new IllegalArgumentException("No room for a hash at " + targetOffset, tooShort);
        }
    }
}
