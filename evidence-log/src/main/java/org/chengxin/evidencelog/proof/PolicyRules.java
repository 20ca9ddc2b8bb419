package org.chengxin.evidencelog.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.VerifierKey;

/** What makes a trust policy well formed (C2SP tlog-policy), whether it was read or built. */
final class PolicyRules {
    private PolicyRules() {}

    /** Throws an {@link IllegalArgumentException} that names the offending part. */
    static void check(
            List<TlogPolicy.Log> logs,
            List<TlogPolicy.Witness> witnesses,
            List<TlogPolicy.Group> groups,
            String quorum) {
        checkKeys(
                "log",
                SignatureType.ED25519,
                logs.stream().map(TlogPolicy.Log::key).toList());
        checkKeys(
                "witness",
                SignatureType.COSIGNATURE_V1,
                witnesses.stream().map(TlogPolicy.Witness::key).toList());
        logs.forEach(log -> log.url().ifPresent(PolicyRules::checkWord));
        Set<String> defined = new HashSet<>();
        for (TlogPolicy.Witness witness : witnesses) {
            witness.url().ifPresent(PolicyRules::checkWord);
            define(witness.name(), defined);
        }
        Set<String> members = new HashSet<>();
        for (TlogPolicy.Group group : groups) {
            checkGroup(group, defined, members);
            define(group.name(), defined);
        }
        require(quorum.equals(TlogPolicy.NONE) || defined.contains(quorum), "quorum " + quorum + " is not defined");
    }

    private static void checkKeys(String role, SignatureType type, List<VerifierKey> keys) {
        List<VerifierKey> seen = new ArrayList<>();
        for (VerifierKey key : keys) {
            require(key.type() == type, "a " + role + " needs a key of type " + type + ": " + key);
            require(seen.stream().noneMatch(key::sameKey), "two " + role + " lines have the key of " + key.name());
            require(
                    seen.stream()
                            .noneMatch(other ->
                                    other.keyId() == key.keyId() && other.name().equals(key.name())),
                    "two keys share the name and id of " + key);
            seen.add(key);
        }
    }

    private static void checkGroup(TlogPolicy.Group group, Set<String> defined, Set<String> members) {
        int size = group.members().size();
        require(
                group.threshold() >= 1 && group.threshold() <= size,
                "group " + group.name() + " asks for " + group.threshold() + " of " + size);
        for (String member : group.members()) {
            require(defined.contains(member), "member " + member + " of " + group.name() + " is not defined before it");
            require(members.add(member), member + " is a member twice");
        }
    }

    private static void define(String name, Set<String> defined) {
        checkWord(name);
        require(!name.equals(TlogPolicy.NONE), "none is not a name");
        require(defined.add(name), name + " is defined twice");
    }

    private static void checkWord(String word) {
        boolean plain = !word.isEmpty() && word.chars().allMatch(c -> c > 0x20 && c != 0x7f);
        require(plain && !word.startsWith("#"), "not one word: '" + word + "'");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("Not a trust policy: " + message);
        }
    }
}
