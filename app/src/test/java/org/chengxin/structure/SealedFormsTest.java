package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing is sealed under names that no example pins. */
class SealedFormsTest {

    /** The builder itself, and reports, whose members are those of the schemas that are published. */
    private static final Set<String> OTHERS = Set.of("Fact", "FactPayload", "Intake");

    @Test
    void everyMakerOfFactsHasAnExample() throws IOException {
        List<String> tests = new ArrayList<>();
        for (Path test : Sources.types(Sources.TESTS)) {
            String text = Files.readString(test);
            if (text.contains("SealedForms.check(")) {
                tests.add(text);
            }
        }
        List<String> makers = new ArrayList<>();
        for (Path main : Sources.types(Sources.MAINS)) {
            String text = Files.readString(main);
            String name = main.getFileName().toString().replace(".java", "");
            if ((text.contains("FactPayload.of(") || text.contains("new Fact(")) && !OTHERS.contains(name)) {
                assertThat(text)
                        .as("%s builds its payload with FactPayload", name)
                        .doesNotContain("new Fact(");
                makers.add(name);
            }
        }
        assertThat(makers).hasSizeGreaterThan(12);
        assertThat(makers)
                .as("an example in sealed-forms.txt of what each seals")
                .allMatch(name -> tests.stream()
                        .anyMatch(test -> test.contains(name + ".") || test.contains(name.replace("Fact", "") + "(")));
    }
}
