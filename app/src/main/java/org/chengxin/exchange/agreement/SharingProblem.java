package org.chengxin.exchange.agreement;

import org.chengxin.shared.Problem;

/** Errors of sharing agreements. */
public enum SharingProblem implements Problem {
    RECEIVER("exchange.agreement-receiver", Category.INVALID),
    TERM("exchange.agreement-term", Category.INVALID),
    ISSUER("exchange.agreement-issuer", Category.INVALID),
    OVER("exchange.agreement-over", Category.FORBIDDEN);

    private final String code;
    private final Category category;

    SharingProblem(String code, Category category) {
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
