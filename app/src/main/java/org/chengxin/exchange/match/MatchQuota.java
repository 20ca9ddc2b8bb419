package org.chengxin.exchange.match;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.chengxin.account.OrganisationId;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many items a platform may match in a day that are none of its own merchants, so that nobody fishes for a rival's. The day is
 * that of the system clock in Asia/Shanghai.
 */
@Component
class MatchQuota {

    /** Parameter: items a day and organisation. */
    static final String PARAMETER = "exchange.match.others";

    private final MatchUseStore store;
    private final Parameters parameters;
    private final Clock clock;

    MatchQuota(MatchUseStore store, Parameters parameters, Clock clock) {
        this.store = store;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param renewed until the next quota */
    record Left(int quota, int left, Duration renewed) {}

    /**
     * Uses up items of the day's quota, all or none.
     *
     * @throws ProblemException if fewer are left, with the time until the next day
     */
    @Transactional
    public Left use(OrganisationId organisation, int items) {
        int quota = parameters.whole(PARAMETER);
        ZonedDateTime now = clock.instant().atZone(LegalClock.ZONE);
        ZonedDateTime next = now.toLocalDate().plusDays(1).atStartOfDay(LegalClock.ZONE);
        Duration renewed = Duration.between(now, next);
        int used = store.used(organisation, now.toLocalDate());
        if (used + items > quota) {
            throw new ProblemException(
                    ExchangeProblem.QUOTA, next.toOffsetDateTime().toString(), renewed);
        }
        store.use(organisation, used + items);
        return new Left(quota, quota - used - items, renewed);
    }
}
