package org.chengxin.document.attachment;

import org.chengxin.shared.Problem;

/** What can go wrong with attachments. */
public enum AttachmentProblem implements Problem {
    UNKNOWN("document.attachment-unknown", Category.NOT_FOUND),
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

    AttachmentProblem(String code, Category category) {
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
