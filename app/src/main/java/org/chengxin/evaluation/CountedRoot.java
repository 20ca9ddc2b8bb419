package org.chengxin.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.shared.FactId;

/** Streaming Merkle root (RFC 6962) over fact ids in ascending order; holds only the right edge of the tree. */
final class CountedRoot {

    private final List<Hash> edge = new ArrayList<>();
    private long count;

    /** Of these facts, which are in ascending order. */
    static CountedRoot of(Iterable<FactId> facts) {
        CountedRoot root = new CountedRoot();
        facts.forEach(root::add);
        return root;
    }

    void add(FactId fact) {
        Hash hash = MerkleTree.leafHash(fact.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (long complete = count; (complete & 1) == 1; complete >>>= 1) {
            hash = MerkleTree.nodeHash(edge.remove(edge.size() - 1), hash);
        }
        edge.add(hash);
        count++;
    }

    long count() {
        return count;
    }

    Hash root() {
        Hash root = edge.isEmpty() ? Hash.EMPTY_TREE : edge.get(edge.size() - 1);
        for (int left = edge.size() - 2; left >= 0; left--) {
            root = MerkleTree.nodeHash(edge.get(left), root);
        }
        return root;
    }
}
