package org.chengxin.document.paper;

import java.util.Map;
import java.util.TreeMap;
import org.chengxin.rule.ShippedFiles;
import org.chengxin.shared.YamlFile;
import org.springframework.stereotype.Component;

/** The shipped templates, validated at startup: a server with an invalid one does not start. */
@Component
class PaperTemplates {

    private static final YamlFile<PaperTemplate> FILE =
            new YamlFile<>(PaperTemplate.class, "paper-template.schema.json");

    private final Map<String, PaperTemplate> templates = new TreeMap<>();

    PaperTemplates() {
        ShippedFiles.of("paper").forEach((file, yaml) -> {
            PaperTemplate template = read(file, yaml);
            templates.put(template.kind(), template);
        });
    }

    Map<String, PaperTemplate> all() {
        return templates;
    }

    /** @throws IllegalStateException naming the file and the error */
    static PaperTemplate read(String file, String yaml) {
        try {
            PaperTemplate template = FILE.read(yaml, all -> {});
            check(file, template);
            return template;
        } catch (YamlFile.FaultyFileException faulty) {
            throw wrong(file, String.valueOf(faulty.getMessage()));
        }
    }

    private static void check(String file, PaperTemplate template) {
        if (!file.equals(template.kind() + ".yaml")) {
            throw wrong(file, "paper is the name of the file");
        }
        var used = WordingPolicy.blanksIn(template.body());
        for (String blank : used) {
            if (!template.blanks().containsKey(blank)
                    && !PaperTemplate.STANDARD.contains(blank)
                    && !PaperTemplate.isPeriod(blank)) {
                throw wrong(file, "{" + blank + "} is no blank");
            }
        }
        if (template.lasts() != null && !template.blanks().containsKey(template.lasts())) {
            throw wrong(file, "lasts: " + template.lasts() + " is no blank");
        }
        for (String blank : template.blanks().keySet()) {
            if (!used.contains(blank) || PaperTemplate.STANDARD.contains(blank)) {
                throw wrong(file, "blank " + blank + " is not used, or has the name of a standard one");
            }
        }
    }

    private static IllegalStateException wrong(String file, String what) {
        return new IllegalStateException("rules/paper/" + file + ": " + what);
    }
}
