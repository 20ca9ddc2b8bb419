package org.chengxin.document;

import org.chengxin.shared.Problem;

/** Errors of papers and attachments. */
public enum DocumentProblem implements Problem {
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
    /** No paper of the titles that the step names is in force. */
    NOTHING_TO_SERVE("document.paper-nothing-to-serve", Category.INVALID),
    /** The service of the paper is recorded already, with another day. */
    SERVED_OTHERWISE("document.paper-served-otherwise", Category.CONFLICT),
    /** Electronic service needs 送达地址确认书. */
    NO_CONFIRMATION("document.paper-no-confirmation", Category.INVALID),
    SERVED_WHEN("document.paper-served-when", Category.INVALID),
    NO_PROOF("document.paper-no-proof", Category.INVALID),
    OTHER_MATTER("document.paper-other-matter", Category.INVALID),
    UNKNOWN_FILE("document.attachment-unknown", Category.NOT_FOUND),
    EMPTY("document.attachment-empty", Category.INVALID),
    NAME("document.attachment-name", Category.INVALID),
    TYPE_REFUSED("document.attachment-type-refused", Category.INVALID),
    TYPE_DIFFERS("document.attachment-type-differs", Category.INVALID),
    ACTIVE("document.attachment-active", Category.INVALID),
    LOCKED("document.attachment-locked", Category.INVALID),
    BOMB("document.attachment-bomb", Category.INVALID),
    TOO_LARGE("document.attachment-too-large", Category.TOO_LARGE),
    MATTER_FULL("document.attachment-matter-full", Category.TOO_LARGE),
    BUSY("document.attachment-busy", Category.UNAVAILABLE),
    FILED("document.attachment-filed", Category.CONFLICT);

    private final String code;
    private final Category category;

    DocumentProblem(String code, Category category) {
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
