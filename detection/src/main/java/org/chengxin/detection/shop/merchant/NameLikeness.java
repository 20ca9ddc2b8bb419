package org.chengxin.detection.shop.merchant;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Similarity of two names of firms or shops, 0 to 1: Dice's coefficient of their letter pairs (L. R. Dice, Ecology 1945),
 * without what most names have in common.
 */
final class NameLikeness {

    private static final List<String> COMMON = List.of(
            "有限责任公司", "股份有限公司", "有限公司", "个体工商户", "公司", "旗舰店", "专营店", "专卖店", "商行", "贸易", "科技", "电子商务", "网络", "杭州市", "杭州",
            "浙江省", "浙江", "（", "）", "(", ")");

    private NameLikeness() {}

    /** The letter pairs of what is a name's own. */
    static Set<String> pairs(String name) {
        String own = name.toLowerCase(Locale.ROOT).strip();
        for (String common : COMMON) {
            own = own.replace(common, "");
        }
        if (own.length() < 2) {
            own = name.toLowerCase(Locale.ROOT);
        }
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= own.length(); at++) {
            pairs.add(own.substring(at, at + 2));
        }
        return pairs;
    }

    static double of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }
}
