package org.chengxin.intake;

import org.chengxin.shared.Problem;

/** Problems of a request for reports or records; a single item's problems have their own codes in the result. */
public enum IntakeProblem implements Problem {
    NOT_JSON("intake.not-json", Category.MALFORMED),
    SHAPE("intake.shape", Category.INVALID),
    TOO_MANY("intake.too-many", Category.INVALID),
    BOUNDS("intake.bounds", Category.INVALID),
    STREAM_DRY_RUN("intake.stream-dry-run", Category.INVALID),
    STREAM_LONG("intake.stream-long", Category.UNAVAILABLE),
    BUSY("intake.busy", Category.UNAVAILABLE),
    PROOFS_WAIT("intake.proofs-wait", Category.UNAVAILABLE),
    UNKNOWN_TYPE("intake.unknown-type", Category.NOT_FOUND),
    UNKNOWN_RECEIPT("intake.unknown-receipt", Category.NOT_FOUND),
    UNKNOWN_REPORT("intake.unknown-report", Category.NOT_FOUND),
    NOT_ENTITLED("intake.not-entitled", Category.FORBIDDEN),
    PURPOSE_REQUIRED("intake.purpose-required", Category.INVALID),
    UNKNOWN_CASE("intake.unknown-case", Category.INVALID),
    CASE_CLOSED("intake.case-closed", Category.INVALID),
    CASE_ELSEWHERE("intake.case-elsewhere", Category.INVALID);

    private final String code;
    private final Category category;

    IntakeProblem(String code, Category category) {
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
