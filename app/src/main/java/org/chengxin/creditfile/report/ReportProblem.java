package org.chengxin.creditfile.report;

import org.chengxin.shared.Problem;

/** Errors of credit reports. */
enum ReportProblem implements Problem {
    DAY("creditfile.report-day", Category.INVALID),
    TOO_MANY("creditfile.report-too-many", Category.TOO_OFTEN),
    NO_OFFICE("creditfile.report-no-office", Category.CONFLICT),
    UNKNOWN("creditfile.report-unknown", Category.NOT_FOUND);

    private final String code;
    private final Category category;

    ReportProblem(String code, Category category) {
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
