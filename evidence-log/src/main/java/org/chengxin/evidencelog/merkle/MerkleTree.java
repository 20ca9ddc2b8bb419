package org.chengxin.evidencelog.merkle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/**
 * The Merkle tree over SHA-256 of RFC 6962 §2.1 (the same as in RFC 9162): roots, proofs and their verification.
 * Sizes and indices are counts of entries, from 0 to 2^63 - 1; a proof lists hashes from the leaf's side upwards.
 */
public final class MerkleTree {
    private MerkleTree() {}

    /** SHA-256(0x00 || entry). */
    public static Hash leafHash(byte[] entry) {
        byte[] hash = new byte[Hash.LENGTH];
        new TreeHasher().leaf(entry, 0, entry.length, hash, 0);
        return Hash.of(hash);
    }

    /** SHA-256(0x01 || left || right). */
    public static Hash nodeHash(Hash left, Hash right) {
        byte[] pair = new byte[2 * Hash.LENGTH];
        left.copyTo(pair, 0);
        right.copyTo(pair, Hash.LENGTH);
        byte[] hash = new byte[Hash.LENGTH];
        new TreeHasher().node(pair, 0, pair, Hash.LENGTH, hash, 0);
        return Hash.of(hash);
    }

    /** The root of the first {@code size} entries. */
    public static Hash root(long size, HashReader reader) throws IOException, VerificationException {
        return size == 0 ? Hash.EMPTY_TREE : rootOf(0, size, reader);
    }

    /** PATH(index, D[size]) of RFC 6962 §2.1.1: the siblings from the leaf to the root. */
    public static List<Hash> inclusionProof(long index, long size, HashReader reader)
            throws IOException, VerificationException {
        if (index < 0 || index >= size) {
            throw new VerificationException(Reason.WRONG_SIZE, "No entry " + index + " in a tree of " + size);
        }
        List<Hash> proof = new ArrayList<>();
        path(index, 0, size, reader, proof);
        return proof;
    }

    /** PROOF(oldSize, D[size]) of RFC 6962 §2.1.2; empty for an empty or an equal old tree. */
    public static List<Hash> consistencyProof(long oldSize, long size, HashReader reader)
            throws IOException, VerificationException {
        if (oldSize < 0 || oldSize > size) {
            throw new VerificationException(Reason.WRONG_SIZE, "No proof from size " + oldSize + " to " + size);
        }
        List<Hash> proof = new ArrayList<>();
        if (oldSize > 0 && oldSize < size) {
            subproof(oldSize, 0, size, true, reader, proof);
        }
        return proof;
    }

