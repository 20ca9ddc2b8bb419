package org.chengxin.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chengxin.rule.sheet.DecisionSheet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of {@code rules/} that come with the program. */
final class ShippedFiles {

    private static final String ROOT = "rules/";

    private ShippedFiles() {}

    private static final String ENDING = ".table.csv";

    /** Name without extension, such as {@code evaluation/merchant} → DMN file compiled from the decision sheet. */
    static SortedMap<String, String> tables() {
        SortedMap<String, String> tables = new TreeMap<>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "*/*" + ENDING);
            for (Resource file : Arrays.asList(files)) {
                String name = name(file.getURL().toString());
                tables.put(name, DecisionSheet.dmn(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tables;
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf(ROOT) + ROOT.length(), address.length() - ENDING.length());
    }
}
