package org.chengxin.adapter.connection;

import java.util.Optional;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.adapter.contract.OutsideSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 主管: the city office of the department that is in charge of an outside system. */
@Component
public class OfficeInCharge {

    private final Offices offices;
    private final String city;

    OfficeInCharge(Offices offices, @Value("${chengxin.city}") String city) {
        this.offices = offices;
        this.city = city;
    }

    /** Empty while the department has no office here. */
    public Optional<Office> of(OutsideSystem system) {
        return offices.competent(system.department(), "city", city);
    }

    /** Whether it is the caller's own office. */
    public boolean is(Caller caller, OutsideSystem system) {
        return AccessPolicy.isOfficer(caller)
                && offices.find(caller.organisation().id())
                        .filter(office -> office.department().equals(system.department())
                                && office.level().equals("city")
                                && office.division().equals(city))
                        .isPresent();
    }
}
