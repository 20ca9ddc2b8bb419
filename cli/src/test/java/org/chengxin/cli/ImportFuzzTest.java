package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random files: what is whole arrives whole, what is broken ends with a message. The seed stands in the failure. */
class ImportFuzzTest {

    private static final String[] PIECES = {"a", "\"", ",", "\n", "杭州", "〔", "é", "'", ";", "x y", "\uD840\uDC00", "{"};

    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", 20_261_201L);
    private final Random random = new Random(seed);
    private FakeServer server;
    private Path mapping;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
        mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                files: {notes: notes.csv}
                reports:
                  - {type: note, from: notes, key: id, data: {text: {column: text, trim: false}, tag: tag}}
                """);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Command run() {
        return Command.importing(mapping, folder, server, folder.resolve("rejected.csv"));
    }

    private String text() {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private Map<String, String> write(Charset charset, int rows) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (CsvWriter out = CsvWriter.builder().build(folder.resolve("notes.csv"), charset)) {
            out.writeRecord("tag", "id", "text");
            for (int i = 0; i < rows; i++) {
                String text = text();
                texts.put("n" + i, text);
                out.writeRecord("", "n" + i, text);
            }
        }
        return texts;
    }

    @Test
    void bringsEveryTextOverWhole() throws IOException {
        for (String charset : List.of("UTF-8", "GB18030")) {
            Map<String, String> texts = write(Charset.forName(charset), 2_000);
            server.close();
            server = new FakeServer();
            assertThat(run().result()).as("seed %d", seed).isEqualTo(Command.counts(2_000, 0, 0));
            texts.forEach((key, text) -> assertThat(
                            server.data("note", key).path("text").asString())
                    .as("seed %d %s", seed, charset)
                    .isEqualTo(text));
        }
    }

    @Test
    void endsWithAMessageWhateverBytesAreDamaged() throws IOException {
        for (int round = 0; round < 60; round++) {
            write(Charset.forName(random.nextBoolean() ? "UTF-8" : "GB18030"), 40);
            byte[] bytes = Files.readAllBytes(folder.resolve("notes.csv"));
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve("notes.csv"), bytes);
            Command run = run();
            assertThat(run.exit())
                    .as("seed %d round %d %s", seed, round, run.err())
                    .isIn(0, 1, 3);
            assertThat(run.err()).as("seed %d round %d", seed, round).doesNotContain("\tat ");
            assertThat(run.out().isEmpty()).isEqualTo(run.exit() == 3);
        }
    }

    @Test
    void endsWithAMessageWhateverIsWrongInTheMapping() throws IOException {
        write(Charset.forName("UTF-8"), 3);
        Path examples = Command.repository().resolve("examples");
        List<String> good = List.of(
                Files.readString(mapping),
                Files.readString(examples.resolve("olist/mapping.yaml")),
                Files.readString(examples.resolve("double-publicity/penalties.yaml")));
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(6)));
                } else {
                    text.insert(at, "{}[]:,&*!\n x".charAt(random.nextInt(12)));
                }
            }
            Files.writeString(mapping, text);
            Command run = run();
            assertThat(run.exit())
                    .as("seed %d round %d %s", seed, round, run.err())
                    .isIn(0, 1, 3);
            assertThat(run.err()).as("seed %d round %d%n%s", seed, round, text).doesNotContain("\tat ");
        }
    }
}
