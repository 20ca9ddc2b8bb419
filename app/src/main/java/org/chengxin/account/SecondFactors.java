package org.chengxin.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.FactorStore.StoredFactor;
import org.chengxin.account.credential.Secrets;
import org.chengxin.account.credential.Totp;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Second factor: TOTP codes of an authenticator app, and ten recovery codes on paper. */
@Component
@Transactional
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final Set<Role> ROLES =
            Set.of(Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);

    private final FactorStore store;
    private final SignInDelays delays;
    private final Confidential confidential;
    private final Clock clock;
    private volatile boolean demanded;

    SecondFactors(
            FactorStore store,
            SignInDelays delays,
            Confidential confidential,
            Clock clock,
            @Value("${chengxin.account.second-factor}") boolean demanded) {
        this.store = store;
        this.delays = delays;
        this.confidential = confidential;
        this.clock = clock;
        this.demanded = demanded;
    }

    /**
     * Enrolment data for the app.
     *
     * @param secret to type
     * @param uri to show as a QR code
     */
    public record Enrolment(String secret, String uri) {

        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    /** Makes enrolment mandatory for officers and administrators from their next sign-in. */
    public void demand() {
        demanded = true;
    }

    boolean isDemandedOf(Role role) {
        return demanded && ROLES.contains(role);
    }

    @Reading
    public boolean isEnrolled(UUID account) {
        return store.find(account).map(StoredFactor::confirmed).orElse(false);
    }

    @Reading
    public int recoveryCodesLeft(UUID account) {
        return store.codesLeft(account);
    }

    /** The secret to enrol with; the same until confirmed, so that the page can be reloaded. */
    public Enrolment offer(UUID account, String name) {
        if (isEnrolled(account)) {
            throw new ProblemException(AccountProblem.ENROLLED, "account");
        }
        store.offer(account, confidential.encrypt(Secrets.bytes(Totp.SECRET_BYTES)));
        String secret = Totp.base32(
                confidential.decrypt(store.find(account).orElseThrow().secret()));
        String label = URLEncoder.encode("诚信:" + name, StandardCharsets.UTF_8).replace("+", "%20");
        String issuer = URLEncoder.encode("诚信", StandardCharsets.UTF_8);
        return new Enrolment(secret, "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + issuer);
    }

    /** The code that an app shows at a moment, of a secret as it is typed. */
    public static String code(String secret, Instant at) {
        return Totp.code(Totp.fromBase32(secret), Totp.step(at));
    }

    /**
     * Confirms the enrolment with a first code.
     *
     * @return the recovery codes, shown only here
     * @throws ProblemException if the code is wrong
     */
    @Transactional(noRollbackFor = ProblemException.class)
    public List<String> confirm(UUID account, String code) {
        if (isEnrolled(account)) {
            throw new ProblemException(AccountProblem.ENROLLED, "account");
        }
        if (!matches(account, code)) {
            throw new ProblemException(AccountProblem.WRONG_CODE, "code");
        }
        store.confirm(account, clock.instant());
        return newRecoveryCodes(account);
    }

    /** Replaces the recovery codes by ten new ones. */
    public List<String> newRecoveryCodes(UUID account) {
        List<String> codes = new ArrayList<>();
        for (int count = 0; count < RECOVERY_CODES; count++) {
            codes.add(Secrets.recoveryCode());
        }
        store.replaceCodes(account, codes.stream().map(Secrets::hash).toList());
        return codes;
    }

    /** Checks a current code or an unused recovery code; each code is accepted once. */
    public boolean verify(UUID account, String code) {
        return isEnrolled(account) && matches(account, code);
    }

    private boolean matches(UUID account, String typed) {
        Instant now = clock.instant();
        String code = typed.replaceAll("\\s", "");
        if (code.length() > 20 || !delays.permit("code " + account, now)) {
            return false;
        }
        boolean right = store.find(account)
                .map(factor -> factor.confirmed() && store.useCode(account, Secrets.hash(code), now)
                        || matches(account, factor, code, now))
                .orElse(false);
        if (right) {
            delays.succeeded("code " + account);
        }
        return right;
    }

    private boolean matches(UUID account, StoredFactor factor, String code, Instant now) {
        OptionalLong step = Totp.match(confidential.decrypt(factor.secret()), code, now, factor.lastStep());
        return step.isPresent() && store.use(account, step.getAsLong());
    }

    /** Removes secret and recovery codes, as after their loss; the person enrols again. */
    public void reset(UUID account) {
        store.delete(account);
    }
}
