package org.chengxin.intake.sheet;

import org.chengxin.shared.Problem;

/** Why a whole file is refused; nothing of it is stored. */
public enum SheetProblem implements Problem {
    EMPTY("sheet.empty"),
    TOO_MANY("sheet.too-many"),
    TOO_LARGE("sheet.too-large"),
    OLD_FORMAT("sheet.old-format"),
    UNREADABLE("sheet.unreadable");

    private final String code;

    SheetProblem(String code) {
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
