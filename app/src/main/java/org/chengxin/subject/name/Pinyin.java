package org.chengxin.subject.name;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.account.PlainName;
import org.jspecify.annotations.Nullable;

/** 拼音: how a name sounds, a syllable a character, without tones; the transliteration is that of Unicode CLDR (Han-Latin). */
public final class Pinyin {

    /** Longest syllable, as in {@code zhuang}. */
    private static final int LONGEST = 6;

    /** Longest run of letters that is taken for pinyin. */
    private static final int RUN = 60;

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** All syllables that the unified ideographs of Unicode 1.1 have; made when somebody first types letters. */
    private static final class Syllables {

        static final Set<String> ALL = IntStream.rangeClosed(0x4e00, 0x9fa5)
                .mapToObj(Pinyin::ofCharacter)
                .filter(each ->
                        each.length() <= LONGEST && each.chars().allMatch(letter -> letter >= 'a' && letter <= 'z'))
                .collect(Collectors.toSet());
    }

    /** Syllables of the Chinese characters, those that a run of letters can be read as, and digits one by one. */
    public static List<String> syllables(String name) {
        List<String> syllables = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        int[] points = PlainName.of(name).codePoints().toArray();
        for (int point : points) {
            if (point >= 'a' && point <= 'z') {
                letters.appendCodePoint(point);
            } else {
                endRun(letters, syllables);
                syllables.add(Character.isIdeographic(point) ? ofCharacter(point) : Character.toString(point));
            }
        }
        endRun(letters, syllables);
        return syllables;
    }

    /** Pairs of neighbouring syllables of some names, the unit of search. */
    public static List<String> pairs(@Nullable String... names) {
        Set<String> pairs = new LinkedHashSet<>();
        for (String name : names) {
            List<String> syllables = name == null ? List.of() : syllables(name);
            for (int at = 0; at + 1 < syllables.size(); at++) {
                pairs.add(syllables.get(at) + " " + syllables.get(at + 1));
            }
        }
        return List.copyOf(pairs);
    }

    private static String ofCharacter(int point) {
        return KNOWN.computeIfAbsent(
                point, each -> LATIN.transliterate(Character.toString(each)).strip());
    }

    private static void endRun(StringBuilder letters, List<String> syllables) {
        if (!letters.isEmpty()) {
            syllables.addAll(read(letters.toString()));
            letters.setLength(0);
        }
    }

    /** The reading with the fewest syllables; the run itself where it is no pinyin. */
    private static List<String> read(String run) {
        if (run.length() > RUN) {
            return List.of(run);
        }
        int[] fewest = new int[run.length() + 1];
        int[] last = new int[run.length() + 1];
        Arrays.fill(fewest, 1, fewest.length, Integer.MAX_VALUE);
        for (int end = 1; end <= run.length(); end++) {
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                if (fewest[start] < fewest[end] - 1 && Syllables.ALL.contains(run.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    last[end] = start;
                }
            }
        }
        if (fewest[run.length()] == Integer.MAX_VALUE) {
            return List.of(run);
        }
        List<String> read = new ArrayList<>();
        for (int end = run.length(); end > 0; end = last[end]) {
            read.add(0, run.substring(last[end], end));
        }
        return read;
    }
}
