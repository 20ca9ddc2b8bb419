package org.chengxin.rule;

import org.chengxin.shared.Problem;

/** What can go wrong when rules, the calendar or the legal clock are changed. */
public enum RuleProblem implements Problem {
    UNKNOWN_PROPOSAL("rule.unknown-proposal", Category.INVALID),
    ALREADY_DECIDED("rule.already-decided", Category.CONFLICT),
    SAME_PERSON("rule.same-person", Category.FORBIDDEN),
    NOT_ONE_YEAR("rule.not-one-year", Category.INVALID),
    UNREADABLE_ARRANGEMENT("rule.unreadable-arrangement", Category.INVALID),
    NO_DEMO("rule.no-demo", Category.FORBIDDEN),
    CLOCK_STEP("rule.clock-step", Category.INVALID);

    private final String code;
    private final Category category;

    RuleProblem(String code, Category category) {
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
