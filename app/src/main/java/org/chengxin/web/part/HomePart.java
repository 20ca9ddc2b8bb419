package org.chengxin.web.part;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A block of the home page of the public, under the search; a bean of the module that owns what the block shows.
 *
 * @param order lower numbers stand first
 * @param content what the block shows to everybody
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
