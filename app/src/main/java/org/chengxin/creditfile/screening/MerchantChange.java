package org.chengxin.creditfile.screening;

import java.util.List;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.RecordKind.Category;
import org.chengxin.subject.Subject;

/**
 * What changed in the published file of a merchant between two days.
 *
 * @param published records that are public now and were not
 * @param withdrawn kinds of the records that were public and are no longer, one a record; what they said is told no more
 */
public record MerchantChange(Subject merchant, List<CreditRecord> published, List<RecordKind> withdrawn) {

    private static final int SHOWN = 5;

    /** Whether something new counts against it. */
    boolean adverse() {
        return published.stream().anyMatch(record -> record.kind().category() == Category.ADVERSE);
    }

    public List<CreditRecord> first() {
        return published.stream().limit(SHOWN).toList();
    }

    /** How many further ones were published. */
    public int further() {
        return Math.max(0, published.size() - SHOWN);
    }
}
