package org.chengxin.exchange;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.database.Rows;
import org.chengxin.shared.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 确认: receivers say that they have taken a change over, and whom they told of it in turn. */
@Component
public class Acknowledgements {

    private static final int MOST = 200;
    private static final int LONGEST = 100;

    private final JdbcClient sql;
    private final EventStore events;
    private final Entitlements entitlements;
    private final Receivers receivers;
    private final Accounts accounts;
    private final Clock clock;

    Acknowledgements(
            JdbcClient sql,
            EventStore events,
            Entitlements entitlements,
            Receivers receivers,
            Accounts accounts,
            Clock clock) {
        this.receivers = receivers;
        this.accounts = accounts;
        this.sql = sql;
        this.events = events;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /**
     * Keeps that an organisation has taken an event over; a second time replaces whom it passed the event on to.
     *
     * @param passedOn names of those who had the datum from it
     * @throws ProblemException if the organisation may not have the event, or the list is too long
     */
    @Transactional
    public void acknowledge(Organisation by, UUID event, List<String> passedOn) {
        if (passedOn.size() > MOST || passedOn.stream().anyMatch(name -> name == null || name.length() > LONGEST)) {
            throw new ProblemException(ExchangeProblem.ACKNOWLEDGEMENT, "passedOn");
        }
        if (events.find(event)
                .filter(found -> !entitlements.allowed(by, List.of(found)).isEmpty())
                .isEmpty()) {
            throw new ProblemException(ExchangeProblem.UNKNOWN_EVENT, "id");
        }
        sql.sql("""
                insert into exchange.acknowledgement (event, organisation, passed_on, at)
                values (:event, :organisation, :passedOn, :at)
                on conflict (event, organisation) do update set passed_on = excluded.passed_on, at = excluded.at""")
                .param("event", event)
                .param("organisation", by.id().value())
                .param("passedOn", passedOn.toArray(String[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Who received a thing, and has taken its last change over.
     *
     * @param of what it is, a singular word
     */
    @Reading
    public ReceiversPart receivers(String of, UUID thing) {
        Map<OrganisationId, List<String>> taken = ofLastChange(thing);
        List<ReceiversPart.Line> lines = new ArrayList<>();
        receivers.of(thing).forEach((receiver, day) -> {
            List<String> passedOn = taken.get(receiver);
            lines.add(new ReceiversPart.Line(
                    accounts.find(receiver).map(Organisation::name).orElse(""),
                    day,
                    passedOn != null,
                    String.join("、", passedOn == null ? List.of() : passedOn)));
        });
        return new ReceiversPart(of, lines);
    }

    /** Who has taken over the last change of a thing, with those it passed the change on to; empty while nothing changed. */
    @Reading
    public Map<OrganisationId, List<String>> ofLastChange(UUID thing) {
        Map<OrganisationId, List<String>> acknowledged = new HashMap<>();
        sql.sql("""
                select a.organisation, a.passed_on from exchange.acknowledgement a
                where a.event = (select id from exchange.event where thing = :thing and change <> 'PUBLISHED'
                                 order by ordinal desc limit 1)""")
                .param("thing", thing)
                .query((row, index) -> acknowledged.put(
                        new OrganisationId(row.getObject("organisation", UUID.class)), Rows.texts(row, "passed_on")))
                .list();
        return acknowledged;
    }
}
