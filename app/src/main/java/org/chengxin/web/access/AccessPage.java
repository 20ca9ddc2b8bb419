package org.chengxin.web.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.account.log.AccessCheck;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * A page of the access log in words, newest line first.
 *
 * @param check the result of comparing all lines with the sealed batches; null before the first check on this server
 * @param acts kinds of acts to filter by
 * @param next cursor of the next page; null at the end
 */
public record AccessPage(
        Filters filters,
        List<Option> acts,
        List<Line> lines,
        @Nullable String next,
        AccessCheck.@Nullable Verdict check) {

    /** The filters as typed. */
    public record Filters(String act, String words, String from, String until) {

        /** Their query string. */
        public String query() {
            return "act=" + encoded(act) + "&words=" + encoded(words) + "&from=" + encoded(from) + "&until="
                    + encoded(until);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** @param who organisation, or the keyed digest of a stranger */
    public record Line(
            String at,
            String who,
            String person,
            boolean stranger,
            String act,
            int times,
            String object,
            String purpose) {}
}
