package org.chengxin.rule;

import org.chengxin.shared.Problem;

/** Errors of changing the legal clock. */
enum RuleProblem implements Problem {
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
