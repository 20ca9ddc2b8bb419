package org.chengxin.subject.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.code.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Words that names are made of, each with what it stands for; the longest match counts. */
final class Words {

    /** A trade name has at least two characters (企业名称登记管理规定实施办法 art. 10): that many are left. */
    private static final int TRADE_NAME = 2;

    /** Class of the form of an individual business that does not tell its word. */
    static final String INDIVIDUAL = "individual";

    /** Divisions with their codes, with and without 省, 市; districts with 区 only. */
    static final Words PLACES = places();

    /** Forms of organisation with their classes. */
    static final Words FORMS = forms();

    static final Words INDUSTRIES = industries();

    private final Map<String, String> meanings;
    private final int longest;

    private Words(Map<String, String> meanings) {
        this.meanings = Map.copyOf(meanings);
        longest = meanings.keySet().stream().mapToInt(String::length).max().orElseThrow();
    }

    @Nullable
    String exact(String word) {
        return meanings.get(word);
    }

    /** Where the longest word at the beginning ends; 0 without one. */
    int prefix(String text) {
        for (int end = Math.min(longest, text.length() - TRADE_NAME); end > 0; end--) {
            if (meanings.containsKey(text.substring(0, end))) {
                return end;
            }
        }
        return 0;
    }

    /** Where the longest word at the end begins; the text's length without one. */
    int suffix(String text) {
        for (int start = Math.max(TRADE_NAME, text.length() - longest); start < text.length(); start++) {
            if (meanings.containsKey(text.substring(start))) {
                return start;
            }
        }
        return text.length();
    }

    static boolean isKnown(String word) {
        return PLACES.exact(word) != null || FORMS.exact(word) != null;
    }

    /** The narrower of two divisions one of which lies in the other; otherwise the first. */
    static @Nullable String narrower(@Nullable String one, @Nullable String next) {
        if (one == null || next == null) {
            return one == null ? next : one;
        }
        return new DivisionCode(next).isWithin(new DivisionCode(one)) ? next : one;
    }

    private static Words places() {
        Map<String, String> places = new TreeMap<>();
        Table.rows("places.csv").forEach(row -> place(places, row[0], row[1]));
        DivisionCode.listed().forEach(each -> place(places, each.name(), each.value()));
        return new Words(places);
    }

    private static void place(Map<String, String> places, String name, String code) {
        places.put(name, code);
        String bare = name.replaceFirst("(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市县]$", "");
        if (bare.length() >= 2) {
            places.put(bare, code);
        }
    }

    private static Words forms() {
        Map<String, String> forms = new HashMap<>();
        Table.rows("forms.csv").forEach(row -> forms.put(row[0], row[1]));
        return new Words(forms);
    }

    private static Words industries() {
        Map<String, String> industries = new HashMap<>();
        Table.words("industries.txt").forEach(word -> industries.put(word, word));
        return new Words(industries);
    }
}
