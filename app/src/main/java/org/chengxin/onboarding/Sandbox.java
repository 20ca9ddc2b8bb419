package org.chengxin.onboarding;

import java.time.Duration;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.onboarding.Accesses.Issued;
import org.chengxin.onboarding.Accesses.Token;
import org.chengxin.shared.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 沙箱: an installation where anybody gets access at once, under a log of its own; nothing in it has effect. */
@Component
class Sandbox {

    /** How long a token for trying things out is good. Own choice. */
    private static final Duration TRIAL = Duration.ofDays(90);

    private final ApprovedAccessStore store;
    private final Accounts accounts;
    private final Accesses accesses;
    private final boolean on;
    private final String city;

    Sandbox(
            ApprovedAccessStore store,
            Accounts accounts,
            Accesses accesses,
            @Value("${chengxin.sandbox:false}") boolean on,
            @Value("${chengxin.city}") String city) {
        this.store = store;
        this.accounts = accounts;
        this.accesses = accesses;
        this.on = on;
        this.city = city;
    }

    boolean isOn() {
        return on;
    }

    /** @throws ProblemException if this installation is none */
    void require() {
        if (!on) {
            throw new ProblemException(OnboardingProblem.NO_SANDBOX, "sandbox");
        }
    }

    /** Access for trying things out. Nobody checks who asks, so that each code is given once. */
    @Transactional
    public Issued open(Applicant to) {
        require();
        store.lock(to.code());
        if (accounts.withCode(to.code()).isPresent()) {
            throw new ProblemException(OnboardingProblem.KNOWN, "code");
        }
        Organisation organisation = accounts.register(to.name(), to.kind(), to.code(), city, null);
        return accesses.issue(organisation, to, TRIAL);
    }

    /** A token in place of one that was lost, for somebody who is signed in for the organisation. */
    @Transactional
    public Token replace(Caller caller) {
        require();
        return accesses.replace(caller, TRIAL);
    }
}
