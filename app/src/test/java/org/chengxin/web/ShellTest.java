package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The frame of a page and its words, without a server. */
class ShellTest {

    private final Texts texts = Fixture.texts();

    @AfterEach
    void forgetsTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "zh, -, /search?lang=en",
                "en, -, /search?lang=zh",
                "zh, q=tea, /search?q=tea&lang=en",
                "en, lang=en, /search?lang=zh",
                "zh, lang=zh&q=tea, /search?q=tea&lang=en",
                "zh, q=tea&lang=zh&page=2, /search?q=tea&page=2&lang=en",
                "zh, q=a%26b&&page=2, /search?q=a%26b&page=2&lang=en",
                "zh, slang=x, /search?slang=x&lang=en"
            })
    void theOtherLanguageKeepsWhatWasAsked(String language, String query, String expected) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        assertThat(Fixture.shell("/search", query, null).otherLanguage()).isEqualTo(expected);
    }

    @Test
    void aTimeIsThatOfShanghaiInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
            Shell shell = Fixture.shell("/", null, null);
            assertThat(shell.time(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027-01-01 00:00:00");
            assertThat(shell.time(Instant.parse("2026-12-31T15:59:59.999Z"))).isEqualTo("2026-12-31 23:59:59");
            assertThat(shell.number(1_234_567)).isEqualTo("1,234,567");
            assertThat(shell.number(-1_000)).isEqualTo("-1,000");
            assertThat(shell.number(999)).isEqualTo("999");
        }
    }

    @Test
    void aPageLiesUnderARoomByWholeSegmentsOnly() {
        Shell shell = Fixture.shell("/rules/evaluation", null, null);
        assertThat(shell.isUnder("/rules")).isTrue();
        assertThat(shell.isUnder("/rules/evaluation")).isTrue();
        assertThat(shell.isUnder("/log", "/rules")).isTrue();
        assertThat(shell.isUnder("/rule", "/rules/eval", "/evaluation")).isFalse();
        assertThat(shell.isUnder()).isFalse();
    }

    @Test
    void aLanguageThatIsNotEnglishIsChinese() {
        for (String language : List.of("fr", "zh", "ja", "und")) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
            assertThat(texts.locale()).isEqualTo(Locale.CHINESE);
            assertThat(texts.english()).isFalse();
            assertThat(texts.of("web.signOut")).isEqualTo("退出");
            assertThat(Fixture.shell("/", null, null).language()).isEqualTo("zh-CN");
        }
        for (String language : List.of("en", "en-GB")) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
            assertThat(texts.english()).isTrue();
            assertThat(texts.of("web.signOut")).doesNotContain("退出");
            assertThat(Fixture.shell("/", null, null).language()).isEqualTo("en");
        }
    }

    @Test
    void aMissingTextIsItsKeyAndIsKnownToBeMissing() {
        assertThat(texts.of("web.no.such.text", 1, 2)).isEqualTo("web.no.such.text");
        assertThat(texts.has("web.no.such.text")).isFalse();
        assertThat(texts.has("web.signOut")).isTrue();
    }

    @Test
    void argumentsStandInTheirPlaces() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        assertThat(texts.of("web.tokens.used", "08:15")).contains("08:15").doesNotContain("{0}");
        assertThat(texts.of("web.workbench.as", "甲", "乙")).contains("甲乙");
    }

    @Test
    void keysAreSortedOfAllModulesAndOfThatPrefixOnly() {
        Set<String> keys = texts.keys("problem.");
        assertThat(keys)
                .contains("problem.web.busy", "problem.order.item-repeated", "problem.web.no-token")
                .allMatch(key -> key.startsWith("problem."));
        assertThat(new ArrayList<>(keys)).isSorted();
        assertThat(texts.keys("no-such-prefix.")).isEmpty();
    }

    @Test
    void everyTextStandsInBothLanguagesWithTheSamePlaces() {
        for (String module : TextConfiguration.MODULES) {
            String bundle = "org/chengxin/" + module + "/messages";
            ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.ROOT);
            ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
            assertThat(english.getLocale()).as(module).isEqualTo(Locale.ENGLISH);
            for (String key : chinese.keySet()) {
                assertThat(((java.util.PropertyResourceBundle) english).handleGetObject(key))
                        .as(key + " in English")
                        .isNotNull();
                assertThat(places(english.getString(key))).as(key).isEqualTo(places(chinese.getString(key)));
            }
        }
    }

    @Test
    void theLanguageOfOneThreadIsNotThatOfAnother() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> said = new ArrayList<>();
            for (int number = 0; number < 200; number++) {
                Locale language = number % 2 == 0 ? Locale.CHINESE : Locale.ENGLISH;
                said.add(threads.submit(() -> {
                    LocaleContextHolder.setLocale(language);
                    try {
                        return texts.of("web.signOut");
                    } finally {
                        LocaleContextHolder.resetLocaleContext();
                    }
                }));
            }
            for (int number = 0; number < 200; number++) {
                assertThat(said.get(number).get().equals("退出")).isEqualTo(number % 2 == 0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        var found = java.util.regex.Pattern.compile("\\{(\\d+)").matcher(text);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }
}
