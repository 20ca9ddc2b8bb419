package org.chengxin.matter.web;

import org.chengxin.shared.Problem;

/** Errors of the pages and the API of matters. */
public enum PageProblem implements Problem {
    UNREADABLE("matter.unreadable", Category.MALFORMED),
    KEY_REQUIRED("matter.key-required", Category.INVALID);

    private final String code;
    private final Category category;

    PageProblem(String code, Category category) {
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
