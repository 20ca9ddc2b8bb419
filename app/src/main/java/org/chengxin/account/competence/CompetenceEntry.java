package org.chengxin.account.competence;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * 指定管辖: an office assigned in place of the one that the territory gives.
 *
 * @param definition a kind of case, or {@link #ALL}
 * @param territory prefix of division codes, 3301 for the whole city
 * @param office null in a change that deletes the entry
 */
public record CompetenceEntry(
        String definition,
        String department,
        String level,
        String territory,
        @Nullable OrganisationId office) {

    /** Wildcard for all kinds. */
    public static final String ALL = "*";

    private static final Pattern TERRITORY = Pattern.compile("\\d{2,12}");
    private static final Pattern WORD = Pattern.compile("[*]|[a-z][a-z0-9-]{0,80}");
    private static final Set<String> LEVELS = Set.of("city", "district", "station");
    private static final String NONE = "none";

    boolean isSound() {
        return WORD.matcher(definition).matches()
                && WORD.matcher(department).matches()
                && LEVELS.contains(level)
                && TERRITORY.matcher(territory).matches();
    }

    /** Object of a proposal: the key of the entry, words separated by spaces. */
    String object() {
        return String.join(" ", definition, department, level, territory);
    }

    String content() {
        return office == null ? NONE : office.toString();
    }

    /** Empty for an invalid entry. */
    static Optional<CompetenceEntry> read(String object, String content) {
        String[] words = object.split(" ", -1);
        try {
            OrganisationId office =
                    content.equals(NONE) || content.isEmpty() ? null : new OrganisationId(UUID.fromString(content));
            return words.length != 4
                    ? Optional.empty()
                    : Optional.of(new CompetenceEntry(words[0], words[1], words[2], words[3], office))
                            .filter(CompetenceEntry::isSound);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
