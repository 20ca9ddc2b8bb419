package org.chengxin.adapter.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In charge of a system is the city's office of its department, and nobody else. */
class OfficeInChargeIT extends ServerTest {

    private static final OutsideSystem SYSTEM = new OutsideSystem("credit-portal", "development-reform", List.of());

    @Autowired
    private OfficeInCharge inCharge;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    @Autowired
    private Offices offices;

    private Bureau bureau;

    @BeforeEach
    void anOffice() {
        bureau = new Bureau(city(), accounts, matters);
    }

    private Caller officer(Organisation office) {
        return bureau.officer(office, "handler");
    }

    @Test
    void itIsTheCitysOfficeOfTheDepartment() {
        Organisation reform = bureau.cityOffice(offices, "development-reform");
        assertThat(inCharge.of(SYSTEM)).map(Offices.Office::id).hasValue(reform.id());
        assertThat(inCharge.is(officer(reform), SYSTEM)).isTrue();
    }

    @Test
    void anOfficeOfADistrictOrOfAnotherDepartmentIsNot() {
        assertThat(inCharge.is(officer(bureau.office("development-reform", "district", "631140")), SYSTEM))
                .isFalse();
        assertThat(inCharge.is(officer(bureau.cityOffice(offices, "market-regulator")), SYSTEM))
                .isFalse();
    }

    @Test
    void aProgramOfTheOfficeIsNoOfficer() {
        Organisation reform = bureau.cityOffice(offices, "development-reform");
        assertThat(inCharge.is(new Caller(reform, null, null, null, false), SYSTEM))
                .isFalse();
    }

    @Test
    void aDepartmentWithoutAnOfficeHasNone() {
        assertThat(inCharge.of(new OutsideSystem("x", "no-such-department", List.of())))
                .isEmpty();
    }
}
