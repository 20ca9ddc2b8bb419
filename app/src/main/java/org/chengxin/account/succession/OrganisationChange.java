package org.chengxin.account.succession;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What became of an organisation.
 *
 * @param id of the proposal, also of its fact
 * @param name of the organisation until that day
 * @param successor null for a new name
 * @param day first day of the new name or of the successor
 * @param documentNumber 文号 of the document that orders it
 */
public record OrganisationChange(
        UUID id,
        OrganisationId organisation,
        Act act,
        String name,
        @Nullable OrganisationId successor,
        LocalDate day,
        String documentNumber,
        String documentName,
        String reason) {

    /** What is done with an organisation. */
    public enum Act {
        /** 更名: all else stays. */
        RENAMED,
        /** 并入: into one that goes on beside its own business. */
        MERGED,
        /** 承继: by one that was founded for it. */
        SUCCEEDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Act> of(String word) {
            return Arrays.stream(values())
                    .filter(act -> act.word().equals(word))
                    .findFirst();
        }
    }
}
