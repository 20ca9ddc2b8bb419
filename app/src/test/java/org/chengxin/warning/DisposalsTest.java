package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFiles;
import org.junit.jupiter.api.Test;

/** How warnings end is what their definition says; pages have a word for each ending. */
class DisposalsTest {

    @Test
    void eachEndingOfTheDefinitionHasAText() {
        MatterDefinition warning = DefinitionFiles.shipped().read("warning.yaml");
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
