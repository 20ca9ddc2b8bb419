package org.chengxin.exchange.obligation;

import java.util.List;

/**
 * 收到的数据请求: what authorities ask a platform or firm for, as its compliance desk sees it; what waits for it comes first.
 *
 * @param waiting how many wait for its answer
 * @param page from 1
 */
public record RequestsPage(long waiting, List<Line> lines, int page, boolean more) {

    public String link(int number) {
        return "/workbench/requests?page=" + number;
    }

    /**
     * One open request.
     *
     * @param office that asks
     * @param contact the officers to talk to, as the letter names them; empty if it names nobody
     * @param cause what the letter is for
     * @param about the merchant that it asks about; empty for none
     * @param due empty for none
     * @param overdue whether that day has passed
     * @param waits whether it waits for the reader's organisation
     * @param same letters of other offices that asked about the same merchant
     */
    public record Line(
            String id,
            String number,
            String kind,
            String office,
            String contact,
            String cause,
            String scope,
            String about,
            String due,
            boolean overdue,
            boolean waits,
            List<Same> same) {}

    /**
     * The same asked by another office.
     *
     * @param ended whether it was answered or is over
     */
    public record Same(String id, String number, String office, boolean ended) {}
}
