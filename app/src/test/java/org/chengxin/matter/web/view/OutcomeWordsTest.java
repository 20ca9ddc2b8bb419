package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.matter.Matter;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step.OutcomeUse;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.web.Fixture;
import org.chengxin.web.ui.Term;
import org.junit.jupiter.api.Test;

/** What a matter left is told in words: no reader meets a key of a definition or a word for programs. */
class OutcomeWordsTest {

    private static final Map<String, MatterDefinition> DEFINITIONS = ShippedKinds.definitions();

    private final OutcomeWords words =
            new OutcomeWords(new AnswerWords(Fixture.texts(), null, List.of()), Fixture.texts());

    private List<Term> terms(String definition, String kind, Map<String, String> values) {
        return words.terms(
                DEFINITIONS.get(definition),
                new Matter.Left(UUID.randomUUID(), kind, "subject", LocalDate.EPOCH, values, true));
    }

    @Test
    void aValueHasTheNameAndTheOptionOfTheFieldThatGaveIt() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("item", "信用积分加分");
        values.put("nature", "request");
        values.put("since", "");
        values.put("category", "sanction");
        assertThat(Seen.chinese(() -> terms("measure", "measure", values)))
                .as("an empty one, and what is for programs, is left out")
                .hasSize(2)
                .contains(Term.of("措施性质（以目录为准）", "要求依法协助执行"));
    }

    @Test
    void aValueThatNoFormGaveHasAWordOfItsOwn() {
        assertThat(Seen.chinese(() -> terms("measure", "measure-end", Map.of("how", "undone"))))
                .containsExactly(Term.of("终止方式", "撤销"));
        assertThat(Seen.english(() -> terms("measure", "measure-end", Map.of("how", "undone"))))
                .containsExactly(Term.of("How it ended", "Undone"));
    }

    @Test
    void everyValueOfEveryShippedKindIsToldInChinese() {
        List<String> raw = new ArrayList<>();
        DEFINITIONS.forEach((name, definition) -> definition.stages().values().stream()
                .flatMap(stage -> stage.steps().values().stream())
                .flatMap(step -> step.outcomes().stream())
                .forEach(use -> Seen.chinese(() -> terms(name, use.kind(), literals(use))).stream()
                        .filter(term -> (term.term() + term.value()).matches("(?s).*[A-Za-z].*"))
                        .map(term -> name + " " + use.kind() + " " + term)
                        .forEach(raw::add)));
        assertThat(raw).isEmpty();
    }

    /** Literals as they stand, whatever a form gives as a number. */
    private static Map<String, String> literals(OutcomeUse use) {
        Map<String, String> values = new LinkedHashMap<>();
        use.values().forEach((value, source) -> values.put(value, source.startsWith("=") ? source.substring(1) : "1"));
        return values;
    }
}
