package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.junit.jupiter.api.Test;

/** How warnings end is what their definition says; pages have a word for each ending. */
class DisposalsTest {

    @Test
    void eachEndingOfTheDefinitionHasAText() throws IOException {
        MatterDefinition warning = DefinitionFile.read(Files.readString(Path.of("../rules/matter/warning.yaml")));
        List<String> ends = warning.stages().entrySet().stream()
                .filter(stage -> stage.getValue().end())
                .map(java.util.Map.Entry::getKey)
                .toList();
        assertThat(ends).contains(Disposals.DISMISSED);
        ResourceBundle texts = ResourceBundle.getBundle("org.chengxin.warning.messages", java.util.Locale.ROOT);
        assertThat(Stream.concat(ends.stream(), Stream.of(ActTaken.MERGED)))
                .allMatch(ending -> texts.containsKey("warning.ending." + ending));
    }
}
