package org.chengxin.rule.proposal;

import java.util.UUID;

/**
 * Circle of persons who may propose a change, and circle of those who decide it. A person in both never does both for one
 * proposal.
 *
 * @param proposers a department's word for the officers of its offices, {@link #ADMINISTRATION}, or {@link #inChargeOf} an
 *     organisation
 * @param approvers {@link #headOf} a department, {@link #inChargeOf} an office, or {@link #ADMINISTRATION}
 */
public record Authority(String proposers, String approvers) {

    /** The administrators of this installation. */
    public static final String ADMINISTRATION = "administration";

    private static final String HEAD = "/head";

    /** City-wide change: an officer of the department proposes, the head of its city office decides. */
    public static Authority department(String word) {
        return new Authority(word, headOf(word));
    }

    /** Change of the installation: one administrator proposes, another decides. */
    public static Authority administration() {
        return new Authority(ADMINISTRATION, ADMINISTRATION);
    }

    /** Change of what an organisation does here: a person in charge of it proposes, an administrator decides. */
    public static Authority organisation(UUID organisation) {
        return new Authority(inChargeOf(organisation), ADMINISTRATION);
    }

    /** Circle of the persons in charge of an organisation; of an office, its head. */
    public static String inChargeOf(UUID organisation) {
        return "in-charge/" + organisation;
    }

    /** Circle of the heads of a department's city-wide office. */
    public static String headOf(String department) {
        return department + HEAD;
    }
}