    /** Checks that {@code leaf} is entry {@code index} of the tree (RFC 9162 §2.1.3.2); returns if it is. */
    public static void verifyInclusion(long index, long size, Hash leaf, List<Hash> proof, Hash root)
            throws VerificationException {
        if (index < 0 || index >= size) {
            throw new VerificationException(Reason.WRONG_SIZE, "No entry " + index + " in a tree of " + size);
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            requireRoom(last);
            if ((node & 1) == 1 || node == last) {
                hash = nodeHash(sibling, hash);
                int levels = (node & 1) == 1 ? 0 : levelsToRightChild(node);
                node >>>= levels;
                last >>>= levels;
            } else {
                hash = nodeHash(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        requireUsedUp(last);
        requireEqual(hash, root, "The proof leads to root " + hash + ", signed is " + root);
    }

    /**
     * Checks that the tree of {@code oldSize} is a prefix of the tree of {@code size} (RFC 9162 §2.1.4.2); returns if
     * it is. An old tree of 0 entries is refused unless both are empty: there is nothing to prove.
     */
    public static void verifyConsistency(long oldSize, long size, Hash oldRoot, Hash root, List<Hash> proof)
            throws VerificationException {
        if (oldSize < 0 || oldSize > size || oldSize == 0 && size > 0) {
            throw new VerificationException(Reason.WRONG_SIZE, "No proof leads from size " + oldSize + " to " + size);
        }
        if (oldSize == size) {
            verifySameTree(size, oldRoot, root, proof);
            return;
        }
        List<Hash> hashes = new ArrayList<>(proof);
        if (Long.bitCount(oldSize) == 1) {
            hashes.add(0, oldRoot);
        }
        if (proof.isEmpty()) {
            throw new VerificationException(Reason.WRONG_SIZE, "The consistency proof is empty");
        }
        climb(oldSize, size, oldRoot, root, hashes);
    }

    private static void verifySameTree(long size, Hash oldRoot, Hash root, List<Hash> proof)
            throws VerificationException {
        if (!proof.isEmpty()) {
            throw new VerificationException(Reason.WRONG_SIZE, "Equal sizes need an empty proof");
        }
        requireEqual(oldRoot, root, "Two roots for size " + size + ": " + oldRoot + " and " + root);
        if (size == 0) {
            requireEqual(root, Hash.EMPTY_TREE, "The empty tree has another root than " + root);
        }
    }

    private static void climb(long oldSize, long size, Hash oldRoot, Hash root, List<Hash> hashes)
            throws VerificationException {
        int complete = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >>> complete;
        long last = (size - 1) >>> complete;
        Hash before = hashes.get(0);
        Hash after = hashes.get(0);
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            requireRoom(last);
            if ((node & 1) == 1 || node == last) {
                before = nodeHash(sibling, before);
                after = nodeHash(sibling, after);
                int levels = (node & 1) == 1 ? 0 : levelsToRightChild(node);
                node >>>= levels;
                last >>>= levels;
            } else {
                after = nodeHash(after, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        requireUsedUp(last);
        requireEqual(before, oldRoot, "The proof leads to old root " + before + ", known is " + oldRoot);
        requireEqual(after, root, "The proof leads to new root " + after + ", signed is " + root);
    }

    /** How often an even node must be halved until it is a right child, or all the way if it never is. */
    private static int levelsToRightChild(long node) {
        return node == 0 ? Long.SIZE - 1 : Long.numberOfTrailingZeros(node);
    }

    private static void requireRoom(long last) throws VerificationException {
        if (last == 0) {
            throw new VerificationException(Reason.WRONG_SIZE, "The proof has more hashes than the tree has levels");
        }
    }

    private static void requireUsedUp(long last) throws VerificationException {
        if (last != 0) {
            throw new VerificationException(Reason.WRONG_SIZE, "The proof ends below the root");
        }
    }

    private static void requireEqual(Hash actual, Hash expected, String message) throws VerificationException {
        if (!actual.equals(expected)) {
            throw new VerificationException(Reason.ROOT_MISMATCH, message);
        }
    }

    private static void path(long index, long from, long to, HashReader reader, List<Hash> proof)
            throws IOException, VerificationException {
        if (to - from == 1) {
            return;
        }
        long middle = from + leftSize(to - from);
        if (index < middle) {
            path(index, from, middle, reader, proof);
            proof.add(rootOf(middle, to, reader));
        } else {
            path(index, middle, to, reader, proof);
            proof.add(rootOf(from, middle, reader));
        }
    }

    private static void subproof(long oldSize, long from, long to, boolean known, HashReader reader, List<Hash> proof)
            throws IOException, VerificationException {
        if (oldSize == to) {
            if (!known) {
                proof.add(rootOf(from, to, reader));
            }
            return;
        }
        long middle = from + leftSize(to - from);
        if (oldSize <= middle) {
            subproof(oldSize, from, middle, known, reader, proof);
            proof.add(rootOf(middle, to, reader));
        } else {
            subproof(oldSize, middle, to, false, reader, proof);
            proof.add(rootOf(from, middle, reader));
        }
    }

    private static Hash rootOf(long from, long to, HashReader reader) throws IOException, VerificationException {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return reader.read(level, from >>> level);
        }
        long middle = from + leftSize(size);
        return nodeHash(rootOf(from, middle, reader), rootOf(middle, to, reader));
    }

    /** The largest power of two below {@code size}: the number of leaves under the left child. */
    private static long leftSize(long size) {
        return Long.highestOneBit(size - 1);
    }
}
