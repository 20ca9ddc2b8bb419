package org.chengxin.intake.access;

import java.util.Set;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.intake.ReportType;
import org.springframework.stereotype.Component;

/** The access attributes of reports: a department's belong to that department, a firm's to the departments of their type. */
@Component
public class ReportAccess {

    private final Offices offices;

    ReportAccess(Offices offices) {
        this.offices = offices;
    }

    /** Of all reports of that type by that reporter. */
    public Protected of(Organisation reporter, ReportType type) {
        Office office = offices.all().stream()
                .filter(each -> each.id().equals(reporter.id()))
                .findFirst()
                .orElse(null);
        Set<String> departments = office != null
                ? Set.of(office.department())
                : reporter.kind() == OrganisationKind.DEPARTMENT ? Set.of() : type.departments();
        String place = office != null ? office.division() : reporter.division();
        return Protected.of(Kind.REPORT, departments, place, type.secrecy(), Set.of(reporter.id()));
    }
}
