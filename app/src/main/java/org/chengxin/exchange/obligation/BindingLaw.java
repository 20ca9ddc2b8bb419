package org.chengxin.exchange.obligation;

import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom the law of a duty binds. 政务数据共享条例 (State Council Order 809) binds government departments towards each other, and
 * 市场监督管理行政处罚程序规定 art. 45 market regulators: what is owed to or by others was agreed to, and its arrears are never published.
 */
@Component
class BindingLaw {

    /** A promise in a case, which no law demands. */
    static final String PROMISE = "promise";

    /** Agreed to: whoever asks a department for data in a case is no department. */
    private static final Set<String> AGREED = Set.of(PROMISE, "data-supply");

    private static final String BETWEEN_REGULATORS = "assistance-reply";

    private final Offices offices;

    BindingLaw(Offices offices) {
        this.offices = offices;
    }

    boolean binds(String duty, @Nullable OrganisationId debtor, @Nullable OrganisationId creditor) {
        return duty.equals(BETWEEN_REGULATORS) ? isRegulator(debtor) && isRegulator(creditor) : !AGREED.contains(duty);
    }

    private boolean isRegulator(@Nullable OrganisationId office) {
        return office != null
                && offices.find(office)
                        .filter(found -> found.department().equals("market-regulator"))
                        .isPresent();
    }
}
