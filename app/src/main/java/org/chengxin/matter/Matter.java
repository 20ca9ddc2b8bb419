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
import org.chengxin.matter.definition.DeadlineDefinition.Unit;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Label;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * View of a matter for one viewer; contains nothing that the viewer may not see.
 *
 * @param definition version that the matter follows
 * @param stage its name in the definition
 * @param act number of the last act; sent back as {@code expectedAct} for optimistic locking
 * @param office that handles it; null only if none was found
 * @param handler the person in charge; null if nobody is, and for viewers outside of offices
 * @param pending act that waits for a second person
 * @param acts the time line, oldest first
 * @param next steps available to this viewer
 * @param parent the matter that opened it, if visible to the viewer
 * @param mergedInto the matter it was merged into as a duplicate
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

    /** Name of its definition, such as {@code complaint}. */
    public String kind() {
        return definition.name();
    }

    /** Title of its kind. */
    public Label title() {
        return definition.title();
    }

    public Label stageTitle() {
        return Objects.requireNonNull(definition.stages().get(stage)).title();
    }

    /** Whether it is secret that there is such a matter. */
    public boolean isSecret() {
        return definition.secret();
    }

    /** The viewer's relation to the matter. */
    public enum Viewer {
        /** Staff of a participating office. */
        OFFICE,
        /** Staff of an office above: may read, urge and declare recusals. */
        ABOVE,
        /** A party, or the opener. */
        PARTY
    }

    /** A staff member of an office. */
    public record Person(UUID account, String name) {}

    /**
     * A participant.
     *
     * @param role its name in the definition
     * @param name masked for offices if the party is a stranger, until {@link Matters#reveal}
     * @param subject once it is known to be one
     * @param reason why an office is competent: {@code registered}, {@code place}, {@code platform}, {@code override},
     *     {@code named}, {@code record}, {@code opener}, {@code transfer} or {@code fallback}; the text is {@code matter.reason.WORD}
     * @param place the division behind the reason
     * @param stranger whether it is unknown here and can be linked to a subject
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
     * An act in the time line.
     *
     * @param step a step of the stage {@code from}, {@code open}, or a built-in one whose title is {@code matter.act.WORD}
     * @param title of a step of the definition, for a confirmation or rejection of the step concerned; null for built-in ones
     * @param mark what the step means to other modules, once it took effect; of a confirmation that of the step concerned; null for nothing
     * @param role of the actor; null for acts of the system
     * @param name of the actor, as far as the viewer may know; null for a stranger and for the system
     * @param form visible values, field → value; empty if erased
     * @param formName name of the form in the definition
     * @param decision matching rows of a decision table, output → value: next stage, points, reasons
     * @param about number of the act that it answers: the request that it confirms, rejects, accepts, declines or withdraws
     * @param fact id of the sealed fact, for its proof
     */
    public record Entry(
            int act,
            String step,
            @Nullable Label title,
            @Nullable String mark,
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
     * A deadline.
     *
     * @param unit in which it counts
     * @param due last day; null while paused
     * @param provisional 暂定: the date passes days whose holiday notice is not loaded
     * @param unconfirmed whether it rests on a parameter whose text nobody has confirmed, so that no step is taken at its end
     * @param confirmed whether an officer confirmed the date nevertheless ({@code confirm-due})
     */
    public record Deadline(
            String name,
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

        /** State of a clock. */
        public enum State {
            RUNNING,
            PAUSED,
            OVERDUE,
            ENDED
        }
    }

    /**
     * A step available to the viewer.
     *
     * @param step of the definition, or a built-in one
     * @param title null for a built-in one: {@code matter.act.WORD}
     * @param form of the definition; null for none and for built-in ones, whose fields are those of {@link BuiltInAct}
     * @param second whether another person must confirm
     */
    public record NextStep(
            String step,
            @Nullable Label title,
            @Nullable String form,
            boolean second,
            @Nullable Label consequence,
            @Nullable Basis basis) {}

    /** An act that waits for a second person; {@code mine} if the viewer requested it and so may not confirm. */
    public record Pending(int act, String step, @Nullable Label title, String second, boolean mine) {}

    /**
     * Another matter: the one that opened this one, into which it was merged, or which it opened.
     *
     * @param readable whether the viewer may read it; the handling office knows of those that the matter opened in any case
     */
    public record Link(MatterId id, String number, String definition, String stage, boolean ended, boolean readable) {}

    /** An outcome; {@code delivered} is false while no owner has taken it. */
    public record Left(
            UUID outcome, String kind, String role, LocalDate day, Map<String, String> values, boolean delivered) {}
}
