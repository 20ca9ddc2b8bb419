package org.chengxin.evidencelog;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;

/** The tree as RFC 6962 §2.1 defines it, word for word, slow, and sharing no code with the library. */
public final class RecursiveTree {
    private RecursiveTree() {}

    public static Hash root(List<byte[]> entries) {
        return Hash.of(tree(entries));
    }

    public static List<Hash> inclusion(int index, List<byte[]> entries) {
        List<Hash> proof = new ArrayList<>();
        if (entries.size() > 1) {
            int k = split(entries.size());
            List<byte[]> left = entries.subList(0, k);
            List<byte[]> right = entries.subList(k, entries.size());
            proof.addAll(index < k ? inclusion(index, left) : inclusion(index - k, right));
            proof.add(root(index < k ? right : left));
        }
        return proof;
    }

    public static List<Hash> consistency(int old, List<byte[]> entries) {
        return old == 0 ? List.of() : subproof(old, entries, true);
    }

    private static List<Hash> subproof(int old, List<byte[]> entries, boolean known) {
        List<Hash> proof = new ArrayList<>();
        if (old == entries.size()) {
            if (!known) {
                proof.add(root(entries));
            }
            return proof;
        }
        int k = split(entries.size());
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        proof.addAll(old <= k ? subproof(old, left, known) : subproof(old - k, right, false));
        proof.add(root(old <= k ? right : left));
        return proof;
    }

    private static byte[] tree(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return sha256();
        }
        if (entries.size() == 1) {
            return sha256(new byte[] {0}, entries.get(0));
        }
        int k = split(entries.size());
        return sha256(new byte[] {1}, tree(entries.subList(0, k)), tree(entries.subList(k, entries.size())));
    }

    private static int split(int size) {
        int k = 1;
        while (2 * k < size) {
            k *= 2;
        }
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            message.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(message.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
