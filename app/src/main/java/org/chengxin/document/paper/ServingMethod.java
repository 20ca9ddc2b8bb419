package org.chengxin.document.paper;

import java.util.Locale;

/** Method of service 送达方式 (民事诉讼法 art. 87 to 95, which administrative procedure follows). */
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

    /** Electronic service is observed by this installation; all others need a signature, a picture or a receipt. */
    boolean needsProof() {
        return this != ELECTRONIC;
    }
}
