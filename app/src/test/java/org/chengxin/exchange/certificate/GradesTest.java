package org.chengxin.exchange.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a grade elsewhere means here is shown, and nothing is decided by it. */
class GradesTest {

    private static final String TABLE = "exchange/grades";

    @Test
    void onlyThePageThatShowsTheTableReadsIt() throws IOException {
        assertThat(naming(Path.of("src/main/java"))).containsExactly("CertificatePages.java");
    }

    @Test
    void noProcedureDecidesByIt() throws IOException {
        assertThat(naming(Path.of("../rules/matter"))).isEmpty();
    }

    private static List<String> naming(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).as("the folder is there").hasSizeGreaterThan(20);
            return all.stream()
                    .filter(file -> text(file).contains(TABLE))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
