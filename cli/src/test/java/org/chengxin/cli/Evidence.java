package org.chengxin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Good and forged evidence with the verdict that it deserves: one list for the command and for the page in a browser.
 *
 * @param files either {@code pack.zip}, or {@code x.tlog-proof}, {@code x.entry} and perhaps {@code x.record.json}
 * @param word the verdict's first word
 * @param reason a part of its English reason, empty where only the word counts
 */
public record Evidence(String name, Map<String, byte[]> files, byte[] policy, String word, String reason) {

    public static final String ALTERED = "altered";
    public static final String UNKNOWN = "unknown";
    public static final String UNREADABLE = "unreadable";

    /** What the command says. */
    public Command command(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve("policy"), policy);
        List<Object> arguments = new ArrayList<>(List.of("verify", "--policy", folder.resolve("policy")));
        if (files.containsKey("pack.zip")) {
            arguments.add(folder.resolve("pack.zip"));
        } else {
            arguments.addAll(List.of(folder.resolve("x.tlog-proof"), "--entry", folder.resolve("x.entry")));
        }
        if (files.containsKey("x.record.json")) {
            arguments.addAll(List.of("--record", folder.resolve("x.record.json")));
        }
        return Command.run(arguments.toArray());
    }

    @Override
    public String toString() {
        return name;
    }
}
