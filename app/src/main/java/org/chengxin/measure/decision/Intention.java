package org.chengxin.measure.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chengxin.measure.Measure;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.jspecify.annotations.Nullable;

/**
 * A measure that somebody is about to decide, with what is known of its subject.
 *
 * @param nature, effect as the case treats it
 * @param since, until null for no day
 * @param announced what its subject was told before; {@link Announced#NOTHING} for an act that needs no notice
 * @param executors whether anybody is asked to carry it out
 * @param departments of the deciding office; empty if it is no department
 * @param parts words of the parts that the subject plays
 * @param regrouped whether the subject has been joined with another since the case named it
 * @param rests on what it rests
 * @param conditions what must not stand against its subject
 * @param others measures on the subject that have not ended
 * @param underway items that other cases have decided on the subject and whose measure is about to be kept
 */
record Intention(
        CatalogueItem item,
        String nature,
        String effect,
        String basis,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Announced announced,
        boolean executors,
        Set<String> departments,
        List<String> parts,
        boolean regrouped,
        Rests rests,
        Conditions conditions,
        List<Measure> others,
        Set<String> underway) {

    /** The measure and the last day that a notice named. */
    record Announced(String item, @Nullable LocalDate until) {

        static final Announced NOTHING = new Announced("", null);
    }

    /**
     * @param standing what stands against the subject today
     * @param wanted what the decision has to name; empty for an item that nothing bars
     * @param named what it names
     */
    record Conditions(List<Bar> standing, String wanted, String named) {

        static final Conditions NONE = new Conditions(List.of(), "", "");
    }

    /**
     * @param evidence whether a sealed fact that was not erased is named
     * @param foreign whether that is about somebody else, or against whom an incentive is for
     * @param record whether a record is named
     * @param found whether it is in the subject's file, stands, and is one on which such a measure may rest
     * @param objected whether an objection to it is open
     * @param standing whether the subject holds a valid certificate of good standing, where the item asks for one
     */
    record Rests(
            boolean evidence, boolean foreign, boolean record, boolean found, boolean objected, boolean standing) {}
}
