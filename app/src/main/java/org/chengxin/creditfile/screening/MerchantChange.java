package org.chengxin.creditfile.screening;

import java.util.List;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.subject.Subject;

/**
 * What changed in the published file of a merchant between two days.
 *
 * @param published records that are public now and were not
 * @param withdrawn kinds of the records that were public and are no longer, one a record; what they said is told no more
 */
public record MerchantChange(Subject merchant, List<CreditRecord> published, List<RecordKind> withdrawn) {}
