package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.view.CaseView;
import org.chengxin.matter.web.view.DrawView;
import org.chengxin.matter.web.view.StepView;
import org.chengxin.web.part.PagePart;
import org.jspecify.annotations.Nullable;

/**
 * A matter at the workbench: left the story, right what may be done.
 *
 * @param steps the next lawful steps
 * @param acts what offices may do at any stage
 * @param pending an act that waits for a second person
 * @param draw where it is one
 * @param parts what the owners of its subject matter have to show
 * @param veil where secret answers and strangers' names are masked and can be looked at for a purpose
 * @param done what was just done, in words
 * @param refused why what was asked for was not done, in words
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
     * What a look is for, as far as it was said; the number is this case's to begin with.
     *
     * @param refused why it does not do, in words
     */
    public record Veil(
            String purpose, String number, @Nullable String refused) {}

    /**
     * @param mine whether the reader asked for it, so that somebody else must confirm it
     * @param key makes confirming twice harmless
     */
    public record Pending(String what, boolean mine, boolean decidable, int expected, String key) {}
}
