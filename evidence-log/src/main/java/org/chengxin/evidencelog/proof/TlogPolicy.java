package org.chengxin.evidencelog.proof;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.NoteSignature;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.VerifierKey;

/**
 * Whom a verifier trusts: logs, witnesses, and how many of which witnesses must have cosigned (C2SP tlog-policy). The
 * quorum is the name of a witness or group, or {@code none}.
 */
public record TlogPolicy(List<Log> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
    static final String NONE = "none";

    /** A log by its Ed25519 key, whose name is the log's origin. */
    public record Log(VerifierKey key, Optional<String> url) {
        public Log(VerifierKey key) {
            this(key, Optional.empty());
        }
    }

    /** A witness by its cosignature key, under a name that only this policy uses. */
    public record Witness(String name, VerifierKey key, Optional<String> url) {
        public Witness(String name, VerifierKey key) {
            this(name, key, Optional.empty());
        }
    }

    /** A group that has witnessed if at least {@code threshold} of its members have. */
    public record Group(String name, int threshold, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** A checkpoint that satisfies a policy, and when which witness (by its name in the policy) cosigned it. */
    public record Accepted(Checkpoint checkpoint, Map<String, Instant> cosigned) {
        public Accepted {
            requireNonNull(checkpoint, "checkpoint is null");
            cosigned = Map.copyOf(cosigned);
        }
    }

    public TlogPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
        PolicyRules.check(logs, witnesses, groups, quorum);
    }

    /** Reads a policy file; any line that is not understood makes it malformed. */
    public static TlogPolicy parse(byte[] file) throws VerificationException {
        return new PolicyParser().parse(file);
    }

    /**
     * Checks that a listed log signed the checkpoint under its own origin and that the quorum cosigned it.
     *
     * @throws VerificationException also if one known key's line does not hold, however many others do
     */
    public Accepted verify(Note note) throws VerificationException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<NoteSignature> held = note.verify(keys());
        boolean signed = logs.stream()
                .map(Log::key)
                .filter(key -> key.name().equals(checkpoint.origin()))
                .anyMatch(key -> held.stream().anyMatch(line -> line.names(key)));
        if (!signed) {
            Reason reason = logs.stream().anyMatch(log -> log.key().name().equals(checkpoint.origin()))
                    ? Reason.UNKNOWN_KEY
                    : Reason.WRONG_ORIGIN;
            throw new VerificationException(
                    reason, "No log of the policy signed this checkpoint of " + checkpoint.origin());
        }
        Map<String, Instant> cosigned = cosigned(held);
        if (!isMet(cosigned.keySet())) {
            throw new VerificationException(
                    Reason.QUORUM_NOT_MET,
                    "Quorum " + quorum + " is not met by the cosignatures of " + new TreeSet<>(cosigned.keySet()));
        }
        return new Accepted(checkpoint, cosigned);
    }

    /** Whether these witnesses, by their names in the policy, make the quorum. */
    public boolean isMet(Set<String> cosigners) {
        Set<String> witnessed = new HashSet<>(cosigners);
        for (Group group : groups) {
            long present = group.members().stream().filter(witnessed::contains).count();
            if (present >= group.threshold()) {
                witnessed.add(group.name());
            }
        }
        return quorum.equals(NONE) || witnessed.contains(quorum);
    }

    /**
     * The latest moment at or after which enough witnesses say to have seen a checkpoint: one that lies about its clock
     * makes a quorum of several no fresher. With the quorum {@code none} the latest of anybody, empty if there is nobody.
     */
    public Optional<Instant> attestedAt(Map<String, Instant> cosigned) {
        return cosigned.values().stream()
                .filter(moment -> isMet(cosigned.entrySet().stream()
                        .filter(each -> !each.getValue().isBefore(moment))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())))
                .max(Instant::compareTo);
    }

    /** Every key of the policy, logs first. */
    public List<VerifierKey> keys() {
        List<VerifierKey> keys = new ArrayList<>();
        logs.forEach(log -> keys.add(log.key()));
        witnesses.forEach(witness -> keys.add(witness.key()));
        return keys;
    }

    /** The policy file. */
    @Override
    public String toString() {
        StringBuilder file = new StringBuilder();
        for (Log log : logs) {
            file.append("log ").append(log.key()).append(url(log.url())).append('\n');
        }
        for (Witness witness : witnesses) {
            file.append("witness ").append(witness.name()).append(' ').append(witness.key());
            file.append(url(witness.url())).append('\n');
        }
        for (Group group : groups) {
            file.append("group ").append(group.name()).append(' ').append(group.threshold());
            group.members().forEach(member -> file.append(' ').append(member));
            file.append('\n');
        }
        return file.append("quorum ").append(quorum).append('\n').toString();
    }

    private static String url(Optional<String> url) {
        return url.map(present -> ' ' + present).orElse("");
    }

    private Map<String, Instant> cosigned(List<NoteSignature> held) {
        Map<String, Instant> cosigned = new LinkedHashMap<>();
        for (Witness witness : witnesses) {
            held.stream()
                    .filter(line -> witness.key().type() == SignatureType.COSIGNATURE_V1 && line.names(witness.key()))
                    .flatMap(line -> line.cosignedAt().stream())
                    .max(Instant::compareTo)
                    .ifPresent(time -> cosigned.put(witness.name(), time));
        }
        return cosigned;
    }
}
