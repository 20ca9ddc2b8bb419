package org.chengxin.evaluation;

import org.chengxin.shared.Problem;

/** Errors of calls about evaluations. */
enum EvaluationProblem implements Problem {
    UNKNOWN("evaluation.unknown", Category.NOT_FOUND),
    NOT_ENTITLED("evaluation.not-entitled", Category.FORBIDDEN),
    NOT_LISTED("evaluation.not-listed", Category.NOT_FOUND),
    PAGE("evaluation.page", Category.INVALID);

    private final String code;
    private final Category category;

    EvaluationProblem(String code, Category category) {
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
