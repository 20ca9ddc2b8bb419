package org.chengxin.web.guard;

import org.chengxin.shared.Problem;

/** Problems of requests that exceed a resource limit, whoever sent them. */
public enum GuardProblem implements Problem {
    BODY_TOO_LARGE("web.body-too-large", Category.TOO_LARGE),
    BODY_ENCODING("web.body-encoding", Category.MALFORMED),
    BODY_TOO_SLOW("web.body-too-slow", Category.TOO_SLOW),
    TOO_MANY("web.too-many-requests", Category.TOO_OFTEN),
    TOO_OFTEN("web.too-often", Category.TOO_OFTEN);

    private final String code;
    private final Category category;

    GuardProblem(String code, Category category) {
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
