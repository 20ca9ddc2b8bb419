package org.chengxin.measure.catalogue;

/** Items of the shipped catalogue. */
public final class Items {

    private Items() {}

    public static CatalogueItem shipped(String name) {
        return CatalogueFile.read(text(name));
    }

    static String text(String name) {
        return CatalogueFile.shipped().stream()
                .filter(yaml -> yaml.contains("\nitem: " + name + "\n"))
                .findFirst()
                .orElseThrow();
    }
}
