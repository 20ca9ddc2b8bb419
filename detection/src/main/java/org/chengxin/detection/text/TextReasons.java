package org.chengxin.detection.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.detection.table.Phrases;

/**
 * Why the first reviews stand where they do, in words: what spoke for a fake and what against. Of a review runs of three
 * characters are quoted and no more; of others that say nearly the same, the numbers of their lines.
 */
final class TextReasons {

    static final int MOST_RUNS = 40;
    private static final int SHOWN = 4;
    private static final int COPIES = 5;
    /** A part of the logarithm of the odds that is not worth a word. */
    private static final double LITTLE = 0.05;

    /**
     * Contributions to the score of one review.
     *
     * @param words the strongest first
     * @param parts of each column of how it is written and what stands beside it
     */
    record Pushes(List<TopNgrams.Push> words, double[] parts) {}

    private record Push(String what, double push) {}

    private final ReviewModel model;
    private final ReviewTable open;
    private final double[] shares;

    TextReasons(ReviewModel model, ReviewTable open, double[] shares) {
        this.model = model;
        this.open = open;
        this.shares = shares;
    }

    /** Chinese first. */
    void write(Writer out, int most) throws IOException {
        int[] first = IntStream.range(0, open.rows())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -shares[row])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(row -> row)
                .toArray();
        List<Pushes> pushes = model.pushes(open, first);
        NearDuplicates near = NearDuplicates.among(open.texts(), WrittenFeatures.NEAR);
        int[] lines = lines();
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int row = 0; row < open.rows(); row++) {
            groups.computeIfAbsent(near.group(row), key -> new ArrayList<>()).add(lines[row]);
        }
        for (Phrases words : Phrases.both(TextReasons.class)) {
            if (pushes.isEmpty()) {
                out.write(words.text("nothing") + "\n");
                continue;
            }
            out.write(words.text("rank", model.trained(), model.fakes()) + "\n");
            for (int at = 0; at < first.length; at++) {
                List<Integer> copies = groups.getOrDefault(near.group(first[at]), List.of());
                out.write(words.joined(review(words, first[at], lines[first[at]], pushes.get(at), copies)) + "\n");
            }
        }
    }

    private int[] lines() {
        int[] lines = new int[open.rows()];
        for (int record = 0; record < open.records(); record++) {
            if (open.rowOf(record) >= 0) {
                lines[open.rowOf(record)] = record + 1;
            }
        }
        return lines;
    }

    private List<String> review(Phrases words, int row, int line, Pushes pushes, List<Integer> copies) {
        List<String> said = new ArrayList<>();
        said.add(words.text("review", line, Math.round(100 * shares[row])));
        List<Push> runs = pushes.words.stream()
                .map(each -> new Push(each.run(), each.push()))
                .toList();
        List<Push> features = new ArrayList<>();
        List<String> names = model.features();
        for (int column = 0; column < pushes.parts.length; column++) {
            int beside = column - WrittenFeatures.NAMES.size();
            features.add(new Push(
                    beside < 0
                            ? words.text("feature."
                                    + WrittenFeatures.NAMES.get(column).replace(' ', '-'))
                            : beside(words, names.get(beside)),
                    pushes.parts[column]));
        }
        said.addAll(side(words, "fake", runs, features, 1));
        if (copies.size() > 1) {
            String others = copies.stream()
                    .filter(other -> other != line)
                    .limit(COPIES)
                    .map(String::valueOf)
                    .collect(Collectors.joining(words.text("and")));
            said.add(words.text("copies", copies.size(), others));
        }
        List<String> honest = side(words, "honest", runs, features, -1);
        said.addAll(honest.isEmpty() ? List.of(words.text("honest.none")) : honest);
        if (open.texts().get(row).codePointCount(0, open.texts().get(row).length()) < NearDuplicates.SHORTEST) {
            said.add(words.text("short"));
        }
        return said;
    }

    private String beside(Phrases words, String name) {
        int space = name.indexOf(' ');
        String column = model.columns().get(Integer.parseInt(name.substring(space + 1)));
        return words.text("beside." + name.substring(0, space), column);
    }

    private static List<String> side(Phrases words, String side, List<Push> runs, List<Push> features, int sign) {
        List<String> said = new ArrayList<>();
        String ofRuns = strongest(runs, sign, words.text("run"), words);
        if (!ofRuns.isEmpty()) {
            said.add(words.text(side + ".words", ofRuns));
        }
        String ofFeatures = strongest(features, sign, "{0}", words);
        if (!ofFeatures.isEmpty()) {
            said.add(words.text(side + ".features", ofFeatures));
        }
        return said;
    }

    private static String strongest(List<Push> pushes, int sign, String form, Phrases words) {
        List<Push> told = new ArrayList<>();
        pushes.stream()
                .filter(push -> sign * push.push > LITTLE)
                .sorted(Comparator.comparingDouble((Push push) -> -sign * push.push)
                        .thenComparing(Push::what))
                // A run says nothing beside one that it is a part of.
                .filter(push -> told.stream()
                        .noneMatch(other -> other.what.contains(push.what) || push.what.contains(other.what)))
                .limit(SHOWN)
                .forEach(told::add);
        return told.stream()
                .map(push -> form.replace("{0}", push.what.strip()) + String.format(Locale.ROOT, " (%+.1f)", push.push))
                .collect(Collectors.joining(words.text("and")));
    }
}
