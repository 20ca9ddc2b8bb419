package org.chengxin.matter.web.view;

import java.util.List;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;

/**
 * A matter in words, for a reader.
 *
 * @param title of its kind
 * @param definition name of its kind; {@code version} is the one that it follows
 * @param stage in words
 * @param route the stages behind, the present one, and those that usually follow
 * @param waitsFor roles that have to act
 * @param handler the person in charge
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
        List<Stop> route,
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
     * A stage on the way.
     *
     * @param place behind, now or ahead
     */
    public record Stop(String words, String place) {}

    /** The stage that usually comes next; null at the end. */
    public @Nullable String next() {
        return route.stream()
                .filter(stop -> stop.place().equals("ahead"))
                .map(Stop::words)
                .findFirst()
                .orElse(null);
    }

    /**
     * @param note for an office, why it is competent
     * @param stranger whether an officer may link it: named by somebody, but no known subject
     * @param subject path of its file, if known
     */
    public record PartyView(
            String role,
            String name,
            @Nullable String note,
            boolean stranger,
            @Nullable String subject) {}

    /**
     * An act in the time line, in the order taken.
     *
     * @param by role and name
     * @param answers form values that the reader may see
     * @param erased whether its content was removed by law
     * @param record path of its proof
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

    /** A linked matter: opened by this one, opening it, or that it was merged into. */
    public record Linked(
            String relation,
            String number,
            String title,
            String stage,
            @Nullable String path) {}

    /** @param state whether it was delivered to its owner, in words */
    public record Outcome(String kind, String about, List<Term> values, String state, boolean delivered) {}
}
