package org.chengxin.rule.proposal;

/**
 * Who may propose a change and who decides it, each a circle of persons. One person may be in both, but never does both
 * for one proposal.
 *
 * @param proposers a department's word for the officers of its offices, or {@link #ADMINISTRATION}
 * @param approvers {@link #headOf} a department, or {@link #ADMINISTRATION}
 */
public record Authority(String proposers, String approvers) {

    /** The administrators of this installation. */
    public static final String ADMINISTRATION = "administration";

    private static final String HEAD = "/head";

    /** A change that holds in the whole city: an officer of the department proposes, the head of its city office decides. */
    public static Authority department(String word) {
        return new Authority(word, headOf(word));
    }

    /** A change of the installation itself: one administrator proposes, another decides. */
    public static Authority administration() {
        return new Authority(ADMINISTRATION, ADMINISTRATION);
    }

    /** The heads of a department's office for the whole city. */
    public static String headOf(String department) {
        return department + HEAD;
    }
}
