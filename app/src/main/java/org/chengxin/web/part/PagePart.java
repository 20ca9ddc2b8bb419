package org.chengxin.web.part;

import org.jspecify.annotations.Nullable;

/**
 * A block of a page.
 *
 * @param template jte template name without its ending, with the parameters {@code shell} and {@code part}
 * @param part the template's data
 * @param headline its summary at the head of the page, in the reader's language
 */
public record PagePart(
        String template, Object part, @Nullable String headline) {

    /** A block without a headline. */
    public static PagePart of(String template, Object part) {
        return new PagePart(template, part, null);
    }
}
