package org.chengxin.measure;

import org.chengxin.shared.Problem;

/** Why a measure is refused; each names its rule. */
public enum MeasureProblem implements Problem {
    UNKNOWN_ITEM("measure.unknown-item", Category.INVALID),
    DISABLED("measure.disabled", Category.INVALID),
    NATURE("measure.nature", Category.INVALID),
    NO_BASIS("measure.no-basis", Category.INVALID),
    MUNICIPAL_BASIS("measure.municipal-basis", Category.INVALID),
    BASIS_LAPSED("measure.basis-lapsed", Category.INVALID),
    TERM("measure.term", Category.INVALID),
    TOO_LONG("measure.too-long", Category.INVALID),
    /** The detail is the last day. */
    FIXED_TERM("measure.fixed-term", Category.INVALID),
    /** The detail is the first day. */
    REMOVAL_EARLY("measure.removal-early", Category.CONFLICT),
    REMOVAL_ONLY("measure.removal-only", Category.CONFLICT),
    NOT_KEPT("measure.not-kept", Category.CONFLICT),
    NO_STANDING("measure.no-standing", Category.INVALID),
    NO_SUBJECT("measure.no-subject", Category.INVALID),
    SUBJECT_CHANGED("measure.subject-changed", Category.CONFLICT),
    WRONG_SUBJECT("measure.wrong-subject", Category.INVALID),
    NO_EVIDENCE("measure.no-evidence", Category.INVALID),
    FOREIGN_EVIDENCE("measure.foreign-evidence", Category.INVALID),
    /** The detail is what bars it. */
    BARRED("measure.barred", Category.CONFLICT),
    /** The detail is what the decision has to name. */
    CONDITIONS("measure.conditions", Category.INVALID),
    NO_RECORD("measure.no-record", Category.INVALID),
    UNDER_REVIEW("measure.under-review", Category.CONFLICT),
    TWICE("measure.twice", Category.CONFLICT),
    ORDERED_TWICE("measure.ordered-twice", Category.CONFLICT),
    NOT_COMPETENT("measure.not-competent", Category.FORBIDDEN),
    NOT_ANNOUNCED("measure.not-announced", Category.INVALID),
    EXECUTOR("measure.executor", Category.INVALID),
    /** A request beyond the city that names an office of this one. */
    ELSEWHERE("measure.elsewhere", Category.INVALID);

    private final String code;
    private final Category category;

    MeasureProblem(String code, Category category) {
        this.code = code;
        this.category = category;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public boolean isExplained() {
        return this == FIXED_TERM || this == REMOVAL_EARLY || this == BARRED || this == CONDITIONS;
    }
}
