package org.chengxin.web.part;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.Caller;

/**
 * A block of the workbench home, above the links: what a role has to do today; a bean of the module that owns the content.
 *
 * @param order lower numbers first
 * @param content the block's content for a caller
 */
public record WorkbenchBlock(int order, Content content) {

    /** Returns the block; empty for callers whom it does not concern. */
    @FunctionalInterface
    public interface Content {
        Optional<PagePart> of(Caller caller);
    }

    /** The blocks of a caller's home, in order. */
    public static List<PagePart> of(List<WorkbenchBlock> blocks, Caller caller) {
        return blocks.stream()
                .sorted(Comparator.comparingInt(WorkbenchBlock::order))
                .flatMap(block -> block.content().of(caller).stream())
                .toList();
    }
}
