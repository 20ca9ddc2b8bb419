package org.chengxin.onboarding;

import java.time.Clock;
import java.time.Duration;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.onboarding.Accesses.Issued;
import org.chengxin.onboarding.ApprovedAccessStore.Approved;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues what was approved to its applicant alone, once, so that no officer and no administrator ever sees the token. */
@Component
class Collection {

    private final ApprovedAccessStore store;
    private final Accounts accounts;
    private final Accesses accesses;
    private final Matters matters;
    private final LegalClock legalClock;
    private final Clock clock;

    Collection(
            ApprovedAccessStore store,
            Accounts accounts,
            Accesses accesses,
            Matters matters,
            LegalClock legalClock,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.accesses = accesses;
        this.matters = matters;
        this.legalClock = legalClock;
        this.clock = clock;
    }

    /**
     * Issues what was approved in a matter.
     *
     * @param actor its opener
     * @throws ProblemException if nothing was, it has ended, it was collected before, or the actor is not the applicant
     */
    @Transactional
    public Issued collect(String number, Actor actor) {
        Approved approved = store.waiting(number)
                .filter(matter -> isApplicant(matter, number, actor))
                .flatMap(store::collect)
                .filter(each -> each.until().isAfter(legalClock.today()))
                .orElseThrow(() -> new ProblemException(OnboardingProblem.NOTHING_TO_COLLECT, "number"));
        Applicant to = approved.to();
        store.lock(to.code());
        Organisation organisation = accounts.withCode(to.code())
                .map(known -> own(known, actor))
                .orElseGet(() -> accounts.register(to.name(), to.kind(), to.code(), approved.seat(), null));
        Duration lasts = Duration.between(
                clock.instant(), approved.until().atStartOfDay(LegalClock.ZONE).toInstant());
        Issued issued = accesses.issue(organisation, to, approved.byProgram() ? lasts : null);
        store.holds(approved.matter(), issued.id());
        return issued;
    }

    private boolean isApplicant(MatterId matter, String number, Actor actor) {
        if (actor.receipt() != null) {
            return matters.byNumber(number, actor.receipt())
                    .filter(matter::equals)
                    .isPresent();
        }
        return matters.find(matter, actor).parties().stream()
                .anyMatch(party -> party.you() && party.role().equals("applicant"));
    }

    /** An organisation that came to be known since is nobody else's to enter. */
    private static Organisation own(Organisation known, Actor actor) {
        if (actor.caller() == null || !actor.caller().organisation().id().equals(known.id())) {
            throw new ProblemException(OnboardingProblem.KNOWN, "code");
        }
        return known;
    }
}
