package org.chengxin.warning.web;

import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.shared.DivisionCode;
import org.chengxin.warning.Findings;
import org.chengxin.warning.SealedFinding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Findings are secret: officers of the market regulator see those of their own districts, nobody else sees one. */
@Component
class FindingAccess {

    private final Offices offices;

    FindingAccess(Offices offices) {
        this.offices = offices;
    }

    /** The caller's office. */
    Office office(Caller caller) {
        return offices.find(caller.organisation().id())
                .filter(office ->
                        caller.role() == Role.OFFICER && office.department().equals(Findings.DEPARTMENT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** Of whose merchants; empty for all. */
    static String within(Office office) {
        String division = office.division();
        return office.level().equals("city") ? "" : division.endsWith("00") ? division.substring(0, 4) : division;
    }

    /** Refuses as if there were none. */
    static void require(Office office, SealedFinding finding) {
        boolean own = within(office).isEmpty()
                || finding.division() != null
                        && DivisionCode.tryParse(finding.division())
                                .filter(place -> place.value().startsWith(within(office)))
                                .isPresent();
        if (!own) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
