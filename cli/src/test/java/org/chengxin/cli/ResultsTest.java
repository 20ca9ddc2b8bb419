package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the server is for whoever asked for it, from its first byte. */
public class ResultsTest {

    @TempDir
    private Path folder;

    @Test
    void filesAndTheFolderMadeForThemAreForTheirOwnerAlone() throws IOException {
        Path out = folder.resolve("deep").resolve("out");
        try (Results results = new Results(out)) {
            results.table("a.csv", "key").write("1\n");
            assertThat(modes(out.resolve("a.csv.unfinished"))).isEqualTo("rw-------");
            results.publish();
        }
        assertThat(modes(out.resolve("a.csv"))).isEqualTo("rw-------");
        assertThat(modes(out)).isEqualTo("rwx------");
        assertThat(modes(out.getParent())).isEqualTo("rwx------");
    }

    @Test
    void anOldFileBecomesPrivateAndAFolderThatWasThereStaysAsItIs() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path old = Files.writeString(folder.resolve("a.csv"), "old");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
        try (Results results = new Results(folder)) {
            results.table("a.csv", "key");
            results.publish();
        }
        assertThat(modes(old)).isEqualTo("rw-------");
        assertThat(modes(folder)).isEqualTo("rwxr-xr-x");
    }

    /** For each command that writes results. */
    public static void assertPrivate(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(modes(file)).as(file.toString()).isEqualTo("rw-------"));
        }
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
