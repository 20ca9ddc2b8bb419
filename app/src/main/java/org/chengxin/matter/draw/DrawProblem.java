package org.chengxin.matter.draw;

import org.chengxin.shared.Problem;

/** Errors of draws. */
public enum DrawProblem implements Problem {
    LIST("matter.draw-list", Category.INVALID),
    COUNT("matter.draw-count", Category.INVALID),
    TOO_FEW("matter.draw-too-few", Category.INVALID),
    COMMITMENT("matter.draw-commitment", Category.INVALID),
    SECRET_SHORT("matter.draw-secret-short", Category.INVALID),
    SECRET("matter.draw-secret", Category.INVALID),
    BOUND("matter.draw-bound", Category.CONFLICT),
    NOT_DRAWN("matter.draw-not-drawn", Category.CONFLICT),
    LEFT_OUT("matter.draw-left-out", Category.CONFLICT),
    ERASED("matter.draw-erased", Category.CONFLICT);

    private final String code;
    private final Category category;

    DrawProblem(String code, Category category) {
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
