package org.chengxin.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * An act that is about to stand.
 *
 * @param number of the matter, as people quote it
 * @param effect what takes effect: the act's own step, or the one that it confirms; null while it waits for a second person
 * @param ending as what the matter ended by it: the stage of its definition, or {@link #MERGED}; null where it goes on or was
 *     taken back
 * @param fact the id of the act's own fact
 * @param office in whose name it is done; null for an act of a party
 * @param account who did it
 * @param day the legal day
 * @param form what was filled in, field → value (text, number, list of rows…)
 * @param blanks of each paper the step issues: blank → text, resolved
 * @param parties role → who, as papers and notices address them
 * @param tells roles to be told
 */
public record ActTaken(
        MatterId matter,
        String number,
        String definition,
        String step,
        @Nullable String effect,
        @Nullable String ending,
        FactId fact,
        @Nullable OrganisationId office,
        java.util.@Nullable UUID account,
        Instant at,
        LocalDate day,
        Map<String, Object> form,
        List<PaperUse> papers,
        List<Map<String, String>> blanks,
        Map<String, Participant> parties,
        List<String> tells) {

    /** The ending of one that was merged into another. */
    public static final String MERGED = "merged";

    /**
     * @param name as the matter shows it
     * @param organisation of a party that signs in, or of an office
     * @param phone, email of a stranger, decrypted, for notices
     */
    public record Participant(
            String name,
            boolean secret,
            @Nullable OrganisationId organisation,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email) {}
}
