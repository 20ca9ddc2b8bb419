package org.chengxin.onboarding;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.onboarding.Accesses.Issued;
import org.chengxin.onboarding.ApprovedAccessStore.Approved;
import org.chengxin.onboarding.CollectionCodes.Sent;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues what was approved to its applicant alone, once, so that no officer and no administrator ever sees the token. */
@Component
class Collection {

    private final ApprovedAccessStore store;
    private final CollectionCodes codes;
    private final Accounts accounts;
    private final Accesses accesses;
    private final Matters matters;
    private final LegalClock legalClock;
    private final Clock clock;

    Collection(
            ApprovedAccessStore store,
            CollectionCodes codes,
            Accounts accounts,
            Accesses accesses,
            Matters matters,
            LegalClock legalClock,
            Clock clock) {
        this.store = store;
        this.codes = codes;
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
     * @param code that was sent to whom the register knows; whoever is signed in for the organisation itself needs none
     * @throws ProblemException if nothing was, it has ended, it was collected before, the actor is not the applicant, or the code is not
     *     the one that was sent
     */
    @Transactional
    public Issued collect(String number, Actor actor, String code) {
        Approved approved = waiting(number, actor)
                .filter(matter -> {
                    requireCode(matter, actor, code);
                    return true;
                })
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

    /** On which way the code went for what waits for this applicant. */
    @Transactional(readOnly = true)
    public Optional<Sent> sent(String number, Actor actor) {
        return waiting(number, actor).flatMap(store::sent);
    }

    private Optional<MatterId> waiting(String number, Actor actor) {
        return store.waiting(number).filter(matter -> isApplicant(matter, number, actor));
    }

    private void requireCode(MatterId matter, Actor actor, String code) {
        Caller caller = actor.caller();
        boolean itself = caller != null
                && store.codeOf(matter)
                        .filter(known -> known.equals(caller.organisation().code()))
                        .isPresent();
        boolean opens = store.sent(matter)
                .filter(sent -> MessageDigest.isEqual(sent.digest(), codes.digest(code)))
                .isPresent();
        if (!itself && !opens) {
            throw new ProblemException(OnboardingProblem.COLLECTION_CODE, "code");
        }
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
