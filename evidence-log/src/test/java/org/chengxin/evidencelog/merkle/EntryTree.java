package org.chengxin.evidencelog.merkle;

import java.util.List;
import org.chengxin.evidencelog.RecursiveTree;

/** Complete subtrees straight from the entries. */
record EntryTree(List<byte[]> entries) implements HashReader {
    @Override
    public Hash read(int level, long index) {
        int from = (int) (index << level);
        return RecursiveTree.root(entries.subList(from, from + (1 << level)));
    }
}
