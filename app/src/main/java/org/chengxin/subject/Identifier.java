package org.chengxin.subject;

import org.chengxin.account.OrganisationId;
import org.chengxin.code.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * An external identifier of a subject.
 *
 * @param scheme {@code uscc}, {@code registration}, or {@code platform:<organisation>} for a platform's own numbers
 */
public record Identifier(String scheme, String value) implements Comparable<Identifier> {

    /** 统一社会信用代码. */
    public static Identifier of(SocialCreditCode code) {
        return new Identifier("uscc", code.value());
    }

    /** A reporting organisation's own number for the subject. */
    public static Identifier of(OrganisationId organisation, String key) {
        return new Identifier("platform:" + organisation, key);
    }

    /** The social credit code; null for another scheme. */
    @Nullable
    String code() {
        return scheme.equals("uscc") ? value : null;
    }

    /** Whether it is a social credit code with a wrong check digit. */
    boolean isOdd() {
        return scheme.equals("uscc") && !SocialCreditCode.registered(value).isRegular();
    }

    @Override
    public int compareTo(Identifier other) {
        int byScheme = scheme.compareTo(other.scheme);
        return byScheme != 0 ? byScheme : value.compareTo(other.value);
    }
}
