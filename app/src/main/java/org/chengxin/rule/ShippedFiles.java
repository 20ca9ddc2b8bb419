package org.chengxin.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chengxin.rule.sheet.DecisionSheet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of {@code rules/} that come with the program. */
public final class ShippedFiles {

    private static final String ROOT = "rules/";
    private static final String SHEET = ".table.csv";

    private ShippedFiles() {}

    /** The YAML files of a folder: file name → text. */
    public static SortedMap<String, String> of(String folder) {
        SortedMap<String, String> files = new TreeMap<>();
        texts(folder + "/*.yaml").forEach((path, text) -> files.put(path.substring(folder.length() + 1), text));
        return files;
    }

    /** A file that lies beside the folders; empty if there is none. */
    public static String text(String name) {
        return texts(name).getOrDefault(name, "");
    }

    /** Name without extension, such as {@code evaluation/merchant} → DMN file compiled from the decision sheet. */
    static SortedMap<String, String> tables() {
        SortedMap<String, String> tables = new TreeMap<>();
        texts("*/*" + SHEET).forEach((path, text) -> {
            String name = path.substring(0, path.length() - SHEET.length());
            tables.put(name, DecisionSheet.dmn(name, text));
        });
        return tables;
    }

    /** Path below {@code rules/} → text. */
    private static SortedMap<String, String> texts(String pattern) {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + pattern)) {
                String address = file.getURL().toString();
                texts.put(
                        address.substring(address.lastIndexOf(ROOT) + ROOT.length()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
