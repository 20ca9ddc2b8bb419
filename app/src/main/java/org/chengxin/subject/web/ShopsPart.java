package org.chengxin.subject.web;

import java.util.List;
import org.chengxin.subject.Shop;

/**
 * Page part: the shops of a subject, those on confirmed hosts first.
 *
 * @param more how many further ones there are
 */
public record ShopsPart(List<Shop> shops, int more) {

    private static final int SHOWN = 200;

    static ShopsPart of(List<Shop> all) {
        return new ShopsPart(all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN));
    }
}
