package org.chengxin.account.outlet;

import org.chengxin.account.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Notice to an organisation, or to a person at the given addresses. Longer texts are cut.
 *
 * @param title at most 100 characters
 * @param text at most 2,000 characters
 * @param about path of the page it concerns, such as {@code /workbench/matters/ID}
 */
public record Notice(
        @Nullable OrganisationId organisation,
        @Nullable String phone,
        @Nullable String email,
        String title,
        String text,
        String about) {

    private static final int TITLE = 100;
    private static final int TEXT = 2_000;
    private static final int ABOUT = 300;

    public Notice {
        title = cut(title.replaceAll("\\p{Cntrl}+", " "), TITLE);
        text = cut(text, TEXT);
        about = cut(about, ABOUT);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    /** Omits the recipient, so that logs do not show it. */
    @Override
    public String toString() {
        return "Notice[about=" + about + "]";
    }
}
