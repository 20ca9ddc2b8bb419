package org.chengxin.matter.web.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.matter.Matter;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Term;
import org.springframework.stereotype.Component;

/**
 * What a matter left, in words: a value that a form gave has the name and the options of its field there, any other those of the
 * outcome.
 */
@Component
class OutcomeWords {

    /** For programs; the title, or what is owed, says the same. */
    private static final Set<String> NOT_SHOWN = Set.of("category", "duty");

    private final AnswerWords answers;
    private final Texts texts;

    OutcomeWords(AnswerWords answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    List<Term> terms(MatterDefinition definition, Matter.Left outcome) {
        return outcome.values().entrySet().stream()
                .filter(value -> !value.getValue().isBlank() && !NOT_SHOWN.contains(value.getKey()))
                .map(value -> term(definition, outcome.kind(), value))
                .toList();
    }

    private Term term(MatterDefinition definition, String kind, Map.Entry<String, String> value) {
        return field(definition, kind, value.getKey())
                .map(field -> answers.term(field, value.getValue()))
                .orElseGet(() -> Term.of(
                        word("value." + value.getKey(), value.getKey()),
                        Arrays.stream(value.getValue().split("、"))
                                .map(each -> word("word." + value.getKey() + "." + each, each))
                                .collect(Collectors.joining(texts.of("web.comma")))));
    }

    private String word(String key, String otherwise) {
        String text = "matter.outcome." + key;
        return texts.has(text) ? texts.of(text) : otherwise;
    }

    /** The field that gives this value of an outcome; the steps that leave the same kind take it from like fields. */
    private static Optional<Field> field(MatterDefinition definition, String kind, String value) {
        return definition.stages().values().stream()
                .flatMap(stage -> stage.steps().values().stream())
                .flatMap(step -> step.outcomes().stream()
                        .filter(use -> use.kind().equals(kind))
                        .flatMap(use -> Stream.ofNullable(use.values().get(value)))
                        .flatMap(source -> field(definition, step, source).stream()))
                .findFirst();
    }

    private static Optional<Field> field(MatterDefinition definition, Step step, String source) {
        int dot = source.indexOf('.');
        if (dot < 0 || source.startsWith("=")) {
            return Optional.empty();
        }
        String form = source.startsWith("form.") ? step.form() : source.substring(0, dot);
        return Optional.ofNullable(form)
                .map(definition.forms()::get)
                .map(found -> found.fields().get(source.substring(dot + 1)));
    }
}
