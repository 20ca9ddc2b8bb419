package org.chengxin.measure.execution;

import java.time.LocalDate;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationKind;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 平台公示: until when a platform has to disclose what it did to a merchant (网络交易监督管理办法 art. 30). */
@Component
class DisclosureDays {

    private static final String DAYS = "measure.platform-disclosure";

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Calendars calendars;

    DisclosureDays(Catalogue catalogue, Accounts accounts, Parameters parameters, Calendars calendars) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.parameters = parameters;
        this.calendars = calendars;
    }

    /**
     * The last day that is in time; null for an incentive and for an executor that is no platform.
     *
     * @param day on which the order was carried out
     */
    @Nullable
    LocalDate last(Execution order, LocalDate day) {
        boolean owes = order.executor() != null
                && accounts.organisation(order.executor()).kind() == OrganisationKind.PLATFORM
                && catalogue
                        .find(String.valueOf(order.item()))
                        .filter(version -> version.rule().isSanction())
                        .isPresent();
        return owes
                ? calendars
                        .current()
                        .plusWorkingDays(day, parameters.whole(DAYS))
                        .date()
                : null;
    }
}
