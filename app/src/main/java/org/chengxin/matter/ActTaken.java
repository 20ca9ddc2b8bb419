package org.chengxin.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * An act in the transaction that takes it.
 *
 * @param number of the matter, as people quote it
 * @param effect the step that takes effect: the act's own, or the one it confirms; null while it waits for a second person
 * @param mark what the step means to other modules, also while it waits for its second person; null for nothing, for a built-in act and
 *     for one of the system
 * @param stage that the matter is at after the act
 * @param ending final stage reached by the act, or {@link #MERGED}; null if the matter goes on or was taken back
 * @param fact id of the act's fact
 * @param office organisation on whose behalf it is taken; null for an act of a stranger or of the system
 * @param account of the person; null for a program, a stranger and the system
 * @param day the legal day
 * @param form filled-in values: field → value (text, number, list of rows…)
 * @param blanks per paper that the step issues: blank → resolved text
 * @param parties role → participant, as papers and notices address it
 * @param notifies roles to notify
 * @param news what they are told
 */
public record ActTaken(
        MatterId matter,
        String number,
        String definition,
        String step,
        @Nullable String effect,
        @Nullable String mark,
        String stage,
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
        List<String> notifies,
        News news) {

    /** Ending of a matter merged into another. */
    public static final String MERGED = "merged";

    /**
     * What happened and what follows.
     *
     * @param step title of the step; without words for a built-in act
     * @param stage title of the stage after it
     * @param due role for which the matter waits → last day of its nearest clock
     */
    public record News(Label step, Label stage, Map<String, LocalDate> due) {}

    /**
     * @param name as the matter shows it
     * @param organisation of a signed-in party or of an office
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
