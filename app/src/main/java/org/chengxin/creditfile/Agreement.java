package org.chengxin.creditfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation reports the decisions of an authority, through a day.
 *
 * @param types of the reports that it covers, sorted
 * @param basis on what it rests: the document in which the two agreed; empty for one from before that was asked for
 * @param since from when it stands; null for one from before that was kept
 */
public record Agreement(
        String name,
        OrganisationId reporter,
        String authority,
        LocalDate until,
        List<String> types,
        String basis,
        @Nullable LocalDate since) {

    /** The report types that an agreement may cover: reports of these name the authority that decided. */
    static final List<String> TYPES = List.of("honour", "penalty", "permit");

    private static final int LONGEST = 200;
    private static final int BEFORE = 3;
    private static final int LINES = 5;

    /** As it is proposed; a line each. */
    static String content(String reporter, String authority, String until, List<String> types, String basis) {
        return String.join(
                "\n",
                reporter,
                authority.strip(),
                until,
                String.join(" ", types.stream().sorted().toList()),
                basis.strip());
    }

    /** Empty for what is no such content; one of three lines is from before types and basis were asked for. */
    static Optional<Agreement> read(String name, String content) {
        String[] lines = content.split("\n", -1);
        boolean before = lines.length == BEFORE;
        if (!before && lines.length != LINES || !isText(lines[1]) || !before && !isText(lines[4])) {
            return Optional.empty();
        }
        try {
            List<String> types = before ? TYPES : List.of(lines[3].split(" "));
            OrganisationId reporter = new OrganisationId(UUID.fromString(lines[0]));
            Agreement read = new Agreement(
                    name,
                    reporter,
                    lines[1].strip(),
                    LocalDate.parse(lines[2]),
                    types,
                    before ? "" : lines[4].strip(),
                    null);
            return TYPES.containsAll(types) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
