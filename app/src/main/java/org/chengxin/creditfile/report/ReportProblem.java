package org.chengxin.creditfile.report;

import org.chengxin.shared.Problem;

/** Errors of credit reports and certificates of good standing. */
enum ReportProblem implements Problem {
    DAY("creditfile.report-day", Category.INVALID),
    TOO_MANY("creditfile.report-too-many", Category.TOO_OFTEN),
    NO_OFFICE("creditfile.report-no-office", Category.CONFLICT),
    UNKNOWN("creditfile.report-unknown", Category.NOT_FOUND),
    /** The detail names each reason. */
    STANDS_AGAINST("creditfile.stands-against", Category.CONFLICT),
    NO_APPLICATION("creditfile.no-application", Category.INVALID),
    NOT_OWN("creditfile.not-own", Category.FORBIDDEN);

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
