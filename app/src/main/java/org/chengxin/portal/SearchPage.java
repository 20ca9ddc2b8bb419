package org.chengxin.portal;

import java.util.List;
import org.chengxin.subject.Subjects.ExemptShop;

/**
 * What was found by a name, a code, a shop name or a link.
 *
 * @param exempt shops of whose keepers nothing is published but that they need no registration
 */
public record SearchPage(String words, List<Hit> hits, boolean more, List<ExemptShop> exempt) {

    /** One subject found. */
    public record Hit(String id, String name, String code, String nature, String division, List<String> parts) {}
}
