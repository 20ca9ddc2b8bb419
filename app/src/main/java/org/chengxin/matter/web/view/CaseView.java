package org.chengxin.matter.web.view;

import java.util.List;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;

/**
 * A matter as somebody may see it.
 *
 * @param title of its kind
 * @param definition name of its kind, and the version it follows
 * @param stage where it stands, in words
 * @param waitsFor whose turn it is
 * @param handler who has it in hand
 */
public record CaseView(
        String id,
        String number,
        String title,
        String definition,
        int version,
        String stage,
        boolean ended,
        String opened,
        @Nullable String waitsFor,
        @Nullable String office,
        @Nullable String handler,
        List<DueView> clocks,
        List<PartyView> parties,
        List<Moment> story,
        List<PaperView> papers,
        List<Linked> linked,
        List<Outcome> outcomes) {

    /**
     * @param note of an office, why it is competent
     * @param stranger whether nobody known here was found under what was typed
     * @param subject the path of its file, when it is known
     */
    public record PartyView(
            String role,
            String name,
            @Nullable String note,
            boolean stranger,
            @Nullable String subject) {}

    /**
     * One act, in the order they were taken.
     *
     * @param by as whom, and who
     * @param answers what was filled in, as far as the reader may see it
     * @param erased whether its content was removed by law
     * @param record the path of its proof
     */
    public record Moment(
            String when,
            String what,
            String by,
            @Nullable String note,
            List<Term> answers,
            boolean erased,
            List<Link> files,
            @Nullable String record) {}

    public record Link(String words, String path, @Nullable String detail) {}

    /** A matter that this one opened, or that opened it. */
    public record Linked(
            String relation,
            String number,
            String title,
            String stage,
            @Nullable String path) {}

    /** @param state whether its owner has it already */
    public record Outcome(String kind, String about, List<Term> values, String state, boolean delivered) {}
}
