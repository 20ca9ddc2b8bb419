package org.chengxin.matter.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Spoils a form as somebody would who means no good, or whose program is broken. */
final class Hostile {

    private static final List<Object> VALUES = List.of(
            "",
            "   ",
            "字".repeat(10_001),
            "a\u0000b",
            "\ud800",
            "'; drop table matter.act; --",
            "<script>alert(1)</script>",
            "{other} ${jndi:ldap://x}",
            "\u202e反过来",
            "𠮷野家 💣",
            "99999999999999999999999",
            "-1",
            "1e9",
            "2026-02-30",
            "9999-12-31",
            "javascript:alert(1)",
            "330199999999",
            Double.NaN,
            Long.MIN_VALUE,
            true,
            List.of(),
            List.of("x", "x", List.of("y")),
            Map.of("words", "x".repeat(600)),
            Map.of("minor", -5, "currency", "XXX"),
            Map.of("id", "no", "sha256", "no"),
            UUID.fromString("00000000-0000-0000-0000-000000000000").toString());

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    Object value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    /** The form with one thing wrong with it, if the form cares. */
    Map<String, Object> spoilt(Map<String, Object> form) {
        Map<String, Object> spoilt = new LinkedHashMap<>(form);
        List<String> names = new ArrayList<>(form.keySet());
        if (names.isEmpty() || random.nextInt(4) == 0) {
            spoilt.put("unasked-" + random.nextInt(3), value());
        } else if (random.nextInt(4) == 0) {
            spoilt.remove(names.get(random.nextInt(names.size())));
        } else {
            spoilt.put(names.get(random.nextInt(names.size())), value());
        }
        return spoilt;
    }
}
