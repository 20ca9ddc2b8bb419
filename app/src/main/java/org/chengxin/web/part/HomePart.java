package org.chengxin.web.part;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A block of the public home page, below the search; a bean of the module that owns the content.
 *
 * @param order lower numbers first
 * @param content the block, the same for everybody
 */
public record HomePart(int order, Supplier<PagePart> content) {

    /** The blocks of the page, in order. */
    public static List<PagePart> of(List<HomePart> parts) {
        return parts.stream()
                .sorted(Comparator.comparingInt(HomePart::order))
                .map(part -> part.content().get())
                .toList();
    }
}
