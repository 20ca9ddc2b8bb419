package org.chengxin.subject.register;

import java.util.Optional;
import java.util.function.Predicate;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.intake.Reporter;
import org.springframework.stereotype.Component;

/** The register of a firm: the market regulator whose territory its code was issued in. */
@Component
public class Registers {

    static final String DEPARTMENT = "market-regulator";

    private final Offices offices;

    Registers(Offices offices) {
        this.offices = offices;
    }

    /** Whether the reporter is the register of a code's holder; looks the office up once for all codes. */
    public Predicate<SocialCreditCode> of(Reporter reporter) {
        Optional<DivisionCode> territory = offices.find(reporter.organisation())
                .filter(office -> office.department().equals(DEPARTMENT))
                .map(Office::division)
                .flatMap(DivisionCode::tryParse);
        return code -> territory
                .flatMap(office -> code.division().map(issued -> registers(office, issued)))
                .orElse(false);
    }

    /** Issued in the territory, or by a higher authority, whose register the office keeps for its territory. */
    static boolean registers(DivisionCode office, DivisionCode issued) {
        return issued.isWithin(office) || office.isWithin(issued);
    }
}
