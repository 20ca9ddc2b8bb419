package org.chengxin.document.paper;

import java.util.Locale;

/** How a paper reaches somebody 送达方式 (民事诉讼法 art. 87 to 95, which administrative procedure follows). */
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

    /** This installation sees an electronic one arrive; all others are shown by a signature, a picture or a receipt. */
    boolean needsProof() {
        return this != ELECTRONIC;
    }
}
