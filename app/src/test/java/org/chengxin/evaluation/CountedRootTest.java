package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;

/** The root that grows id by id is that of the log's own tree over them. */
class CountedRootTest {

    @Test
    void everySizeHasTheRootOfTheWholeTree() throws Exception {
        CountedRoot root = new CountedRoot();
        assertThat(root.root()).isEqualTo(Hash.EMPTY_TREE);
        List<Hash> leaves = new ArrayList<>();
        for (int size = 1; size <= 300; size++) {
            FactId fact = FactId.next();
            root.add(fact);
            leaves.add(MerkleTree.leafHash(fact.toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(root.count()).isEqualTo(size);
            assertThat(root.root()).isEqualTo(MerkleTree.root(size, (level, index) -> subtree(leaves, level, index)));
        }
    }

    private static Hash subtree(List<Hash> leaves, int level, long index) {
        return level == 0
                ? leaves.get((int) index)
                : MerkleTree.nodeHash(subtree(leaves, level - 1, 2 * index), subtree(leaves, level - 1, 2 * index + 1));
    }
}
