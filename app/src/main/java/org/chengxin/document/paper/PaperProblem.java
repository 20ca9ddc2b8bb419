package org.chengxin.document.paper;

import org.chengxin.shared.Problem;

/** What can go wrong with papers. */
public enum PaperProblem implements Problem {
    UNKNOWN_PAPER("document.paper-unknown", Category.NOT_FOUND),
    UNKNOWN_TEMPLATE("document.paper-unknown-template", Category.INVALID),
    EMPTY_BLANK("document.paper-empty-blank", Category.INVALID),
    TOO_LONG("document.paper-too-long", Category.INVALID),
    UNPRINTABLE("document.paper-unprintable", Category.INVALID),
    NO_OFFICE("document.paper-no-office", Category.CONFLICT),
    NO_FONT("document.paper-no-font", Category.UNAVAILABLE),
    ERASED("document.paper-erased", Category.NOT_FOUND),
    OTHER_OFFICE("document.paper-other-office", Category.FORBIDDEN),
    RECUSED("document.paper-recused", Category.FORBIDDEN),
    NOT_IN_FORCE("document.paper-not-in-force", Category.CONFLICT),
    NOT_ADDRESSED("document.paper-not-addressed", Category.INVALID),
    SERVED_WHEN("document.paper-served-when", Category.INVALID),
    NO_PROOF("document.paper-no-proof", Category.INVALID),
    OTHER_MATTER("document.paper-other-matter", Category.INVALID);

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
