package org.chengxin.matter.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.junit.jupiter.api.Test;

/** A role goes from person to person and from office to office, and what it said before does not stick. */
class ParticipationTest {

    private final OrganisationId first = Cases.organisation();
    private final OrganisationId other = Cases.organisation();
    private final Participation office = Participation.office("handler", first, "place", "330106");

    @Test
    void anOfficeThatHandsAMatterOverTakesItsPersonOutOfCharge() {
        Participation moved = office.handledBy(UUID.randomUUID()).movedTo(other, "transfer", first);
        assertThat(moved.handler()).isNull();
        assertThat(moved.organisation()).isEqualTo(other);
        assertThat(moved.cameFrom()).isEqualTo(first);
        assertThat(moved.reason()).isEqualTo("transfer");
        assertThat(moved.place()).as("the place is still the matter's").isEqualTo("330106");
        assertThat(moved.desk()).isEqualTo(other.value());
    }

    @Test
    void aStrangerIsOneUntilItIsLinkedAndAgainAfterwards() {
        Participation stranger = Cases.stranger("respondent");
        assertThat(stranger.isStranger()).isTrue();
        assertThat(stranger.desk()).as("in nobody's inbox").isNull();
        Participation known = stranger.known(Cases.subject(), other);
        assertThat(known.isStranger()).isFalse();
        assertThat(known.desk()).isEqualTo(other.value());
        assertThat(known.known(null, null)).isEqualTo(stranger);
    }

    @Test
    void anOfficeIsNeverAStranger() {
        assertThat(office.isStranger()).isFalse();
        assertThat(office.handledBy(null).isStranger()).isFalse();
    }

    @Test
    void whoComesFromAnotherMatterIsTheSameInAnotherRole() {
        Participation party = Cases.party("complainant");
        Participation there = party.as("objector");
        assertThat(there.role()).isEqualTo("objector");
        assertThat(there.as("complainant")).isEqualTo(party);
    }
}
