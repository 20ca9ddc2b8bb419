package org.chengxin.evidencelog.merkle;

import java.io.IOException;

/** Gives the roots of complete subtrees, from which every root and proof of a tree follows. */
@FunctionalInterface
public interface HashReader {
    /**
     * The root of the complete subtree over leaves {@code [index * 2^level, (index + 1) * 2^level)}.
     *
     * @throws VerificationException if what was read is not what the tree commits to
     */
    Hash read(int level, long index) throws IOException, VerificationException;
}
