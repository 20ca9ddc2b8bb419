package org.chengxin.subject.register;

import java.util.Optional;
import java.util.function.Predicate;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.intake.Reporter;
import org.springframework.stereotype.Component;

/** Which reporter is the register of a firm: the market regulator in whose territory its code was issued. */
@Component
public class Registers {

    static final String DEPARTMENT = "market-regulator";

    private final Offices offices;

    Registers(Offices offices) {
        this.offices = offices;
    }

    /** Whether the reporter is the register of the holder of a code; asks for the office once for all codes. */
    public Predicate<SocialCreditCode> of(Reporter reporter) {
        Optional<DivisionCode> territory = offices.find(reporter.organisation())
                .filter(office -> office.department().equals(DEPARTMENT))
                .map(Office::division)
                .flatMap(DivisionCode::tryParse);
        return code -> territory
                .flatMap(office -> code.division().map(issued -> registers(office, issued)))
                .orElse(false);
    }

    /** Issued in the territory, or by an authority above it, whose register the office keeps for its own place. */
    static boolean registers(DivisionCode office, DivisionCode issued) {
        return issued.isWithin(office) || office.isWithin(issued);
    }
}
