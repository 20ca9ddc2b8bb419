package org.chengxin.exchange.match;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many firms a platform may match or read in a day that are none of its own merchants, so that nobody fishes for a rival's. The
 * day is that of the system clock in Asia/Shanghai.
 */
@Component
public class MatchQuota {

    /** Parameter: items a day and organisation. */
    static final String PARAMETER = "exchange.match.others";

    private final MatchUseStore store;
    private final Registrations registrations;
    private final Parameters parameters;
    private final Clock clock;

    MatchQuota(MatchUseStore store, Registrations registrations, Parameters parameters, Clock clock) {
        this.store = store;
        this.registrations = registrations;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param renewed until the next quota */
    public record Left(int quota, int left, Duration renewed) {}

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

    /**
     * Uses up one item if a platform reads a firm that is none of its own merchants.
     *
     * @param firm null if nobody has the code that it asked for
     * @throws ProblemException as {@link #use}
     */
    @Transactional
    public void read(Organisation reader, @Nullable SubjectId firm) {
        boolean own = firm != null
                && (firm.equals(reader.subject())
                        || !registrations.merchants(reader.id(), List.of(firm)).isEmpty());
        if (reader.kind() == OrganisationKind.PLATFORM && !own) {
            use(reader.id(), 1);
        }
    }
}
