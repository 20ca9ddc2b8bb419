package org.chengxin.evidencelog.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Reads policy files line by line (C2SP tlog-policy); names are compared byte by byte, as the specification asks. */
final class PolicyParser {
    private final List<TlogPolicy.Log> logs = new ArrayList<>();
    private final List<TlogPolicy.Witness> witnesses = new ArrayList<>();
    private final List<TlogPolicy.Group> groups = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    private @Nullable String quorum;

    TlogPolicy parse(byte[] file) throws VerificationException {
        // one character per byte while splitting: bytes above 0x7f have no meaning to the syntax
        String octets = new String(file, ISO_8859_1);
        if (octets.chars().anyMatch(octet -> octet < 0x20 && octet != '\n' && octet != '\t' || octet == 0x7f)) {
            throw malformed("it has a control character");
        }
        String[] lines = octets.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replaceAll("^[ \t]+|[ \t]+$", "");
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(List.of(line.split("[ \t]+")), i + 1);
            }
        }
        if (quorum == null) {
            throw malformed("it has no quorum line");
        }
        try {
            return new TlogPolicy(logs, witnesses, groups, quorum);
        } catch (IllegalArgumentException refused) {
            throw new VerificationException(Reason.MALFORMED, String.valueOf(refused.getMessage()));
        }
    }

    private void read(List<String> words, int number) throws VerificationException {
        switch (words.get(0)) {
            case "log" -> {
                requireWords(words.size() == 2 || words.size() == 3, number);
                logs.add(new TlogPolicy.Log(key(words.get(1)), url(words, 2)));
            }
            case "witness" -> {
                requireWords(words.size() == 3 || words.size() == 4, number);
                String name = text(words.get(1));
                witnesses.add(new TlogPolicy.Witness(name, key(words.get(2)), url(words, 3)));
                defined.add(name);
            }
            case "group" -> {
                requireWords(words.size() >= 4, number);
                readGroup(words.subList(1, words.size()));
            }
            case "quorum" -> {
                requireWords(words.size() == 2 && quorum == null, number);
                quorum = text(words.get(1));
                requireDefined(quorum.equals(TlogPolicy.NONE) || defined.contains(quorum), quorum);
            }
            default -> throw malformed("line " + number + " begins with '" + words.get(0) + "'");
        }
    }

    private void readGroup(List<String> words) throws VerificationException {
        List<String> members = new ArrayList<>();
        for (String word : words.subList(2, words.size())) {
            String member = text(word);
            requireDefined(defined.contains(member), member);
            members.add(member);
        }
        String name = text(words.get(0));
        groups.add(new TlogPolicy.Group(name, threshold(words.get(1), members.size()), members));
        defined.add(name);
    }

    private static int threshold(String word, int members) throws VerificationException {
        if (word.equals("all")) {
            return members;
        }
        if (word.equals("any")) {
            return 1;
        }
        if (!word.matches("[1-9][0-9]{0,5}")) {
            throw malformed("a group asks for '" + word + "'");
        }
        return Integer.parseInt(word);
    }

    private static VerifierKey key(String word) throws VerificationException {
        return VerifierKey.parse(text(word));
    }

    private static Optional<String> url(List<String> words, int position) throws VerificationException {
        return position < words.size() ? Optional.of(text(words.get(position))) : Optional.empty();
    }

    /** The word as UTF-8; other bytes than UTF-8 are refused, so that two names never fall into one. */
    private static String text(String octets) throws VerificationException {
        byte[] bytes = octets.getBytes(ISO_8859_1);
        String text = new String(bytes, UTF_8);
        if (!Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw malformed("a name or address is not UTF-8");
        }
        return text;
    }

    private static void requireWords(boolean condition, int number) throws VerificationException {
        if (!condition) {
            throw malformed("line " + number + " has too few or too many words, or is a second quorum");
        }
    }

    private static void requireDefined(boolean condition, String name) throws VerificationException {
        if (!condition) {
            throw malformed(name + " is used before it is defined");
        }
    }

    private static VerificationException malformed(String why) {
        return new VerificationException(Reason.MALFORMED, "Not a trust policy: " + why);
    }
}
