package org.chengxin.exchange.obligation;

import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.succession.Successions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom an obligation is owed: an organisation by its id, or a department by its word, which means its offices of this city. */
@Component
class Creditors {

    private final Offices offices;
    private final Successions successions;

    Creditors(Offices offices, Successions successions) {
        this.offices = offices;
        this.successions = successions;
    }

    /** The words under which an office of this city is a creditor; none for anybody else. */
    List<String> departments(OrganisationId of) {
        return offices.find(of).filter(office -> !offices.isElsewhere(office)).map(Office::department).stream()
                .toList();
    }

    boolean isOwedTo(@Nullable OrganisationId office, Obligation owed) {
        if (office == null) {
            return false;
        }
        return owed.creditorId() == null
                ? departments(office).contains(owed.creditor())
                : successions.standsFor(office, owed.creditorId());
    }
}
