package org.chengxin.cli.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Files of a pack that prove nothing themselves, its pages above all: a {@code manifest}, signed by the log, has the digest of each.
 * Packs from before manifests hold all the same, and it is said what nobody checked.
 *
 * @param fault what contradicts a signed manifest, empty if nothing does
 * @param covered the files that are as the manifest says, in its order
 * @param unchecked the files of which nothing is known
 * @param why they are not checked
 */
record PackFiles(String fault, List<String> covered, Set<String> unchecked, String why) {

    static final String MANIFEST = "manifest";

    private static final String HEADER = "chengxin pack v1";
    private static final String LINE = "[0-9a-f]{64}  [A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final int DIGEST = 64;

    /** The files that {@link Verification} looks at itself. */
    private static final Set<String> PROVEN = Set.of("record.json", "entry", "proof.tlog-proof", "checkpoint");

    /**
     * Compares the files of a pack with its manifest.
     *
     * @param names of all files of the pack
     * @param digests SHA-256 of each in hexadecimal, needed with a manifest only
     */
    static PackFiles of(
            byte @Nullable [] manifest,
            Set<String> names,
            Map<String, String> digests,
            String origin,
            TlogPolicy policy) {
        if (manifest == null) {
            return unchecked(names, "this pack has no manifest（此存证包没有清单）");
        }
        try {
            Note note = Note.parse(manifest);
            List<VerifierKey> keys = policy.logs().stream()
                    .map(TlogPolicy.Log::key)
                    .filter(key -> key.name().equals(origin))
                    .toList();
            note.verify(keys);
            return compare(note, names, digests, origin);
        } catch (VerificationException failed) {
            return failed.reason() == Reason.UNKNOWN_KEY
                    ? unchecked(names, "no key that you trust signed the manifest（没有您信任的密钥为清单签名）")
                    : fault(MANIFEST);
        }
    }

    private static PackFiles compare(Note note, Set<String> names, Map<String, String> digests, String origin) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER) || !lines.get(1).equals(origin)) {
            return fault(MANIFEST);
        }
        Map<String, String> listed = new HashMap<>();
        List<String> covered = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            if (!line.matches(LINE)) {
                return fault(MANIFEST);
            }
            String name = line.substring(DIGEST + 2);
            if (listed.put(name, line.substring(0, DIGEST)) != null
                    || !line.substring(0, DIGEST).equals(digests.get(name))) {
                return fault(name);
            }
            covered.add(name);
        }
        Set<String> others = new TreeSet<>(names);
        others.removeAll(PROVEN);
        others.removeAll(covered);
        others.remove(MANIFEST);
        return new PackFiles("", covered, others, "the manifest does not name them（清单未列出）");
    }

    private static PackFiles fault(String name) {
        return new PackFiles(name, List.of(), Set.of(), "");
    }

    private static PackFiles unchecked(Set<String> names, String why) {
        Set<String> others = new TreeSet<>(names);
        others.removeAll(PROVEN);
        return new PackFiles("", List.of(), others, why);
    }
}
