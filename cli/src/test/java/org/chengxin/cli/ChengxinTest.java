package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.chengxin.cli.mapping.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChengxinTest {

    @TempDir
    Path folder;

    @Test
    void listsItsCommands() {
        Command help = Command.run("--help");
        assertThat(help.exit()).isEqualTo(0);
        assertThat(help.out()).contains("import").contains("诚信");
    }

    @Test
    void exitsWithTwoWithoutACommand() {
        Command none = Command.run();
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("Usage: chengxin");
    }

    /** A machine without a locale must still show Chinese, and stdout must hold results alone. */
    @Test
    void writesChineseWhateverTheLocale() throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Chengxin.class.getName(),
                "import",
                "none.yaml",
                ".",
                "--server",
                "http://127.0.0.1:1",
                "--token",
                "t");
        command.environment().put("LC_ALL", "POSIX");
        Process process = command.directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("err"), StandardCharsets.UTF_8))
                .contains("映射文件无法读取");
        assertThat(folder.resolve("out")).isEmptyFile();
    }

    /** The example of the manual is a mapping that is read without a complaint. */
    @Test
    void readsTheExampleOfTheManual() throws Exception {
        String manual = Files.readString(Command.repository().resolve("docs/formats/mapping.md"));
        int start = manual.indexOf("```yaml\n") + 8;
        String example = manual.substring(start, manual.indexOf("```", start));
        Mapping mapping = Mapping.read(Files.writeString(folder.resolve("manual.yaml"), example));
        assertThat(mapping.reporter()).isEqualTo("platform");
        assertThat(mapping.reports()).hasSize(1);
    }

    @Test
    void explainsEveryWordThatAMappingMayHold() throws Exception {
        String manual = Files.readString(Command.repository().resolve("docs/formats/mapping.md"));
        for (String word :
                ("name reporter zone empty files formats values reports type from join when key data encoding"
                                + " separator header optional column template constant fields each position trim replace split"
                                + " otherwise as default unit format file by required is group")
                        .split(" ")) {
            assertThat(manual).as(word).containsPattern("(?m)(^|[`{ ,(])" + word + "[`:]");
        }
    }
}
