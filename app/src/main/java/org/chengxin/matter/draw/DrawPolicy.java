package org.chengxin.matter.draw;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.matter.draw.DrawList.Recusal;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.shared.ProblemException;

/**
 * Verifiable random draw by hashes (commit and reveal), reproducible with {@code sha256sum}. Seed: SHA-256 of the digest of the
 * lists, the id of the committing act and both secrets, one a line. Rank: SHA-256 of seed and name; the lowest are drawn. No
 * officer can influence it: each knows one secret, and the act's id is assigned after the commitment.
 */
public final class DrawPolicy {

    static final int LEAST_SECRET = 16;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}-]{1,40}");
    private static final Pattern COMMITMENT = Pattern.compile("[0-9a-f]{64}");

    private DrawPolicy() {}

    /** Commitments of both officers: SHA-256 of a secret, lower-case hexadecimal. */
    public record Commitments(String first, String second) {}

    /** Validates the lists. */
    public static void check(DrawList list) {
        Set<String> subjects = Set.copyOf(list.subjects());
        Set<String> inspectors = Set.copyOf(list.inspectors());
        if (!named(list.subjects())
                || !named(list.inspectors())
                || list.recused().stream()
                        .anyMatch(
                                each -> !inspectors.contains(each.inspector()) || !subjects.contains(each.subject()))) {
            throw new ProblemException(DrawProblem.LIST, "");
        }
        if (list.wanted() < 1 || list.wanted() > list.subjects().size() || list.each() < 2) {
            throw new ProblemException(DrawProblem.COUNT, "");
        }
        Map<String, Long> recused =
                list.recused().stream().collect(Collectors.groupingBy(Recusal::subject, Collectors.counting()));
        for (String subject : list.subjects()) {
            if (inspectors.size() - recused.getOrDefault(subject, 0L) < list.each()) {
                throw new ProblemException(DrawProblem.TOO_FEW, subject);
            }
        }
    }

    /** Two different commitments, so that neither was copied. */
    public static void check(Commitments commitments) {
        if (!COMMITMENT.matcher(commitments.first()).matches()
                || !COMMITMENT.matcher(commitments.second()).matches()
                || commitments.first().equals(commitments.second())) {
            throw new ProblemException(DrawProblem.COMMITMENT, "");
        }
    }

    /** Checks that each secret matches its commitment and is long enough to resist guessing. */
    public static void check(Commitments commitments, String firstSecret, String secondSecret) {
        if (firstSecret.length() < LEAST_SECRET || secondSecret.length() < LEAST_SECRET) {
            throw new ProblemException(DrawProblem.SECRET_SHORT, "");
        }
        if (!commitment(firstSecret).equals(commitments.first())
                || !commitment(secondSecret).equals(commitments.second())) {
            throw new ProblemException(DrawProblem.SECRET, "");
        }
    }

    public static String commitment(String secret) {
        return Sha256.hex(secret);
    }

    /** SHA-256 of the whole input: counts and sorted lists, one entry a line. */
    public static String digest(DrawList list) {
        StringBuilder text = new StringBuilder("chengxin draw 1\n");
        text.append("wanted ")
                .append(list.wanted())
                .append("\neach ")
                .append(list.each())
                .append('\n');
        list.subjects().forEach(each -> text.append("subject ").append(each).append('\n'));
        list.inspectors().forEach(each -> text.append("inspector ").append(each).append('\n'));
        list.recused()
                .forEach(each -> text.append("recused ")
                        .append(each.inspector())
                        .append(' ')
                        .append(each.subject())
                        .append('\n'));
        return Sha256.hex(text.toString());
    }

    /**
     * Pairs of subject and inspectors, in drawn order.
     *
     * @param act fact id of the act that committed to the lists
     * @throws ProblemException if a secret does not match its commitment
     */
    public static List<Visit> draw(
            DrawList list, Commitments commitments, String act, String firstSecret, String secondSecret) {
        check(list);
        check(commitments);
        check(commitments, firstSecret, secondSecret);
        String seed = Sha256.hex(digest(list) + "\n" + act + "\n" + firstSecret + "\n" + secondSecret);
        Set<Recusal> recused = new HashSet<>(list.recused());
        return lowest(list.subjects(), seed + "\nsubject\n", list.wanted()).stream()
                .map(subject -> new Visit(
                        subject,
                        lowest(free(list, recused, subject), seed + "\ninspector\n" + subject + "\n", list.each())))
                .toList();
    }

    private static List<String> free(DrawList list, Set<Recusal> recused, String subject) {
        return list.inspectors().stream()
                .filter(inspector -> !recused.contains(new Recusal(inspector, subject)))
                .toList();
    }

    private static List<String> lowest(List<String> names, String before, int count) {
        return names.stream()
                .map(name -> new Ranked(name, Sha256.hex(before + name)))
                .sorted(Comparator.comparing(Ranked::rank))
                .limit(count)
                .map(Ranked::name)
                .toList();
    }

    private static boolean named(List<String> names) {
        return !names.isEmpty()
                && new HashSet<>(names).size() == names.size()
                && names.stream().allMatch(name -> NAME.matcher(name).matches());
    }

    private record Ranked(String name, String rank) {}
}
