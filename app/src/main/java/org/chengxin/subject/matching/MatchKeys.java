package org.chengxin.subject.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.subject.matching.Comparison.Side;
import org.jspecify.annotations.Nullable;

/**
 * Index keys of a name: two names that may be one firm's share a key. The trade name by its sound and by its look; and, with the
 * industry, its sound less each syllable, so that one may be wrong, missing or too much.
 */
public final class MatchKeys {

    /** A trade name of so many syllables says enough without the industry. */
    private static final int LONG = 4;

    private MatchKeys() {}

    /** All keys of a name; none without one. */
    public static List<String> of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return List.of();
        }
        FirmName parts = FirmName.parse(name);
        if (parts.trade().isEmpty()) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>(narrow(parts));
        keys.addAll(wide(parts));
        return List.copyOf(keys);
    }

    /** Those that few names share. */
    public static Set<String> narrow(Side side) {
        return narrow(side.name());
    }

    /** Those of the whole trade name, which many firms may share. */
    public static Set<String> wide(Side side) {
        return wide(side.name());
    }

    private static Set<String> narrow(FirmName name) {
        List<String> sound = name.sound();
        Set<String> keys = new LinkedHashSet<>();
        String industry = sound.size() < LONG ? name.industry() : "";
        keys.add(key(sound, industry));
        if (sound.size() == LONG - 1) {
            keys.add(key(sound, ""));
        }
        if (sound.size() == 2) {
            String place = name.industry() + city(name);
            keys.add(key(sound.subList(0, 1), place));
            keys.add(key(sound.subList(1, 2), place));
        } else {
            for (int left = 0; left < sound.size(); left++) {
                List<String> rest = new ArrayList<>(sound);
                rest.remove(left);
                keys.add(key(rest, industry));
            }
        }
        return keys;
    }

    private static Set<String> wide(FirmName name) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("s:" + String.join("", name.sound()));
        keys.add("l:" + name.look());
        return keys;
    }

    private static String city(FirmName name) {
        return name.division() == null ? "" : name.division().substring(0, 4);
    }

    private static String key(List<String> sound, String rest) {
        return "d:" + String.join("", sound) + "/" + rest;
    }
}
