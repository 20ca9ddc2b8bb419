package org.chengxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationId;
import org.chengxin.exchange.Receivers.Handed;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who received what is kept once for each of its versions, whatever it is, and the first day stands. */
class ReceiversIT extends ServerTest {

    @Autowired
    private Receivers receivers;

    @Autowired
    private LegalClock clock;

    private final UUID thing = UUID.randomUUID();
    private final OrganisationId first = new OrganisationId(UUID.randomUUID());
    private final OrganisationId second = new OrganisationId(UUID.randomUUID());

    private long rows() {
        return sql.sql("select count(*) from exchange.receiver where thing = :thing")
                .param("thing", thing)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsReadAgainIsNotWrittenAndAnotherVersionIs() {
        Handed old = new Handed(thing, UUID.randomUUID());
        receivers.keep(first, List.of(old, old));
        receivers.keep(first, List.of(old));
        assertThat(rows()).isEqualTo(1);
        receivers.keep(first, List.of(old, new Handed(thing, UUID.randomUUID())));
        assertThat(rows()).isEqualTo(2);
        receivers.keep(first, List.of());
        assertThat(receivers.of(thing)).hasSize(1).containsEntry(first, clock.today());
    }

    @Test
    void aVersionOfAnotherThingIsNotTakenForOneOfThis() {
        UUID version = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        receivers.keep(first, List.of(new Handed(other, version), new Handed(thing, UUID.randomUUID())));
        receivers.keep(first, List.of(new Handed(thing, version)));
        assertThat(rows()).isEqualTo(2);
        assertThat(receivers.had(first, List.of(thing, other, UUID.randomUUID())))
                .isEqualTo(Set.of(thing, other));
    }

    @Test
    void eachReceiverStandsOnceTheEarliestFirst() {
        receivers.keep(second, List.of(Handed.only(thing)));
        receivers.keep(first, List.of(Handed.only(thing), new Handed(thing, UUID.randomUUID())));
        sql.sql(
                        "update exchange.receiver set day = day - 1 where thing = :thing and organisation = :by and version <> thing")
                .param("thing", thing)
                .param("by", first.value())
                .update();
        assertThat(receivers.of(thing).keySet()).containsExactly(first, second);
        assertThat(receivers.of(thing)).containsEntry(first, clock.today().minusDays(1));
        assertThat(receivers.of(UUID.randomUUID())).isEmpty();
        assertThat(receivers.had(second, List.of())).isEmpty();
    }
}
