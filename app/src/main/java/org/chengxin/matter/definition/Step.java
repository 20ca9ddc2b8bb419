package org.chengxin.matter.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * Step: a transition from a stage.
 *
 * @param marks what it means to other modules: a word of theirs; null for nothing
 * @param by role names, or {@code clock} (when a clock runs out), {@code children} (when the last matter opened by this one has
 *     ended), {@code house} (when the system found more)
 * @param form name of its form
 * @param to next stage; the same stage if it does not change; null if a decision table chooses it
 * @param second role whose other person must confirm; null if one person suffices
 * @param secondHead whether that person must be a head of the office
 * @param apartFrom steps of the definition, or {@code open}: who took or confirmed one of them does not answer for this one, neither as the second
 *     person nor, where none is needed, by taking it
 * @param requires fields of its form that this step requires, beside those that the form does
 * @param decides decision table that chooses the next stage
 * @param needs {@code children-ended} if all matters opened by this one must have ended
 * @param only condition {@code FORM.FIELD} of an earlier form → last chosen option, or {@code !option} for any other; the step is offered only if
 *     all match
 * @param names parties named by this step: role → {@code form.FIELD}, or {@code office.above} for the office above the handling one
 * @param consequence shown before the step is taken
 */
public record Step(
        Label title,
        @Nullable String marks,
        List<String> by,
        @Nullable String form,
        List<String> requires,
        @Nullable String to,
        @Nullable String second,
        boolean secondHead,
        List<String> apartFrom,
        @Nullable Decision decides,
        @Nullable String needs,
        Map<String, String> only,
        Map<String, String> names,
        List<PaperUse> papers,
        @JsonProperty("tells") List<String> notifies,
        List<OutcomeUse> outcomes,
        List<LinkUse> opens,
        @Nullable Basis basis,
        @Nullable Label consequence) {

    /** Taken by the system when a clock runs out. */
    public static final String CLOCK = "clock";

    /** Taken by the system when the last matter opened by this one has ended. */
    public static final String CHILDREN = "children";

    /** Taken by the system, which fills in the form. */
    public static final String HOUSE = "house";

    /** In place of a field: the office above the one that handles the matter. */
    public static final String ABOVE = "office.above";

    /** All actors that stand for the system. */
    public static final Set<String> SYSTEM = Set.of(CLOCK, CHILDREN, HOUSE);

    private static final String OTHER_THAN = "!";

    /** The option that a condition speaks of. */
    public static String option(String condition) {
        return condition.startsWith(OTHER_THAN) ? condition.substring(OTHER_THAN.length()) : condition;
    }

    /** Whether a condition is met by what was chosen last. */
    public static boolean isChosen(String condition, @Nullable Object chosen) {
        return option(condition).equals(chosen) != condition.startsWith(OTHER_THAN);
    }

    /** All possible next stages. */
    public Set<String> targets() {
        Set<String> targets = new LinkedHashSet<>();
        if (to != null) {
            targets.add(to);
        }
        if (decides != null) {
            targets.addAll(decides.to().values());
        }
        return targets;
    }

    /** The same step with another next stage; null for none. */
    Step leadingTo(@Nullable String stage) {
        return new Step(
                title,
                marks,
                by,
                form,
                requires,
                stage,
                second,
                secondHead,
                apartFrom,
                decides,
                needs,
                only,
                names,
                papers,
                notifies,
                outcomes,
                opens,
                basis,
                consequence);
    }

    /**
     * Branch by a decision table in force.
     *
     * @param table its name among the rules
     * @param inputs input of the table → {@code form.FIELD}, or {@code FORM.FIELD} of an earlier form
     * @param to output word → stage
     */
    public record Decision(String table, Map<String, String> inputs, Map<String, String> to) {}

    /**
     * Outcome of a step.
     *
     * @param kind such as credit-record, obligation, measure-proposal
     * @param about role that it concerns
     * @param values field of the kind → {@code form.FIELD}, {@code FORM.FIELD} or {@code =literal}
     */
    public record OutcomeUse(String kind, String about, Map<String, String> values) {}

    /**
     * Another matter opened by a step.
     *
     * @param matter its definition
     * @param parties its role → a role of this matter, or {@code form.FIELD}
     * @param fields field of its opening form → {@code form.FIELD}, {@code FORM.FIELD} or {@code =literal}
     * @param each table or multiple choice of the step's form: one matter per row, with {@code row.COLUMN} as a source
     * @param when boolean field of the step's form; opened only if true
     */
    public record LinkUse(
            String matter,
            Map<String, String> parties,
            Map<String, String> fields,
            @Nullable String each,
            @Nullable String when) {}
}
