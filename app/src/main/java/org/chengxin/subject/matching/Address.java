package org.chengxin.subject.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.subject.matching.Score.Level;
import org.jspecify.annotations.Nullable;

/**
 * An address below its divisions.
 *
 * @param house road or village with the number of the house; the whole where it has no number
 * @param rest building, floor and room
 */
record Address(String house, String rest) {

    private static final Pattern HOUSE = Pattern.compile("^(.*?\\d+号)(.*)$");
    private static final Pattern UNITS = Pattern.compile("[室房铺楼层幢座栋单元号]");

    static @Nullable Address parse(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String rest = Characters.simplified(written).replaceAll("[()]", "");
        for (int end = Words.PLACES.prefix(rest); end > 0; end = Words.PLACES.prefix(rest)) {
            rest = rest.substring(end);
        }
        Matcher house = HOUSE.matcher(rest);
        return house.matches()
                ? new Address(
                        house.group(1),
                        UNITS.matcher(house.group(2)).replaceAll(" ").strip())
                : new Address(rest, "");
    }

    static Level compare(@Nullable Address one, @Nullable Address other) {
        if (one == null || other == null) {
            return Level.ABSENT;
        }
        if (!one.house().equals(other.house())) {
            return Level.DIFFERENT;
        }
        return one.rest().equals(other.rest()) ? Level.SAME : Level.PART;
    }
}
