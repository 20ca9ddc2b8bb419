package org.chengxin.intake.signature;

import org.chengxin.shared.Problem;

/** Why a request is not taken as signed, and errors of the keys. */
enum SignatureProblem implements Problem {
    MISSING("intake.signature.missing", Category.FORBIDDEN),
    FORM("intake.signature.form", Category.MALFORMED),
    UNCOVERED("intake.signature.uncovered", Category.INVALID),
    UNKNOWN_KEY("intake.signature.unknown-key", Category.FORBIDDEN),
    CLOCK("intake.signature.clock", Category.FORBIDDEN),
    FORGED("intake.signature.forged", Category.FORBIDDEN),
    REPLAYED("intake.signature.replayed", Category.CONFLICT),
    CONTENT("intake.signature.content", Category.MALFORMED),
    STREAM("intake.signature.stream", Category.INVALID),
    KEY("intake.signature.key", Category.INVALID),
    MOST("intake.signature.most", Category.CONFLICT);

    private final String code;
    private final Category category;

    SignatureProblem(String code, Category category) {
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
