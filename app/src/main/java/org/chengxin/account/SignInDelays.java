package org.chengxin.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.chengxin.account.SignInDelayStore.Failures;
import org.chengxin.account.address.AddressBlock;
import org.chengxin.account.credential.Secrets;
import org.chengxin.account.credential.SignInDelayPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throttles password guessing by name and by address, in the database and so across instances. Each try is counted as a failure
 * before the password is checked, so that concurrent tries count too. An address that the person has signed in from before is
 * delayed by failures from there alone, so that nobody elsewhere can lock the person out there.
 */
@Component
class SignInDelays {

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final SignInDelayStore store;
    private final int quota;

    /** @param quota failures allowed per address in a quarter of an hour */
    SignInDelays(SignInDelayStore store, @Value("${chengxin.account.failures-an-address:60}") int quota) {
        this.store = store;
        this.quota = quota;
    }

    /** Decision on a try. */
    enum Permit {
        ADMITTED,
        /** Answered like a wrong password, without checking it. */
        DELAYED,
        /** The address exceeded its quota, for any names. */
        TOO_MANY
    }

    @Transactional
    Permit permit(String name, String address, Instant now) {
        byte[] pair = pair(name, address);
        boolean usual = store.isUsual(pair);
        if (!usual && store.count(key("address", AddressBlock.of(address)), WINDOW, now) > quota) {
            return Permit.TOO_MANY;
        }
        if (!charge(pair, SignInDelayPolicy.OF_ONE, now)) {
            return Permit.DELAYED;
        }
        return usual || charge(key("name", name), SignInDelayPolicy.OF_NAME, now) ? Permit.ADMITTED : Permit.DELAYED;
    }

    /**
     * Correct password: takes this try back from the counters of address and name, clears the failures of the name from this
     * address, and remembers the address as usual.
     */
    @Transactional
    void succeeded(String name, String address, Instant now) {
        byte[] pair = pair(name, address);
        if (!store.isUsual(pair)) {
            store.takeBack(key("address", AddressBlock.of(address)));
            store.takeBack(key("name", name));
        }
        store.forget(pair);
        store.usual(pair, now);
        store.forgetBefore(now.minus(SignInDelayPolicy.FORGOTTEN), now.minus(REMEMBERED));
    }

    /** Decision for a single secret, such as the codes of one account. */
    @Transactional
    boolean permit(String what, Instant now) {
        return charge(key("one", what), SignInDelayPolicy.OF_ONE, now);
    }

    @Transactional
    void succeeded(String what) {
        store.forget(key("one", what));
    }

    private boolean charge(byte[] key, int free, Instant moment) {
        // PostgreSQL rounds to microseconds; a delay of zero must not end after it began.
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        Failures before = store.lock(key, now);
        if (before.waitUntil().isAfter(now)) {
            return false;
        }
        int failures = SignInDelayPolicy.failures(before.count(), before.last(), now);
        store.set(key, new Failures(failures, now.plus(SignInDelayPolicy.delay(failures, free)), now));
        return true;
    }

    private static byte[] pair(String name, String address) {
        return key("pair", AddressBlock.of(address) + " " + name);
    }

    private static byte[] key(String kind, String what) {
        return Secrets.hash(kind + " " + what);
    }
}
