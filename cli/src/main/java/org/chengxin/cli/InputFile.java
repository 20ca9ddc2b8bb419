package org.chengxin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.ITypeConverter;

/**
 * A file that a command reads; {@code -} is what comes from standard input. That is kept in a file of its own until the
 * process ends, readable by nobody else, so that it can be read as often as any other file.
 */
public final class InputFile implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) throws IOException {
        if (!text.equals("-")) {
            return Path.of(text);
        }
        Path kept = Files.createTempFile("stdin-", "");
        kept.toFile().deleteOnExit();
        Files.copy(System.in, kept, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }
}
