package org.chengxin.adapter.outgoing;

import java.util.List;
import java.util.Optional;
import org.chengxin.adapter.outgoing.Dispatch.Seen;

/** Result of a look at the page of an outside system. */
final class LookPolicy {

    private LookPolicy() {}

    /**
     * What the page shows of a thing; empty if it cannot be told, as when the system is away.
     *
     * @param shown what stands together on the page of the thing, and no more once it was withdrawn
     */
    static Optional<Seen> judge(int status, String page, List<String> shown, boolean withdrawn) {
        if (status == 404 || status == 410) {
            return Optional.of(withdrawn ? Seen.GONE : Seen.MISSING);
        }
        if (status != 200) {
            return Optional.empty();
        }
        String text = unescaped(page);
        boolean stands = !shown.isEmpty() && shown.stream().allMatch(text::contains);
        return Optional.of(withdrawn ? stands ? Seen.REMAINS : Seen.GONE : stands ? Seen.STANDING : Seen.OTHER);
    }

    private static String unescaped(String page) {
        return page.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
