package org.chengxin.measure.execution;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengxin.measure.catalogue.CatalogueItem.Look;

/** Tells from a page whether an executor did as it reported. */
final class LookPolicy {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int FIRST_FAULT = 400;

    /** What platforms write in place of a shop that they closed. */
    private static final Pattern CLOSED = Pattern.compile("(店铺|商品|页面)(已|不)(关闭|屏蔽|下架|存在|可见)|暂停服务|已停止服务");

    private LookPolicy() {}

    /** What was found. */
    enum Seen {
        FOUND,
        MISSING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param subject its name
     * @return empty where the answer says nothing, such as a fault of the server
     */
    static Optional<Seen> judge(Look expected, int status, String page, String subject) {
        if (expected == Look.GONE) {
            if (status == NOT_FOUND || status == GONE) {
                return Optional.of(Seen.FOUND);
            }
            return status >= FIRST_FAULT
                    ? Optional.empty()
                    : Optional.of(CLOSED.matcher(page).find() ? Seen.FOUND : Seen.MISSING);
        }
        if (subject.isBlank() || status >= FIRST_FAULT && status != NOT_FOUND && status != GONE) {
            return Optional.empty();
        }
        return Optional.of(status < FIRST_FAULT && page.contains(subject) ? Seen.FOUND : Seen.MISSING);
    }
}
