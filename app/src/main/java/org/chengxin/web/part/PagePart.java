package org.chengxin.web.part;

import org.jspecify.annotations.Nullable;

/**
 * A block of a page.
 *
 * @param template name of a jte template, without its ending, that takes {@code shell} and {@code part}
 * @param part what the template shows
 * @param headline what the page says of it at its head, in the reader's language
 */
public record PagePart(
        String template, Object part, @Nullable String headline) {

    /** A block of which the head of the page says nothing. */
    public static PagePart of(String template, Object part) {
        return new PagePart(template, part, null);
    }
}
