package org.chengxin.subject.roster;

import org.chengxin.shared.Problem;

/** Why a spreadsheet is refused as no roster; nothing of it is stored. */
enum RosterProblem implements Problem {
    COLUMNS("roster.columns");

    private final String code;

    RosterProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Category category() {
        return Category.INVALID;
    }
}
