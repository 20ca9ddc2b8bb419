package org.chengxin.evidencelog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.chengxin.evidencelog.DamagedLogException;
import org.chengxin.evidencelog.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path directory;

    @Test
    void aKeyIsKeptForItsOwnerAloneAndReadAgain() throws Exception {
        Path file = directory.resolve("a/b/witness.key");
        KeyFile keys = new KeyFile(file);
        assertThat(keys.exists()).isFalse();

        SigningKey made = keys.generate("witness.example/w", new SecureRandom());

        assertThat(keys.read("witness.example/w").verifier()).isEqualTo(made.verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatIOException().isThrownBy(() -> keys.generate("witness.example/w", new SecureRandom()));
        assertThat(directory.resolve("a/b")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void anotherNameOrADamagedFileIsRefusedWithoutSayingTheSecret() throws Exception {
        Path file = directory.resolve("witness.key");
        KeyFile keys = new KeyFile(file);
        keys.generate("witness.example/w", new SecureRandom());
        String content = Files.readString(file);
        String secret = content.lines().skip(1).findFirst().orElseThrow();
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> keys.read("witness.example/other"))
                .withMessageContaining("witness.example/w")
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain(secret));
        for (String damaged :
                new String[] {"", "witness.example/w\n", content.substring(0, content.length() - 3), content + "x"}) {
            Files.writeString(file, damaged);
            assertThatExceptionOfType(DamagedLogException.class)
                    .isThrownBy(() -> keys.read("witness.example/w"))
                    .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain(secret));
        }
        Files.writeString(file, "witness.example/w\nAAAA\n");
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> keys.read("witness.example/w"));
    }
}
