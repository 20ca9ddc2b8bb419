package org.chengxin.intake.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.database.Reading;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.chengxin.signature.Ed25519;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organisation's public keys. A person in charge of it names and revokes them: who has stolen its token cannot. */
@Component
public class SigningKeys {

    /** Of one organisation that are good at the same time: the current one, and the next while programs change over. */
    static final int MOST = 5;

    private static final int LABEL = 80;

    private final SigningKeyStore store;
    private final Offices offices;
    private final AccessLog log;
    private final Clock clock;

    SigningKeys(SigningKeyStore store, Offices offices, AccessLog log, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.log = log;
        this.clock = clock;
    }

    /** Whether a person is in charge of its organisation's keys: anybody of a firm, of an office its head. */
    public boolean inCharge(Caller person) {
        UUID account = person.account();
        return account != null
                && AccessPolicy.worksForItsOrganisation(person)
                && (!AccessPolicy.worksForADepartment(person)
                        || offices.staffOf(account)
                                .filter(staff -> staff.post() == Post.HEAD && !staff.left())
                                .filter(staff -> staff.office()
                                        .equals(person.organisation().id()))
                                .isPresent());
    }

    /** @throws ProblemException if it is no sound public key, is there already, or there are enough */
    @Transactional
    UUID register(Caller by, String label, String publicKey) {
        byte[] key = Ed25519.publicKey(publicKey).orElseThrow(() -> new ProblemException(SignatureProblem.KEY, "key"));
        if (label.isBlank() || label.length() > LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(SignatureProblem.KEY, "label");
        }
        List<SigningKey> good = good(by.organisation());
        if (good.stream().anyMatch(each -> java.util.Arrays.equals(each.key(), key))) {
            throw new ProblemException(SignatureProblem.KEY, "key");
        }
        if (good.size() >= MOST) {
            throw new ProblemException(SignatureProblem.MOST, "key");
        }
        SigningKey fresh = new SigningKey(Uuid7.next(), label.strip(), key, clock.instant(), null);
        store.insert(fresh, by.organisation().id());
        log.record(by, "signing-key.register", fresh.id().toString(), null);
        return fresh.id();
    }

    @Transactional
    void revoke(Caller by, UUID id) {
        if (store.revoke(id, by.organisation().id(), clock.instant())) {
            log.record(by, "signing-key.revoke", id.toString(), null);
        }
    }

    @Reading
    List<SigningKey> of(Organisation owner) {
        return store.of(owner.id());
    }

    @Reading
    List<SigningKey> good(Organisation owner) {
        return store.of(owner.id()).stream()
                .filter(key -> key.revokedAt() == null)
                .toList();
    }

    /**
     * Uses up a nonce for as long as a signature with it could come again.
     *
     * @param set what uses it; null if that is a request
     * @return false if it was used before, and not by this set
     */
    @Transactional
    boolean use(UUID key, String nonce, Instant now, Duration window, @Nullable String set) {
        return store.keep(key, nonce, now, now.plus(window.multipliedBy(2)), set);
    }
}
