package org.chengxin.rule.proposal;

import org.chengxin.shared.Problem;

/** Errors of the steps of a proposal. */
public enum ProposalProblem implements Problem {
    UNKNOWN("unknown", Category.NOT_FOUND),
    NO_PERSON("no-person", Category.FORBIDDEN),
    NOT_ALLOWED("not-allowed", Category.FORBIDDEN),
    SAME_PERSON("same-person", Category.FORBIDDEN),
    NO_CERTIFICATE("no-certificate", Category.FORBIDDEN),
    NOBODYS("nobodys", Category.CONFLICT),
    TAKEN_UP("taken-up", Category.CONFLICT),
    ALREADY_OPEN("already-open", Category.CONFLICT),
    DECIDED("decided", Category.CONFLICT),
    REASON("reason", Category.INVALID),
    CONTENT("content", Category.INVALID),
    DAY("day", Category.INVALID),
    FAULTY("faulty", Category.INVALID);

    private final String code;
    private final Category category;

    ProposalProblem(String word, Category category) {
        this.code = "rule.proposal-" + word;
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
