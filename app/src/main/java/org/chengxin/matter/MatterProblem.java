package org.chengxin.matter;

import org.chengxin.shared.Problem;

/** Errors of acts, openings and views. */
public enum MatterProblem implements Problem {
    /** Also for an existing matter that the caller may not see, so that its existence is not revealed. */
    NOT_VISIBLE("matter.not-visible", Category.NOT_FOUND),
    UNKNOWN_DEFINITION("matter.unknown-definition", Category.NOT_FOUND),
    MAY_NOT_OPEN("matter.may-not-open", Category.FORBIDDEN),
    NO_OFFICE("matter.no-office", Category.INVALID),
    /** The place leads to an office of another city; the detail is that office's division. */
    ELSEWHERE("matter.elsewhere", Category.INVALID),
    FORM("matter.form", Category.INVALID),
    CURSOR("matter.cursor", Category.MALFORMED),
    KEY("matter.key", Category.INVALID),
    KEY_CONFLICT("matter.key-conflict", Category.CONFLICT),
    UNKNOWN_STEP("matter.unknown-step", Category.INVALID),
    OUT_OF_TURN("matter.out-of-turn", Category.CONFLICT),
    NOT_OFFERED("matter.not-offered", Category.CONFLICT),
    ALREADY_TAKEN("matter.already-taken", Category.CONFLICT),
    ENDED("matter.ended", Category.CONFLICT),
    WRONG_OFFICE("matter.wrong-office", Category.FORBIDDEN),
    RECUSED("matter.recused", Category.FORBIDDEN),
    SECOND_PERSON_NEEDED("matter.second-person-needed", Category.CONFLICT),
    SAME_PERSON("matter.same-person", Category.CONFLICT),
    /** The detail names the rule. */
    HANDLED_IT("matter.handled-it", Category.CONFLICT),
    NAMED_PERSON_NEEDED("matter.named-person-needed", Category.FORBIDDEN),
    NO_POST("matter.no-post", Category.FORBIDDEN),
    HEAD_NEEDED("matter.head-needed", Category.FORBIDDEN),
    NO_CERTIFICATE("matter.no-certificate", Category.FORBIDDEN),
    SECRET_PARTY("matter.secret-party", Category.FORBIDDEN),
    NOTHING_PENDING("matter.nothing-pending", Category.CONFLICT),
    CONFLICT("matter.conflict", Category.CONFLICT),
    CHILDREN_OPEN("matter.children-open", Category.CONFLICT),
    BEYOND_CALENDAR("matter.beyond-calendar", Category.CONFLICT),
    /** No transfer of the office above, nor of the one that asked for its consent. */
    STAYS("matter.stays", Category.CONFLICT),
    FIXED("matter.fixed", Category.CONFLICT),
    /** The detail names the first day and the rule. */
    TOO_EARLY("matter.too-early", Category.INVALID),
    /** The day of what a form says has happened lies ahead. */
    NOT_YET("matter.not-yet", Category.INVALID),
    /** A deadline that a form sets does not lie in the future. */
    GONE_BY("matter.gone-by", Category.INVALID),
    NO_EXTENSION("matter.no-extension", Category.CONFLICT),
    NO_DECISION("matter.no-decision", Category.CONFLICT),
    PURPOSE_REQUIRED("matter.purpose-required", Category.INVALID),
    UNKNOWN_CASE("matter.unknown-case", Category.INVALID),
    /** The detail is the name that leads to nothing that could be erased. */
    ERASURE_NOTHING("matter.erasure-nothing", Category.INVALID),
    /** The detail names what is not the party's own. */
    ERASURE_OF_OTHERS("matter.erasure-of-others", Category.INVALID),
    /** The detail names what has to stay for now. */
    ERASURE_NEEDED("matter.erasure-needed", Category.INVALID),
    QUOTA("matter.quota", Category.TOO_OFTEN),
    QUOTA_PARTY("matter.quota-party", Category.TOO_OFTEN);

    private final String code;
    private final Category category;

    MatterProblem(String code, Category category) {
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
        return this == HANDLED_IT || this == TOO_EARLY || this == NOT_YET || this == GONE_BY;
    }
}
