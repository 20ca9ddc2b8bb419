package org.chengxin.portal;

import java.util.List;

/** What was found by a name, a code, a shop name or a link. */
public record SearchPage(String words, List<Hit> hits, boolean more) {

    /** One subject found. */
    public record Hit(String id, String name, String code, String nature, String division, List<String> parts) {}
}
