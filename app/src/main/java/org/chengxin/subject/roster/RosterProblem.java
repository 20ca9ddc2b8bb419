package org.chengxin.subject.roster;

import org.chengxin.shared.Problem;

/** Why a whole file is refused; nothing of it is stored. */
enum RosterProblem implements Problem {
    EMPTY("roster.empty"),
    COLUMNS("roster.columns"),
    TOO_MANY("roster.too-many"),
    TOO_LARGE("roster.too-large"),
    OLD_FORMAT("roster.old-format"),
    UNREADABLE("roster.unreadable");

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
