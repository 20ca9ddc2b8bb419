package org.chengxin.measure.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chengxin.shared.YamlFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Parses an item from YAML that conforms to the published schema. */
final class CatalogueFile {

    private static final YamlFile<CatalogueItem> FILE = new YamlFile<>(CatalogueItem.class, "measure.schema.json");

    private CatalogueFile() {}

    /** @throws YamlFile.FaultyFileException for an invalid item, with the places */
    static CatalogueItem read(String yaml) {
        return FILE.read(yaml, item -> {});
    }

    /** The files that come with the program, in the order of their names. */
    static List<String> shipped() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:rules/measure/*.yaml");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            List<String> texts = new ArrayList<>();
            for (Resource file : files) {
                texts.add(file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
