package org.chengxin.account.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever is away or has left is stood in for by somebody who is there, or by nobody. */
class StandInPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OrganisationId OFFICE = new OrganisationId(UUID.randomUUID());
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    @Test
    void whoIsThereActsAlone() {
        Staff one = staff(ONE, TWO, null, false);
        assertThat(StandInPolicy.acting(one, List.of(one), DAY)).contains(one);
    }

    @Test
    void theLastDayAwayIsStillAwayAndTheNextIsNot() {
        Staff one = staff(ONE, TWO, DAY, false);
        Staff two = staff(TWO, null, null, false);
        assertThat(StandInPolicy.acting(one, List.of(one, two), DAY)).contains(two);
        assertThat(StandInPolicy.acting(one, List.of(one, two), DAY.plusDays(1)))
                .contains(one);
    }

    @Test
    void aStandInWhoIsAwayIsStoodInForToo() {
        Staff one = staff(ONE, TWO, null, true);
        Staff two = staff(TWO, THREE, DAY.plusDays(9), false);
        Staff three = staff(THREE, null, null, false);
        assertThat(StandInPolicy.acting(one, List.of(one, two, three), DAY)).contains(three);
    }

    @Test
    void aCircleAndAnEndLeadToNobody() {
        Staff one = staff(ONE, TWO, DAY, false);
        Staff two = staff(TWO, ONE, DAY, false);
        assertThat(StandInPolicy.acting(one, List.of(one, two), DAY)).isEmpty();
        Staff left = staff(THREE, null, null, true);
        assertThat(StandInPolicy.acting(left, List.of(left), DAY)).isEmpty();
    }

    private static Staff staff(UUID account, @Nullable UUID standIn, @Nullable LocalDate until, boolean left) {
        return new Staff(account, OFFICE, "甲", Post.HANDLER, standIn, until, left, false, null);
    }
}
