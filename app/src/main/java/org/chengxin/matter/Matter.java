package org.chengxin.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.definition.Basis;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.ClockDefinition.Unit;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Label;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A matter as one viewer may see it: what they may not see is not in it.
 *
 * @param definition the version that the matter follows
 * @param stage its word among the stages of the definition
 * @param act number of the last act; given back as {@code expectedAct}, so that a page that is out of date is told
 * @param office that handles it; null only where none was found
 * @param handler the person in charge; null while nobody is, and for viewers outside of offices
 * @param pending an act that waits for a second person
 * @param acts the time line, oldest first
 * @param next what this viewer may do now
 * @param parent the matter that opened it, if the viewer may see that
 * @param mergedInto the matter it was merged into, as a duplicate
 */
public record Matter(
        MatterId id,
        String number,
        MatterDefinition definition,
        String stage,
        boolean ended,
        LocalDate opened,
        int act,
        Viewer viewer,
        @Nullable OrganisationId office,
        @Nullable String officeName,
        @Nullable Person handler,
        List<Party> parties,
        List<Entry> acts,
        List<Deadline> clocks,
        List<NextStep> next,
        @Nullable Pending pending,
        @Nullable Link parent,
        @Nullable Link mergedInto,
        List<Link> children,
        List<Left> outcomes) {

    public Label stageTitle() {
        return Objects.requireNonNull(definition.stages().get(stage)).title();
    }

    /** As what somebody looks at it. */
    public enum Viewer {
        /** Staff of an office that takes part. */
        OFFICE,
        /** Staff of an office above: sees and urges. */
        ABOVE,
        /** Somebody it is about or who opened it. */
        PARTY
    }

    /** Somebody of an office's staff. */
    public record Person(UUID account, String name) {}

    /**
     * Who takes part.
     *
     * @param role its word in the definition
     * @param name masked for offices if the party is a stranger, until {@link Matters#reveal}
     * @param subject once it is known to be one
     * @param reason of an office: why it is competent, {@code registered}, {@code place}, {@code platform},
     *     {@code override}, {@code named}, {@code opener}, {@code transfer} or {@code fallback}; the text is
     *     {@code matter.reason.WORD}
     * @param place the division that the reason rests on
     * @param stranger whether it is not known here and can be linked to a subject
     * @param you whether it is the viewer
     */
    public record Party(
            String role,
            Label title,
            String name,
            @Nullable SubjectId subject,
            @Nullable OrganisationId organisation,
            @Nullable String reason,
            @Nullable String place,
            boolean stranger,
            boolean you) {}

    /**
     * One act.
     *
     * @param step a step of the stage {@code from}, {@code open}, or a built-in one whose title is {@code matter.act.WORD}
     * @param title of a step of the definition, of that which a confirmation or rejection is about; null for built-in ones
     * @param role as whom it was done; null for clock, children and the house itself
     * @param name who did it, as far as the viewer may know; null for a clock
     * @param form what may be seen of the form, field → value; an erased one has none
     * @param formName the form of the definition that it was
     * @param decision the rows of a decision table that fitted, output → value: where it went, points, reasons
     * @param about the pending act that a confirmation or rejection is about
     * @param fact the sealed fact, for its proof
     */
    public record Entry(
            int act,
            String step,
            @Nullable Label title,
            @Nullable String role,
            @Nullable String name,
            String from,
            String to,
            LocalDate day,
            Instant at,
            @Nullable String formName,
            Map<String, Object> form,
            List<Map<String, Object>> decision,
            boolean pending,
            @Nullable Integer about,
            boolean erased,
            FactId fact) {}

    /**
     * A clock.
     *
     * @param unit in which it counts
     * @param due its last day; null while it is paused
     * @param provisional 暂定: the date passes days whose holiday notice is not loaded
     * @param unconfirmed it rests on a parameter whose text nobody has confirmed, so that nothing happens at its end
     * @param confirmed an officer confirmed the date nevertheless ({@code confirm-due})
     */
    public record Deadline(
            String clock,
            Label title,
            State state,
            LocalDate started,
            Unit unit,
            @Nullable LocalDate due,
            boolean provisional,
            boolean unconfirmed,
            boolean confirmed,
            int extensions,
            @Nullable Basis basis) {

        /** Whether it runs. */
        public enum State {
            RUNNING,
            PAUSED,
            OVERDUE,
            ENDED
        }
    }

    /**
     * What the viewer may do now.
     *
     * @param step of the definition, or one that every matter has
     * @param title null for those: {@code matter.act.WORD}
     * @param form the form of the definition; null for none and for those that every matter has, whose fields are those of
     *     {@link BuiltInAct}
     * @param second whether another person must confirm
     */
    public record NextStep(
            String step,
            @Nullable Label title,
            @Nullable String form,
            boolean second,
            @Nullable Label consequence,
            @Nullable Basis basis) {}

    /** An act that waits for a second person; {@code mine} if the viewer asked for it and so may not confirm. */
    public record Pending(int act, String step, @Nullable Label title, String second, boolean mine) {}

    /**
     * Another matter.
     *
     * @param readable whether the viewer may look into it too; who handles a matter knows of those it opened in any case
     */
    public record Link(MatterId id, String number, String definition, String stage, boolean ended, boolean readable) {}

    /**
     * What it left behind.
     *
     * @param delivered false: it stands as 'awaiting its owner'
     */
    public record Left(
            UUID outcome, String kind, String role, LocalDate day, Map<String, String> values, boolean delivered) {}
}
