package org.chengxin.account;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.MovableClock;
import org.chengxin.ServerTest;
import org.chengxin.account.Sessions.SignIn;
import org.chengxin.evidence.Confidential;
import org.chengxin.rule.Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sign-in under a clock that the test moves, with the second factor demanded or not, and an officer of its own. */
abstract class SessionTest extends ServerTest {

    static final String PASSWORD = "Right-Password-1";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    AccountStore accounts;

    @Autowired
    SessionStore store;

    @Autowired
    FactorStore factorStore;

    @Autowired
    SignInDelayStore delayStore;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Parameters parameters;

    @Autowired
    private AccessLog log;

    @Autowired
    private Confidential confidential;

    /** Those that the server answers with. */
    @Autowired
    Sessions served;

    final MovableClock clock = new MovableClock();
    SecondFactors factors;
    Sessions sessions;
    String name;
    String organisation;
    UUID account;

    @BeforeEach
    void opensAnAccount() {
        sessions = sessions(false);
        name = getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + "-" + NUMBER.incrementAndGet();
        organisation = city().member("department").organisation();
        account = UUID.fromString(city().newAccount(organisation, name, "officer", PASSWORD));
    }

    Sessions sessions(boolean secondFactor) {
        SignInDelays delays = delays(60);
        factors = new SecondFactors(factorStore, delays, confidential, clock, secondFactor);
        return new Sessions(accounts, store, factors, delays, passwords, parameters, log, clock);
    }

    Sessions sessionsWithQuota(int quota) {
        return new Sessions(accounts, store, factors, delays(quota), passwords, parameters, log, clock);
    }

    private SignInDelays delays(int quota) {
        return new SignInDelays(delayStore, quota);
    }

    String signedIn() {
        return ((SignIn.Opened) sessions.signIn(name, PASSWORD)).session();
    }
}
