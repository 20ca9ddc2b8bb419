package org.chengxin.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.TreeHasher;
import org.chengxin.shared.FactId;

/** Streaming Merkle root (RFC 6962) over fact ids in ascending order; holds only the right edge of the tree. */
final class CountedRoot {

    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> edge = new ArrayList<>();
    private long count;

    /** Of these facts, which are in ascending order. */
    static CountedRoot of(Iterable<FactId> facts) {
        CountedRoot root = new CountedRoot();
        facts.forEach(root::add);
        return root;
    }

    void add(FactId fact) {
        byte[] id = fact.toString().getBytes(StandardCharsets.UTF_8);
        byte[] hash = new byte[Hash.LENGTH];
        hasher.leaf(id, 0, id.length, hash, 0);
        for (long complete = count; (complete & 1) == 1; complete >>>= 1) {
            hasher.node(edge.remove(edge.size() - 1), 0, hash, 0, hash, 0);
        }
        edge.add(hash);
        count++;
    }

    long count() {
        return count;
    }

    Hash root() {
        if (edge.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        byte[] root = edge.get(edge.size() - 1).clone();
        for (int left = edge.size() - 2; left >= 0; left--) {
            hasher.node(edge.get(left), 0, root, 0, root, 0);
        }
        return Hash.of(root);
    }
}
