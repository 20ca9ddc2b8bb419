package org.chengxin.exchange.onward;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * 再提供同意: that data of a provider may go on to receivers of some kinds.
 *
 * @param fact the outcome in which it was sealed
 * @param matter the case in which it was given
 * @param number of that case
 * @param type name of the report type
 * @param receivers words of kinds of organisation; departments are those of other cities
 * @param record the one report that it is about; null for all of the type
 * @param until last day
 */
record OnwardConsent(
        UUID fact,
        UUID matter,
        String number,
        OrganisationId provider,
        String type,
        List<String> receivers,
        @Nullable FactId record,
        LocalDate until) {

    /** Whether it lets something shared go on to such a receiver. */
    boolean covers(OnwardConsents.Shared shared, OrganisationKind receiver) {
        return receivers.contains(receiver.word()) && isAbout(shared);
    }

    boolean isAbout(OnwardConsents.Shared shared) {
        return record == null || record.equals(shared.report()) || record.equals(shared.thing());
    }
}
