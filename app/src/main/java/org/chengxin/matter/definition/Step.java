package org.chengxin.matter.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * One lawful way on from a stage.
 *
 * @param by role names, or {@code clock} (taken when a clock runs out), or {@code children} (taken when the last matter
 *     opened by this one has ended), or {@code house} (taken when the house itself found more)
 * @param form name of the form it is taken with
 * @param to the next stage; its own stage when nothing moves; null when a decision table names it
 * @param second the role of which a second person must confirm; null where one person suffices
 * @param secondHead whether that person must be a head of the office
 * @param decides a decision table that chooses the next stage
 * @param needs {@code children-ended} when matters opened by this one must be over
 * @param only {@code FORM.FIELD} of an earlier form → the word that was chosen there last; offered only where all fit
 * @param names parties named by this step: role → {@code form.FIELD}
 * @param consequence said before the step is taken
 */
public record Step(
        Label title,
        List<String> by,
        @Nullable String form,
        @Nullable String to,
        @Nullable String second,
        boolean secondHead,
        @Nullable Decision decides,
        @Nullable String needs,
        Map<String, String> only,
        Map<String, String> names,
        List<PaperUse> papers,
        List<String> tells,
        List<OutcomeUse> outcomes,
        List<LinkUse> opens,
        @Nullable Basis basis,
        @Nullable Label consequence) {

    /** Taken by the system when a clock runs out. */
    public static final String CLOCK = "clock";

    /** Taken by the system when the last matter opened by this one has ended. */
    public static final String CHILDREN = "children";

    /** Taken by the house, which fills in its form. */
    public static final String HOUSE = "house";

    /** All who are nobody. */
    public static final Set<String> SYSTEM = Set.of(CLOCK, CHILDREN, HOUSE);

    /** Every stage it may lead to. */
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

    /**
     * A branch by a decision table in force.
     *
     * @param table its name among the rules
     * @param inputs input of the table → {@code form.FIELD}, or {@code FORM.FIELD} of an earlier form
     * @param to output word → stage
     */
    public record Decision(String table, Map<String, String> inputs, Map<String, String> to) {}

    /**
     * What the matter leaves behind.
     *
     * @param kind credit-record, obligation, measure-proposal
     * @param about the role it concerns
     * @param values field of the kind → {@code form.FIELD}, {@code FORM.FIELD} or {@code =literal}
     */
    public record OutcomeUse(String kind, String about, Map<String, String> values) {}

    /**
     * Another matter that this one opens.
     *
     * @param matter its definition
     * @param parties its role → a role of this matter, or {@code form.FIELD}
     * @param fields field of its first form → {@code form.FIELD}, {@code FORM.FIELD} or {@code =literal}
     * @param each a table or choices of the step's form, one matter for each row: then {@code row.COLUMN} is a source
     * @param when a yes-no field of the step's form; the link is opened only where it is yes
     */
    public record LinkUse(
            String matter,
            Map<String, String> parties,
            Map<String, String> fields,
            @Nullable String each,
            @Nullable String when) {}
}
