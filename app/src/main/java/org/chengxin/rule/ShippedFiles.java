package org.chengxin.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of {@code rules/} that come with the program. */
final class ShippedFiles {

    private static final String ROOT = "rules/";

    private ShippedFiles() {}

    /** Name without ending, such as {@code evaluation/merchant}, → text of every decision table. */
    static SortedMap<String, String> tables() {
        SortedMap<String, String> tables = new TreeMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*.dmn");
            for (Resource file : Arrays.asList(files)) {
                tables.put(name(file.getURL().toString()), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tables;
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf(ROOT) + ROOT.length(), address.length() - ".dmn".length());
    }
}
