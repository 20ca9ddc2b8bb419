package org.chengxin.account.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Password rules (GB/T 22239-2019 level 3: complexity): length, several character classes, and enough characters left after
 * removing guessable parts: common words also in disguise, the account's names, runs of the alphabet or keyboard, repetitions,
 * and years.
 */
public final class PasswordPolicy {

    public static final int LONGEST = 200;

    private static final int LENGTH = 12;
    private static final int KINDS = 3;
    private static final int UNGUESSED = 8;
    private static final int RUN = 4;
    private static final int SAME = 3;

    private static final List<String> COMMON = List.of(
            "password",
            "passwd",
            "passwort",
            "admin",
            "administrator",
            "root",
            "guest",
            "login",
            "welcome",
            "letmein",
            "secret",
            "master",
            "default",
            "changeme",
            "change",
            "iloveyou",
            "dragon",
            "monkey",
            "football",
            "sunshine",
            "princess",
            "superman",
            "michael",
            "system",
            "server",
            "test",
            "user",
            "officer",
            "spring",
            "summer",
            "autumn",
            "winter",
            "mima",
            "woaini",
            "wodemima",
            "guanli",
            "guanliyuan",
            "chengxin",
            "credit",
            "hangzhou",
            "zhejiang",
            "china",
            "zhongguo",
            "beijing",
            "market",
            "jianguan",
            "yonghu",
            "gongan",
            "nihao",
            "xihu",
            "1314",
            "520");

    /** Keyboard rows, alphabet and digits: runs of them in either direction are guessable. */
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "!@#$%^&*()",
            "147258369",
            "741852963");

    private PasswordPolicy() {}

    /**
     * @param name sign-in name
     * @param displayName of the person
     */
    public static boolean accepts(String password, String name, String displayName) {
        return password.length() >= LENGTH
                && password.length() <= LONGEST
                && kinds(password) >= KINDS
                && unguessed(password, name, displayName) >= UNGUESSED;
    }

    private static int kinds(String password) {
        int kinds = 0;
        kinds += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        kinds += password.chars().anyMatch(character -> !Character.isLetterOrDigit(character)) ? 1 : 0;
        return kinds;
    }

    /** Effective length: each guessable part counts as one character. */
    static int unguessed(String password, String name, String displayName) {
        String plain = password.toLowerCase(Locale.ROOT);
        // Lower-casing can change the length; the positions would no longer match.
        if (plain.length() != password.length()) {
            plain = password;
        }
        boolean[] guessed = new boolean[plain.length()];
        String undisguised = undisguised(plain);
        for (String word : words(name, displayName)) {
            mark(guessed, plain, word);
            mark(guessed, undisguised, word);
        }
        markRuns(guessed, plain);
        markSame(guessed, plain);
        markYears(guessed, plain);
        int count = 0;
        for (int index = 0; index < guessed.length; index++) {
            count += guessed[index] && index > 0 && guessed[index - 1] ? 0 : 1;
        }
        return count;
    }

    private static List<String> words(String name, String displayName) {
        List<String> words = new ArrayList<>(COMMON);
        for (String part : (name + " " + displayName).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (part.codePointCount(0, part.length()) >= (part.matches("\\p{IsHan}+") ? 2 : 3)) {
                words.add(part);
            }
        }
        return words;
    }

    private static String undisguised(String plain) {
        StringBuilder letters = new StringBuilder();
        for (char sign : plain.toCharArray()) {
            int at = "01345789@$!|+".indexOf(sign);
            letters.append(at < 0 ? sign : "oieastbgasilt".charAt(at));
        }
        return letters.toString();
    }

    private static void mark(boolean[] guessed, String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            java.util.Arrays.fill(guessed, at, at + word.length(), true);
        }
    }

    private static void markRuns(boolean[] guessed, String plain) {
        for (int at = 0; at + RUN <= plain.length(); at++) {
            String piece = plain.substring(at, at + RUN);
            String back = new StringBuilder(piece).reverse().toString();
            if (ROWS.stream().anyMatch(row -> row.contains(piece) || row.contains(back))) {
                java.util.Arrays.fill(guessed, at, at + RUN, true);
            }
        }
    }

    /** Marks repeated characters and repeated parts. */
    private static void markSame(boolean[] guessed, String plain) {
        for (int length = 1; length <= plain.length() / 2; length++) {
            for (int at = 0; at + 2 * length <= plain.length(); at++) {
                boolean again = plain.regionMatches(at, plain, at + length, length);
                if (again && (length >= SAME || plain.regionMatches(at, plain, at + 2 * length, length))) {
                    boolean thrice = plain.regionMatches(at, plain, at + 2 * length, length);
                    java.util.Arrays.fill(guessed, at + length, at + (thrice ? 3 : 2) * length, true);
                }
            }
        }
    }

    private static void markYears(boolean[] guessed, String plain) {
        var year = java.util.regex.Pattern.compile("(19|20)[0-9]{2}").matcher(plain);
        while (year.find()) {
            java.util.Arrays.fill(guessed, year.start(), year.end(), true);
        }
    }
}
