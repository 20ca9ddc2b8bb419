package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.account.access.Purpose;
import org.chengxin.matter.web.view.CaseView;
import org.chengxin.matter.web.view.DrawView;
import org.chengxin.matter.web.view.StepView;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;

/**
 * Workbench page of a matter: time line on the left, actions on the right.
 *
 * @param steps available steps of the definition
 * @param acts available built-in acts, which do not depend on the stage
 * @param pending act that waits for a second person
 * @param draw state of the draw; null if the matter has none
 * @param parts case parts of other modules
 * @param veil form to reveal masked answers and names for a purpose
 * @param done confirmation of the last act, in words
 * @param refused reason of a refusal, in words
 */
public record CasePage(
        CaseView matter,
        List<StepView> steps,
        List<StepView> acts,
        @Nullable Pending pending,
        @Nullable DrawView draw,
        List<PagePart> parts,
        @Nullable Veil veil,
        @Nullable String done,
        @Nullable String refused) {

    /**
     * Form to state the purpose of an access, with what was stated so far; the number is initially this case's.
     *
     * @param purposes that the reader may choose from
     * @param refused reason of a refusal, in words
     */
    public record Veil(
            List<Purpose> purposes,
            String purpose,
            String number,
            @Nullable String refused) {}

    /**
     * @param mine whether the reader requested it, so that somebody else must confirm
     * @param key idempotency key
     */
    public record Pending(String what, boolean mine, boolean decidable, int expected, String key) {}
}
