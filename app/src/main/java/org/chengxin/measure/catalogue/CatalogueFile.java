package org.chengxin.measure.catalogue;

import org.chengxin.shared.YamlFile;

/** Parses an item from YAML that conforms to the published schema. */
final class CatalogueFile {

    private static final YamlFile<CatalogueItem> FILE = new YamlFile<>(CatalogueItem.class, "measure.schema.json");

    private CatalogueFile() {}

    /** @throws YamlFile.FaultyFileException for an invalid item, with the places */
    static CatalogueItem read(String yaml) {
        return FILE.read(yaml, item -> {});
    }
}
