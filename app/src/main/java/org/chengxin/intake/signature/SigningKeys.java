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
import org.chengxin.database.Reading;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
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

    /** Reason of the proposal, which has no form of its own. */
    private static final String GIVES_UP = "停用最后一个签名公钥";

    private final SigningKeyStore store;
    private final Offices offices;
    private final Proposals proposals;
    private final ProposalList list;
    private final AccessLog log;
    private final Clock clock;

    SigningKeys(
            SigningKeyStore store,
            Offices offices,
            Proposals proposals,
            ProposalList list,
            AccessLog log,
            Clock clock) {
        this.store = store;
        this.offices = offices;
        this.proposals = proposals;
        this.list = list;
        this.log = log;
        this.clock = clock;
    }

    /** Whether a person is in charge of its organisation's keys: anybody of a firm, of an office its head. */
    public boolean inCharge(Caller person) {
        return person.account() != null
                && AccessPolicy.worksForItsOrganisation(person)
                && (!AccessPolicy.worksForADepartment(person) || offices.isHead(person));
    }

    /** @throws ProblemException if it is no sound public key, is there already, or there are enough */
    @Transactional
    UUID register(Caller by, String label, String publicKey) {
        byte[] key = Ed25519.publicKey(publicKey).orElseThrow(() -> new ProblemException(SignatureProblem.KEY, "key"));
        if (label.isBlank() || label.length() > LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(SignatureProblem.KEY, "label");
        }
        store.lock(by.organisation().id());
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

    /**
     * Revokes a key. The last one goes only when an administrator agrees: without it, unsigned reports are taken, so that who has stolen
     * a token and signs in as the person in charge would get round the signature. Whose last key is stolen names the next one first.
     */
    @Transactional
    void revoke(Caller by, UUID id) {
        store.lock(by.organisation().id());
        List<SigningKey> good = good(by.organisation());
        if (good.size() == 1 && good.get(0).id().equals(id)) {
            Proposal kept = proposals.propose(
                    new Wanted(SigningEndKind.NAME, by.organisation().id().toString(), id.toString(), GIVES_UP, null),
                    by.account());
            log.record(by, "proposal.propose", kept.id().toString(), null);
            return;
        }
        if (store.revoke(id, by.organisation().id(), clock.instant())) {
            log.record(by, "signing-key.revoke", id.toString(), null);
        }
    }

    /** Whether the revocation of an organisation's last key waits for an administrator. */
    @Reading
    boolean isEnding(Organisation owner) {
        return list.open(SigningEndKind.NAME, owner.id().toString()).isPresent();
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
