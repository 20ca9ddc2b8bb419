package org.chengxin.detection.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    private Path path;

    private Folder open(String attempt) throws IOException {
        return new Folder(path.toString(), attempt, new Configuration());
    }

    private List<String> there() throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anAttemptThatIsLostLeavesWhatWasThere() throws IOException {
        Files.writeString(path.resolve("users.csv"), "old");
        try (Folder folder = open("1")) {
            folder.file("users.csv").write("half");
        }

        assertThat(there()).containsExactly("users.csv");
        assertThat(path.resolve("users.csv")).hasContent("old");
    }

    @Test
    void theLastOfTwoAttemptsCountsAndIsWhole() throws IOException {
        try (Folder one = open("1");
                Folder other = open("2")) {
            one.file("users.csv").write("one");
            other.file("users.csv").write("other");
            one.publish();
            assertThat(path.resolve("users.csv")).hasContent("one");
            other.publish();
        }

        assertThat(there()).containsExactly("users.csv");
        assertThat(path.resolve("users.csv")).hasContent("other");
    }

    @Test
    void clearsWhatItIsToldAndNothingElse() throws IOException {
        Files.writeString(path.resolve("users.csv"), "");
        Files.writeString(path.resolve("mine.csv"), "");
        Files.writeString(path.resolve("market-3"), "a file");
        for (String folder : List.of("market-1", "market-2", "market-x", "mine")) {
            Files.writeString(Files.createDirectory(path.resolve(folder)).resolve("users.csv"), "");
        }
        try (Folder folder = open("1")) {
            folder.clear(List.of("users.csv", "items.csv"), "market-\\d+", Set.of("market-2"));
        }

        assertThat(there()).containsExactly("market-2", "market-3", "market-x", "mine", "mine.csv");
    }
}
