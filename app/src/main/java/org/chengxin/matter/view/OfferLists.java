package org.chengxin.matter.view;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.matter.Matters.Offered;
import org.chengxin.matter.Matters.Offers;
import org.chengxin.matter.procedure.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other offices would hand to one's own, page by page. */
@Component
class OfferLists {

    private static final String LIST = "offers";

    private final Transfers transfers;
    private final Cursors cursors;

    OfferLists(Transfers transfers, Cursors cursors) {
        this.transfers = transfers;
        this.cursors = cursors;
    }

    /** As {@link org.chengxin.matter.Matters#offered}. */
    public Offers page(@Nullable String after, int limit, Caller caller) {
        InboxCursor from = cursors.open(LIST, caller, after, InboxCursor.FIRST, InboxCursor::parse);
        List<Offered> found = new ArrayList<>(transfers.offered(caller, from.due(), from.matter(), limit + 1));
        if (found.size() <= limit) {
            return new Offers(found, null);
        }
        found.remove(limit);
        Offered last = found.get(limit - 1);
        String next = new InboxCursor(last.day(), last.id().value()).text();
        return new Offers(found, cursors.seal(LIST, caller, next));
    }
}
