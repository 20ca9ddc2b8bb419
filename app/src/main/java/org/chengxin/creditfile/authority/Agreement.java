package org.chengxin.creditfile.authority;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Reporting agreement: an organisation reports decisions of an authority as that authority's own word, through a day.
 *
 * @param types report types covered, sorted
 * @param basis document of the agreement
 * @param since first day; null while it is a proposal
 */
public record Agreement(
        String name,
        OrganisationId reporter,
        String authority,
        LocalDate until,
        List<String> types,
        String basis,
        @Nullable LocalDate since) {

    /** Report types that an agreement may cover: those that name the deciding authority. */
    static final List<String> TYPES = List.of(
            "abnormal-listing",
            "commitment",
            "honour",
            "inspection",
            "judgment",
            "judgment-default",
            "penalty",
            "permit",
            "sample-test",
            "serious-listing");

    private static final int LONGEST = 200;
    private static final int LINES = 5;

    /** Content of a proposal, one value a line. */
    static String content(String reporter, String authority, String until, List<String> types, String basis) {
        return String.join(
                "\n",
                reporter,
                authority.strip(),
                until,
                String.join(" ", types.stream().sorted().toList()),
                basis.strip());
    }

    /** Empty for invalid content. */
    static Optional<Agreement> read(String name, String content) {
        String[] lines = content.split("\n", -1);
        if (lines.length != LINES || !isText(lines[1]) || !isText(lines[4])) {
            return Optional.empty();
        }
        try {
            List<String> types = List.of(lines[3].split(" "));
            OrganisationId reporter = new OrganisationId(UUID.fromString(lines[0]));
            Agreement read = new Agreement(
                    name, reporter, lines[1].strip(), LocalDate.parse(lines[2]), types, lines[4].strip(), null);
            return TYPES.containsAll(types) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
