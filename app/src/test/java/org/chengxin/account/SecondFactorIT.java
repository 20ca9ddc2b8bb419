package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.TestCity.object;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chengxin.account.Sessions.Pending;
import org.chengxin.account.Sessions.SignIn;
import org.chengxin.account.credential.Secrets;
import org.chengxin.account.credential.Totp;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers and administrators show a code besides the password; each code is good once, and a lost phone is no end. */
class SecondFactorIT extends SessionTest {

    @Autowired
    private Confidential confidential;

    @Autowired
    private SecondFactors servedFactors;

    @Test
    void whereItIsDemandedAnOfficerEnrolsAtTheNextSignIn() {
        sessions = sessions(true);
        SignIn.Opened opened = open();
        assertThat(opened.pending()).isEqualTo(Pending.ENROL);
        assertThat(sessions.callerOf(opened.session())).as("nothing before").isEmpty();
        assertThat(enrol()).hasSize(10);
        sessions.stepDone(opened.session(), Pending.ENROL);
        assertThat(sessions.callerOf(opened.session())).isPresent();
        assertThat(open().pending()).isEqualTo(Pending.CODE);
    }

    @Test
    void itIsAskedOfOfficersAndAdministratorsAndOfNobodyElse() {
        sessions(true);
        for (Role role : Role.values()) {
            assertThat(factors.isDemandedOf(role))
                    .as(role.word())
                    .isEqualTo(List.of(Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)
                            .contains(role));
        }
        sessions(false);
        assertThat(factors.isDemandedOf(Role.OFFICER)).isFalse();
        factors.demand();
        assertThat(factors.isDemandedOf(Role.OFFICER)).isTrue();
    }

    @Test
    void theCodeOfNowSignsInAndIsNotTakenTwice() {
        enrol();
        clock.pass(Duration.ofSeconds(60));
        SignIn.Opened one = open();
        SignIn.Opened two = open();
        String code = code();
        assertThat(sessions.giveCode(one.session(), code)).isTrue();
        assertThat(sessions.callerOf(one.session())).isPresent();
        assertThat(sessions.giveCode(two.session(), code)).as("a replay").isFalse();
        assertThat(sessions.callerOf(two.session())).isEmpty();
        clock.pass(Duration.ofSeconds(30));
        assertThat(sessions.giveCode(two.session(), code())).isTrue();
    }

    @Test
    void oneCodeSentManyTimesAtOnceIsTakenOnce() throws Exception {
        enrol();
        clock.pass(Duration.ofSeconds(60));
        String code = code();
        var pool = Executors.newFixedThreadPool(4);
        Callable<Boolean> give = () -> factors.verify(account, code);
        int taken = 0;
        for (var answer : pool.invokeAll(java.util.Collections.nCopies(4, give))) {
            taken += answer.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeStandsInForACodeOnce() {
        List<String> codes = enrol();
        assertThat(new HashSet<>(codes)).hasSize(10);
        SignIn.Opened one = open();
        assertThat(sessions.giveCode(one.session(), codes.get(3))).isTrue();
        assertThat(sessions.giveCode(open().session(), codes.get(3))).isFalse();
        assertThat(factors.recoveryCodesLeft(account)).isEqualTo(9);
        List<String> fresh = factors.newRecoveryCodes(account);
        assertThat(sessions.giveCode(open().session(), codes.get(4)))
                .as("replaced")
                .isFalse();
        assertThat(sessions.giveCode(open().session(), fresh.get(4))).isTrue();
    }

    @Test
    void guessedCodesWait() {
        enrol();
        clock.pass(Duration.ofSeconds(60));
        SignIn.Opened opened = open();
        for (int guess = 0; guess < 6; guess++) {
            assertThat(sessions.giveCode(opened.session(), "00000" + guess)).isFalse();
        }
        assertThat(sessions.giveCode(opened.session(), code())).as("too soon").isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(sessions.giveCode(opened.session(), code())).isTrue();
    }

    @Test
    void theSecretIsEncryptedAndRecoveryCodesAreHashes() {
        List<String> codes = enrol();
        byte[] stored = factorStore.find(account).orElseThrow().secret();
        byte[] secret = confidential.decrypt(stored);
        assertThat(secret).hasSize(Totp.SECRET_BYTES);
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(sql.sql("select count(*) from account.recovery_code where hash = :hash")
                        .param("hash", Secrets.hash(codes.get(0)))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLostFactorIsTakenAwayAndEnrolledAnew() {
        sessions = sessions(true);
        enrol();
        assertThatThrownBy(() -> factors.offer(account, name)).isInstanceOf(ProblemException.class);
        factors.reset(account);
        assertThat(factors.recoveryCodesLeft(account)).isZero();
        assertThat(open().pending()).isEqualTo(Pending.ENROL);
    }

    @Test
    void aWrongFirstCodeEnrolsNobody() {
        factors.offer(account, name);
        assertThatThrownBy(() -> factors.confirm(account, "000000")).isInstanceOf(ProblemException.class);
        assertThat(factors.isEnrolled(account)).isFalse();
    }

    @Test
    void theApiTakesTheCodeWithThePassword() {
        String secret = servedFactors.offer(account, name).secret();
        assertThat(secret).hasSize(32);
        factors.confirm(account, code());
        var without = server().post("/api/v1/sessions", null, object("name", name, "password", PASSWORD));
        assertThat(without.json().path("code").stringValue()).isEqualTo("account.sign-in-unfinished");
        var wrong = server().post("/api/v1/sessions", null, object("name", name, "password", PASSWORD, "code", "1"));
        assertThat(wrong.json().path("code").stringValue()).isEqualTo("account.wrong-code");
        String next = Totp.code(secretBytes(), Totp.step(java.time.Instant.now()) + 1);
        var right = server().post("/api/v1/sessions", null, object("name", name, "password", PASSWORD, "code", next));
        assertThat(right.status()).as(right.text()).isEqualTo(201);
    }

    private SignIn.Opened open() {
        return (SignIn.Opened) sessions.signIn(name, PASSWORD);
    }

    private List<String> enrol() {
        factors.offer(account, name);
        return factors.confirm(account, code());
    }

    private byte[] secretBytes() {
        return confidential.decrypt(factorStore.find(account).orElseThrow().secret());
    }

    private String code() {
        return Totp.code(secretBytes(), Totp.step(clock.instant()));
    }
}
