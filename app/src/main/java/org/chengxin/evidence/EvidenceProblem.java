package org.chengxin.evidence;

import org.chengxin.shared.Problem;

/** Problems of proofs. */
public enum EvidenceProblem implements Problem {
    UNKNOWN_RECORD("evidence.unknown-record", Category.NOT_FOUND),
    NOT_YET_PUBLISHED("evidence.not-yet-published", Category.UNAVAILABLE),
    DATABASE_BEHIND("evidence.database-behind", Category.UNAVAILABLE),
    LOG_INCOMPLETE("evidence.log-incomplete", Category.UNAVAILABLE),
    LOG_DAMAGED("evidence.log-damaged", Category.UNAVAILABLE),
    NOT_ERASABLE("evidence.not-erasable", Category.CONFLICT),
    AUTHORITY_UNREACHABLE("evidence.authority-unreachable", Category.UNAVAILABLE);

    private final String code;
    private final Category category;

    EvidenceProblem(String code, Category category) {
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
}
