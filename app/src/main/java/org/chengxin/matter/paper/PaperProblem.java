package org.chengxin.matter.paper;

import org.chengxin.shared.Problem;

/** What can go wrong with papers. */
public enum PaperProblem implements Problem {
    UNKNOWN_PAPER("matter.paper-unknown", Category.NOT_FOUND),
    UNKNOWN_TEMPLATE("matter.paper-unknown-template", Category.INVALID),
    EMPTY_BLANK("matter.paper-empty-blank", Category.INVALID),
    TOO_LONG("matter.paper-too-long", Category.INVALID),
    UNPRINTABLE("matter.paper-unprintable", Category.INVALID),
    NO_OFFICE("matter.paper-no-office", Category.CONFLICT),
    NO_FONT("matter.paper-no-font", Category.UNAVAILABLE),
    ERASED("matter.paper-erased", Category.NOT_FOUND),
    OTHER_OFFICE("matter.paper-other-office", Category.FORBIDDEN),
    RECUSED("matter.paper-recused", Category.FORBIDDEN),
    NOT_IN_FORCE("matter.paper-not-in-force", Category.CONFLICT),
    NOT_ADDRESSED("matter.paper-not-addressed", Category.INVALID),
    SERVED_WHEN("matter.paper-served-when", Category.INVALID),
    NO_PROOF("matter.paper-no-proof", Category.INVALID),
    OTHER_MATTER("matter.paper-other-matter", Category.INVALID);

    private final String code;
    private final Category category;

    PaperProblem(String code, Category category) {
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
