package org.chengxin.portal;

import java.util.List;
import org.chengxin.subject.Subjects.ExemptShop;

/**
 * Search results by name, code, shop name or link.
 *
 * @param alike whether none is spelt as asked
 * @param exempt shops of natural persons exempt from registration, of which only the exemption is published
 */
public record SearchPage(String words, List<Hit> hits, boolean alike, boolean more, List<ExemptShop> exempt) {

    /**
     * One subject found.
     *
     * @param former what it was called before; it may be found by that
     */
    public record Hit(
            String id,
            String name,
            List<String> former,
            String code,
            String nature,
            String division,
            List<String> parts) {}
}
