package org.chengxin.exchange.obligation;

import java.util.List;

/**
 * 义务台账, as one list of it is shown.
 *
 * @param list word of the list that is shown
 * @param lists words of those that the reader has
 * @param kept how statutory duties that were due are kept: of the own side, or for officers by every debtor
 * @param since first day on which these were due
 * @param page from 1
 */
public record LedgerPage(
        String list, List<String> lists, List<Line> lines, List<Keeping> kept, String since, int page, boolean more) {

    public String link(int number) {
        return "/workbench/obligations?list=" + list + "&page=" + number;
    }

    /** How a debtor keeps a duty. */
    public record Keeping(String debtor, PublicLedgerPage.Kept kept) {}

    /**
     * @param content in words
     * @param state word of its state
     * @param reminder address of the form that opens a reminder; empty where the reader can open none
     */
    public record Line(Obligation owed, String debtor, String creditor, String content, String state, String reminder) {

        Line withoutCreditor() {
            return new Line(owed, debtor, "", content, state, reminder);
        }
    }
}
