package org.chengxin.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** Output of {@code --version}, of the program and of each of its commands. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream file = Version.class.getResourceAsStream("version.txt")) {
            String version = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new String[] {"chengxin " + version};
        }
    }

    /** All commands have the version of the whole. */
    static void of(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Version::of);
    }
}
