package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the templates may not hold: words of their own, scripts, and handlers that the content policy would stop. */
class TemplateTest {

    /** The templates as they are compiled, since there the fixed parts stand apart from what is filled in. */
    private static final Path COMPILED = Path.of("target/generated-sources/jte");

    private static final Pattern FIXED = Pattern.compile("writeContent\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)");
    private static final Pattern WORDED = Pattern.compile("\\b(?:aria-label|placeholder|title|alt)=\"[^\"]*\\p{L}");

    /** An address shown as itself, such as /log/checkpoint. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w])/[a-z0-9/.-]+");

    @Test
    void noTemplateHasWordsOfItsOwn() {
        Map<String, String> worded = new TreeMap<>();
        fixedParts().forEach((template, html) -> {
            String text = ADDRESS.matcher(html.replaceAll("(?s)<[^>]*>", " ")).replaceAll(" ");
            Matcher words = Pattern.compile("\\p{L}+").matcher(text.replaceAll("&[a-z]+;", " "));
            if (words.find()) {
                worded.put(template, words.group());
            }
            Matcher attribute = WORDED.matcher(html);
            if (attribute.find()) {
                worded.put(template, attribute.group());
            }
        });
        assertThat(worded).as("words belong into the bundles").isEmpty();
    }

    @Test
    void noTemplateRunsScriptsInline() {
        assertThat(fixedParts()).hasSizeGreaterThan(20).allSatisfy((template, html) -> {
            assertThat(html).doesNotContainPattern("(?i)<script(?![^>]*\\bsrc=)");
            assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son[a-z]+=");
            assertThat(html).doesNotContain("javascript:");
        });
    }

    @Test
    void everyFormThatPostsCarriesTheToken() {
        fixedParts().forEach((template, html) -> {
            int posts = html.split("method=\"post\"", -1).length;
            int tokens = html.split("name=\"_csrf\"", -1).length;
            assertThat(tokens).as(template).isEqualTo(posts);
        });
    }

    private static Map<String, String> fixedParts() {
        Map<String, String> parts = new TreeMap<>();
        try (var files = Files.walk(COMPILED)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                StringBuilder html = new StringBuilder();
                Matcher fixed = FIXED.matcher(Files.readString(file));
                while (fixed.find()) {
                    html.append(fixed.group(1).translateEscapes());
                }
                parts.put(COMPILED.relativize(file).toString(), html.toString());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parts;
    }
}
