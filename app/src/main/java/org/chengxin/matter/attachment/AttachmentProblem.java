package org.chengxin.matter.attachment;

import org.chengxin.shared.Problem;

/** What can go wrong with attachments. */
public enum AttachmentProblem implements Problem {
    UNKNOWN("matter.attachment-unknown", Category.NOT_FOUND),
    EMPTY("matter.attachment-empty", Category.INVALID),
    NAME("matter.attachment-name", Category.INVALID),
    TYPE_REFUSED("matter.attachment-type-refused", Category.INVALID),
    TYPE_DIFFERS("matter.attachment-type-differs", Category.INVALID),
    ACTIVE("matter.attachment-active", Category.INVALID),
    LOCKED("matter.attachment-locked", Category.INVALID),
    BOMB("matter.attachment-bomb", Category.INVALID),
    TOO_LARGE("matter.attachment-too-large", Category.TOO_LARGE),
    MATTER_FULL("matter.attachment-matter-full", Category.TOO_LARGE),
    BUSY("matter.attachment-busy", Category.UNAVAILABLE),
    FILED("matter.attachment-filed", Category.CONFLICT);

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
