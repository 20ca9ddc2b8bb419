package org.chengxin.document.paper;

import java.util.Locale;

/** Serving method 送达方式 (民事诉讼法 art. 87 to 95, which administrative procedure follows). */
public enum ServingMethod {
    DIRECT,
    LEFT_BEHIND,
    ELECTRONIC,
    ENTRUSTED,
    POST,
    FORWARDED,
    PUBLIC_NOTICE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Electronic serving is observed by this installation; all others are proved by a signature, a picture or a receipt. */
    boolean needsProof() {
        return this != ELECTRONIC;
    }
}
