package org.chengxin.evidencelog.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the data directory is for its owner alone. */
class DataDirectoryTest {

    @TempDir
    private Path parent;

    private DataDirectory directory;

    @BeforeEach
    void namesADirectoryThatIsNotThereYet() {
        directory = new DataDirectory(parent.resolve("installation"));
    }

    @Test
    void aFolderIsReadableByItsOwnerAlone() throws Exception {
        Path folder = directory.folder("keys");
        assertThat(modes(folder)).isEqualTo("rwx------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(modes(directory.folder("keys"))).isEqualTo("rwx------");
    }

    @Test
    void aPrivateFileIsReadableByItsOwnerAloneAndSoIsTheDirectory() throws Exception {
        Path file = directory.writePrivate("secret", "one".getBytes(UTF_8));
        assertThat(modes(file)).isEqualTo("rw-------");
        assertThat(modes(directory.dataDir())).isEqualTo("rwx------");
    }

    @Test
    void writingAgainReplacesTheWholeFileAndLeavesNothingBeside() throws Exception {
        directory.writePrivate("secret", "a long first content".getBytes(UTF_8));
        Files.writeString(directory.dataDir().resolve("secret.tmp"), "left by a crash");
        directory.writePrivate("secret", "two".getBytes(UTF_8));
        assertThat(directory.read("secret")).asString(UTF_8).isEqualTo("two");
        try (var files = Files.list(directory.dataDir())) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("secret");
        }
    }

    @Test
    void aMissingFileIsToldWithItsPath() {
        assertThat(directory.has("secret")).isFalse();
        assertThatThrownBy(() -> directory.read("secret"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("secret");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsToldWithItsPath() throws Exception {
        Files.writeString(parent.resolve("installation"), "a file where the directory should be");
        assertThatThrownBy(() -> directory.folder("keys"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("installation");
    }

    private static String modes(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
