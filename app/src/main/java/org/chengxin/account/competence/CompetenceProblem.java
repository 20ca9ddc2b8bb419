package org.chengxin.account.competence;

import org.chengxin.shared.Problem;

/** Why a change of the competence table is refused. */
enum CompetenceProblem implements Problem {
    ENTRY("competence.entry", Category.INVALID);

    private final String code;
    private final Category category;

    CompetenceProblem(String code, Category category) {
        this.code = "account." + code;
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
