package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The one table of texts says what the bundles of the modules say. */
class ModuleTextsTest {

    private static final Object[] ARGUMENTS = {"甲", 1_234, "丙", 4, "戊", 6};

    private final ModuleTexts texts = new ModuleTexts(TextConfiguration.MODULES);
    private final ResourceBundleMessageSource bundles = bundles();

    @Test
    void everyTextOfEveryModuleIsSaidAsItsBundleSaysItWithAndWithoutArguments() {
        int compared = 0;
        for (String module : TextConfiguration.MODULES) {
            for (String key : ResourceBundle.getBundle("org/chengxin/" + module + "/messages", Locale.ROOT)
                    .keySet()) {
                for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                    assertThat(texts.getMessage(key, null, language))
                            .as(key)
                            .isEqualTo(bundles.getMessage(key, null, language));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }

    @Test
    void argumentsAreWrittenInTheLanguageOfTheText() {
        for (String key : new String[] {"subject.page.shops.count", "creditfile.page.penalties"}) {
            for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                assertThat(texts.getMessage(key, new Object[] {1_234}, language))
                        .isEqualTo(bundles.getMessage(key, new Object[] {1_234}, language))
                        .contains("1,234");
            }
        }
    }

    @Test
    void anotherLanguageReadsChinese() {
        assertThat(texts.getMessage("subject.page.licence.active", ARGUMENTS, Locale.FRENCH))
                .isEqualTo(texts.getMessage("subject.page.licence.active", ARGUMENTS, Locale.CHINESE));
        assertThat(texts.getMessage("subject.page.licence.active", null, Locale.UK))
                .isEqualTo(texts.getMessage("subject.page.licence.active", null, Locale.ENGLISH));
    }

    @Test
    void aKeyThatNobodyWroteHasNoText() {
        assertThat(texts.getMessage("web.no-such-key", null, "else", Locale.CHINESE))
                .isEqualTo("else");
        assertThatThrownBy(() -> texts.getMessage("web.no-such-key", ARGUMENTS, Locale.CHINESE))
                .isInstanceOf(NoSuchMessageException.class);
    }

    private static ResourceBundleMessageSource bundles() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasenames(TextConfiguration.MODULES.stream()
                .map(module -> "org/chengxin/" + module + "/messages")
                .toArray(String[]::new));
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
        return bundles;
    }
}
