package org.chengxin.subject;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.chengxin.account.PlainName;
import org.jspecify.annotations.Nullable;

/** Normalisation for comparing names and links: bigrams for search, host and path for links. */
public final class Naming {

    private Naming() {}

    /** Letters and digits only, half width, lower case. */
    public static String plain(String name) {
        return PlainName.of(name);
    }

    /** Character bigrams, the unit of search in a language without spaces. */
    public static List<String> grams(@Nullable String name) {
        return name == null ? List.of() : PlainName.grams(name);
    }

    /** Normalised host and path of a shop link. */
    public static @Nullable String linkKey(@Nullable String link) {
        if (link == null) {
            return null;
        }
        try {
            String trimmed = link.trim();
            URI uri = URI.create(trimmed.contains("://") ? trimmed : "https://" + trimmed);
            if (uri.getHost() == null) {
                return null;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m)\\.", "");
            String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
            String key = host + path;
            // Rejects a decoded %00 or line break, which no real link has.
            return key.chars().anyMatch(Character::isISOControl) ? null : key;
        } catch (IllegalArgumentException noLink) {
            return null;
        }
    }
}
