package org.chengxin.account.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has no known place belongs to one office: that of this city, though another city's may have been there before. */
class UnplacedIT extends ServerTest {

    private static final String DEPARTMENT = "unplaced-things";

    @Autowired
    private Access access;

    @Autowired
    private Accounts accounts;

    @Test
    void theOfficeOfThisCityHasWhatHasNoPlace() {
        TestOffice elsewhere = TestOffice.at(city(), DEPARTMENT, "city", "654500");
        TestOffice here = TestOffice.at(city(), DEPARTMENT, "city", "330100");
        TestOffice below = TestOffice.at(city(), DEPARTMENT, "district", "330106");
        assertThat(hasUnplaced(elsewhere)).contains(false);
        assertThat(hasUnplaced(here)).contains(true);
        assertThat(hasUnplaced(below)).contains(false);
    }

    private Optional<Boolean> hasUnplaced(TestOffice office) {
        Caller head = new Caller(
                accounts.organisation(UUID.fromString(office.organisation)),
                office.head.account(),
                office.head.name(),
                Role.OFFICER,
                false);
        return access.territory(head, DEPARTMENT).map(Territory::unplaced);
    }
}
