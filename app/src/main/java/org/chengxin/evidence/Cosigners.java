package org.chengxin.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The witnesses that cosign the log's checkpoints, the quorum, and whether checkpoints are withheld for lack of it. */
@Component
public class Cosigners {

    /** The group of the policy for witnesses that do not belong to the operating government. */
    public static final String OUTSIDE = "outside";

    /** The operator's witness, group and quorum lines (C2SP tlog-policy) with addresses, in the data directory. */
    public static final String POLICY_FILE = "log/policy";

    private final LogIdentity identity;
    private final Proofs proofs;
    private final EntryStore store;

    Cosigners(LogIdentity identity, Proofs proofs, EntryStore store) {
        this.identity = identity;
        this.proofs = proofs;
        this.store = store;
    }

    /**
     * A witness that is asked to cosign.
     *
     * @param outside whether it does not belong to the operating government
     * @param cosignedAt when it cosigned the published checkpoint; absent if it did not
     */
    public record Signer(
            String name,
            String key,
            boolean outside,
            @Nullable Instant cosignedAt) {}

    /** Signed checkpoints have been withheld from readers since this instant. */
    public record Withheld(Instant since, String why) {}

    /** All witnesses, in the order of the policy. */
    public List<Signer> signers() {
        TlogPolicy policy = identity.policy();
        Set<String> outside = outside(policy);
        Map<String, Instant> cosigned = cosigned(policy);
        return policy.witnesses().stream()
                .map(witness -> new Signer(
                        witness.name(),
                        witness.key().toString(),
                        outside.contains(witness.name()),
                        cosigned.get(witness.name())))
                .toList();
    }

    /** The policy's group and quorum lines, as published. */
    public String quorum() {
        return identity.policy()
                .toString()
                .lines()
                .filter(line -> line.startsWith("group ") || line.startsWith("quorum "))
                .collect(Collectors.joining("\n"));
    }

    /** Whether the quorum needs a witness from outside the operating government. */
    public boolean needsOutsider() {
        TlogPolicy policy = identity.policy();
        Set<String> outside = outside(policy);
        return !policy.isMet(policy.witnesses().stream()
                .map(TlogPolicy.Witness::name)
                .filter(name -> !outside.contains(name))
                .collect(Collectors.toSet()));
    }

    /** Since when and why checkpoints are withheld; empty while they are not. */
    public Optional<Withheld> withheld() {
        return Optional.ofNullable(store.published().withheld());
    }

    private Map<String, Instant> cosigned(TlogPolicy policy) {
        return proofs.checkpoint()
                .map(note -> {
                    try {
                        return policy.verify(note).cosigned();
                    } catch (VerificationException underAnotherPolicy) {
                        // The policy has changed and no checkpoint has been published under it yet.
                        return Map.<String, Instant>of();
                    }
                })
                .orElse(Map.of());
    }

    private static Set<String> outside(TlogPolicy policy) {
        return policy.groups().stream()
                .filter(group -> group.name().equals(OUTSIDE))
                .flatMap(group -> group.members().stream())
                .collect(Collectors.toSet());
    }
}
