package org.chengxin.exchange.obligation;

import java.util.List;
import org.chengxin.web.list.ListPage;

/**
 * 义务台账, as one list of it is shown.
 *
 * @param kept how statutory duties that were due are kept: of the own side, or for officers by every debtor
 * @param since first day on which these were due
 */
public record LedgerPage(ListPage list, List<Keeping> kept, String since) {

    /** How a debtor keeps a duty. */
    public record Keeping(String debtor, PublicLedgerPage.Kept kept) {}
}
