package org.chengxin.exchange.certificate;

import java.util.Locale;

/** Kinds of certificate; what one says is told by the {@link CertificateContent} of its kind. */
public enum CertificateKind {
    /** 信用证明: what is public of a firm. */
    PUBLIC_FILE("exchange.certificate.days"),
    /** 信用良好证明: that nothing stands against a firm, at its own asking. */
    GOOD_STANDING("exchange.good-standing.days");

    private final String days;

    CertificateKind(String days) {
        this.days = days;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The claim {@code vct}. */
    String type() {
        return "urn:chengxin:" + word() + ":1";
    }

    /** Name of the parameter that says for how many days one is valid. */
    String days() {
        return days;
    }
}
