package org.chengxin.document.paper;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.document.paper.PaperTemplate.Blank;
import org.chengxin.shared.Label;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The templates that come with the program, read and checked at start: a server with a broken one does not run. */
@Component
class PaperTemplates {

    private final Map<String, PaperTemplate> templates = new TreeMap<>();

    PaperTemplates() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:rules/paper/*.yaml")) {
                try (Reader reader = new java.io.InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    PaperTemplate template = read(String.valueOf(file.getFilename()), reader);
                    templates.put(template.kind(), template);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, PaperTemplate> all() {
        return templates;
    }

    /** @throws IllegalStateException naming the file and what is wrong in it */
    static PaperTemplate read(String file, Reader reader) {
        Map<?, ?> root = map(file, new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        Map<String, Blank> blanks = new LinkedHashMap<>();
        map(file, root.get("blanks")).forEach((name, value) -> {
            Map<?, ?> blank = map(file, value);
            blanks.put(String.valueOf(name), new Blank(label(file, blank.get("title")), required(file, blank)));
        });
        PaperTemplate template = new PaperTemplate(
                text(file, root, "paper"),
                label(file, root.get("title")),
                text(file, root, "word"),
                blanks,
                root.get("body") instanceof List<?> body
                        ? body.stream().map(String::valueOf).toList()
                        : List.of(),
                text(file, root, "closing"));
        check(file, template);
        return template;
    }

    private static void check(String file, PaperTemplate template) {
        if (!file.equals(template.kind() + ".yaml") || template.body().isEmpty()) {
            throw wrong(file, "paper is the name of the file, and a body is wanted");
        }
        var used = WordingPolicy.blanksIn(template.body());
        for (String blank : used) {
            if (!template.blanks().containsKey(blank) && !PaperTemplate.STANDARD.contains(blank)) {
                throw wrong(file, "{" + blank + "} is no blank");
            }
        }
        for (String blank : template.blanks().keySet()) {
            if (!used.contains(blank) || PaperTemplate.STANDARD.contains(blank)) {
                throw wrong(file, "blank " + blank + " is not used, or has the name of a standard one");
            }
        }
    }

    private static boolean required(String file, Map<?, ?> blank) {
        if (blank.get("required") instanceof Boolean required) {
            return required;
        }
        throw wrong(file, "a blank says whether it is required");
    }

    private static Label label(String file, @org.jspecify.annotations.Nullable Object value) {
        Map<?, ?> label = map(file, value);
        return new Label(text(file, label, "zh"), text(file, label, "en"));
    }

    private static String text(String file, Map<?, ?> map, String name) {
        if (map.get(name) instanceof String text) {
            return text;
        }
        throw wrong(file, name + " is a text");
    }

    private static Map<?, ?> map(String file, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(file, "not a map where one is wanted");
    }

    private static IllegalStateException wrong(String file, String what) {
        return new IllegalStateException("rules/paper/" + file + ": " + what);
    }
}
