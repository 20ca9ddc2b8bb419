package org.chengxin.evidencelog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.chengxin.evidencelog.RecursiveTree;
import org.chengxin.evidencelog.Seeds;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
    /** The eight leaves that the certificate transparency implementations test each other with. */
    private static final List<byte[]> LEAVES = List.of(
            hex(""),
            hex("00"),
            hex("10"),
            hex("2021"),
            hex("3031"),
            hex("40414243"),
            hex("5051525354555657"),
            hex("606162636465666768696a6b6c6d6e6f"));

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theReferenceTreesHaveTheirKnownRoots(int size, String root) throws Exception {
        assertThat(MerkleTree.root(size, new EntryTree(LEAVES))).isEqualTo(Hash.of(hex(root)));
    }

    @Test
    void everyInclusionProofOfSmallTreesIsTheOraclesAndHolds() throws Exception {
        for (int size = 1; size <= 33; size++) {
            List<byte[]> entries = Seeds.entries(new Random(size), size, 20);
            Hash root = RecursiveTree.root(entries);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = MerkleTree.inclusionProof(index, size, new EntryTree(entries));
                assertThat(proof).isEqualTo(RecursiveTree.inclusion(index, entries));
                MerkleTree.verifyInclusion(index, size, MerkleTree.leafHash(entries.get(index)), proof, root);
            }
        }
    }

    @Test
    void everyConsistencyProofOfSmallTreesIsTheOraclesAndHolds() throws Exception {
        for (int size = 1; size <= 33; size++) {
            List<byte[]> entries = Seeds.entries(new Random(size), size, 20);
            Hash root = RecursiveTree.root(entries);
            for (int old = 1; old <= size; old++) {
                List<Hash> proof = MerkleTree.consistencyProof(old, size, new EntryTree(entries));
                assertThat(proof).isEqualTo(RecursiveTree.consistency(old, entries));
                MerkleTree.verifyConsistency(old, size, RecursiveTree.root(entries.subList(0, old)), root, proof);
            }
        }
    }

    @Test
    void randomTreesAgreeWithTheOracle() throws Exception {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        for (int run = 0; run < Seeds.soak(40); run++) {
            List<byte[]> entries = Seeds.entries(random, 1 + random.nextInt(700), 80);
            EntryTree tree = new EntryTree(entries);
            int size = entries.size();
            int index = random.nextInt(size);
            int old = 1 + random.nextInt(size);
            Hash root = MerkleTree.root(size, tree);

            assertThat(root).as("seed %d", seed).isEqualTo(RecursiveTree.root(entries));
            List<Hash> inclusion = MerkleTree.inclusionProof(index, size, tree);
            assertThat(inclusion).as("seed %d", seed).isEqualTo(RecursiveTree.inclusion(index, entries));
            List<Hash> consistency = MerkleTree.consistencyProof(old, size, tree);
            assertThat(consistency).as("seed %d", seed).isEqualTo(RecursiveTree.consistency(old, entries));
            MerkleTree.verifyInclusion(index, size, MerkleTree.leafHash(entries.get(index)), inclusion, root);
            MerkleTree.verifyConsistency(old, size, MerkleTree.root(old, tree), root, consistency);
        }
    }

    @Test
    void anInclusionProofHoldsForNothingElse() throws Exception {
        for (int size = 2; size <= 17; size++) {
            List<byte[]> entries = Seeds.entries(new Random(size), size, 20);
            Hash root = RecursiveTree.root(entries);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = RecursiveTree.inclusion(index, entries);
                Hash leaf = MerkleTree.leafHash(entries.get(index));
                for (List<Hash> wrong : corrupted(proof, root, leaf)) {
                    requireRefused(index, size, leaf, wrong, root);
                }
                requireRefused(index, size, flipped(leaf, 9), proof, root);
                requireRefused(index, size, leaf, proof, flipped(root, 200));
                requireRefused(index - 1, size, leaf, proof, root);
                requireRefused(index + 1, size, leaf, proof, root);
                requireRefused(index ^ 2, size, leaf, proof, root);
                requireRefused(index, size * 2, leaf, proof, root);
                requireRefused(index, 0, leaf, proof, root);
                requireRefused(index + Long.MIN_VALUE, size, leaf, proof, root);
            }
        }
    }

    @Test
    void aConsistencyProofHoldsForNothingElse() throws Exception {
        for (int size = 2; size <= 17; size++) {
            List<byte[]> entries = Seeds.entries(new Random(size), size, 20);
            Hash root = RecursiveTree.root(entries);
            for (int old = 1; old < size; old++) {
                Hash oldRoot = RecursiveTree.root(entries.subList(0, old));
                List<Hash> proof = RecursiveTree.consistency(old, entries);
                for (List<Hash> wrong : corrupted(proof, root, oldRoot)) {
                    requireInconsistent(old, size, oldRoot, root, wrong);
                }
                requireInconsistent(old, size, root, oldRoot, proof);
                requireInconsistent(old, size, flipped(oldRoot, 3), root, proof);
                requireInconsistent(old, size, oldRoot, flipped(root, 255), proof);
                requireInconsistent(old - 1, size, oldRoot, root, proof);
                requireInconsistent(old + 1, size, oldRoot, root, proof);
                requireInconsistent(old, size * 2, oldRoot, root, proof);
                requireInconsistent(size + 1, size, oldRoot, root, proof);
                requireInconsistent(-1, size, oldRoot, root, proof);
            }
        }
    }

    @Test
    void theEmptyTreeProvesNothingAboutALaterOne() throws Exception {
        Hash root = RecursiveTree.root(LEAVES);

        requireInconsistent(0, 8, Hash.EMPTY_TREE, root, List.of());
        requireInconsistent(0, 0, root, root, List.of());
        MerkleTree.verifyConsistency(0, 0, Hash.EMPTY_TREE, Hash.EMPTY_TREE, List.of());
    }

    @Test
    void equalSizesNeedEqualRootsAndNoProof() throws Exception {
        Hash root = RecursiveTree.root(LEAVES);

        MerkleTree.verifyConsistency(8, 8, root, root, List.of());
        requireInconsistent(8, 8, root, root, List.of(root));
        requireInconsistent(8, 8, flipped(root, 0), root, List.of());
    }

    @Test
    void sizesUpToTheLargestNumberAreWalkedToTheirEnd() {
        List<Hash> proof = new ArrayList<>();
        for (int level = 0; level < 63; level++) {
            proof.add(Hash.EMPTY_TREE);
        }
        for (long index : new long[] {0, 1, Long.MAX_VALUE / 2, Long.MAX_VALUE - 1}) {
            assertThatExceptionOfType(VerificationException.class)
                    .isThrownBy(() ->
                            MerkleTree.verifyInclusion(index, Long.MAX_VALUE, Hash.EMPTY_TREE, proof, Hash.EMPTY_TREE))
                    .matches(failure ->
                            failure.reason() == Reason.ROOT_MISMATCH || failure.reason() == Reason.WRONG_SIZE);
        }
    }

    @Test
    void proofsOutsideTheTreeAreRefusedBeforeAnythingIsRead() {
        HashReader none = (level, index) -> {
            throw new AssertionError("read");
        };
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> MerkleTree.inclusionProof(8, 8, none))
                .matches(failure -> failure.reason() == Reason.WRONG_SIZE);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> MerkleTree.consistencyProof(9, 8, none))
                .matches(failure -> failure.reason() == Reason.WRONG_SIZE);
    }

    private static List<List<Hash>> corrupted(List<Hash> proof, Hash root, Hash other) {
        List<List<Hash>> wrong = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> flipped = new ArrayList<>(proof);
            flipped.set(i, flipped(proof.get(i), i % 256));
            wrong.add(flipped);
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            wrong.add(shorter);
        }
        for (Hash extra : List.of(root, other, Hash.EMPTY_TREE)) {
            List<Hash> before = new ArrayList<>(proof);
            before.add(0, extra);
            wrong.add(before);
            List<Hash> after = new ArrayList<>(proof);
            after.add(extra);
            wrong.add(after);
        }
        return wrong;
    }

    private static void requireRefused(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        assertThatExceptionOfType(VerificationException.class)
                .as("entry %d of %d with %d hashes", index, size, proof.size())
                .isThrownBy(() -> MerkleTree.verifyInclusion(index, size, leaf, proof, root));
    }

    private static void requireInconsistent(long old, long size, Hash oldRoot, Hash root, List<Hash> proof) {
        assertThatExceptionOfType(VerificationException.class)
                .as("from %d to %d with %d hashes", old, size, proof.size())
                .isThrownBy(() -> MerkleTree.verifyConsistency(old, size, oldRoot, root, proof));
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.toBytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
