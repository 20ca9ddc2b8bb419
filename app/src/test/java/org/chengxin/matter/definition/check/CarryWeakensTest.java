package org.chengxin.matter.definition.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chengxin.matter.Town;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.junit.jupiter.api.Test;

/** A new version protects the people of open matters as much as theirs did, or more. */
class CarryWeakensTest {

    private static final String REFUSE = "by: [handler], second: handler, form: result, to: refused";

    private static final String YAML = yaml();

    private static String yaml() {
        try (var file = Town.class.getResourceAsStream("trial.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("NAME", "trial")
                    .replace("DEPARTMENT", "market-regulator");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MatterDefinition next(String text, String by) {
        assertThat(YAML).contains(text);
        return DefinitionFile.read(YAML.replace("version: 1", "version: 2").replace(text, by)
                + "\ncarry: {from-version: 1, stages: {received: received, answered: answered}}\n");
    }

    private static List<String> places(String earlier, String text, String by) {
        return CarryPolicy.faults(next(text, by), DefinitionFile.read(earlier)).stream()
                .map(Fault::place)
                .toList();
    }

    private static List<String> places(String text, String by) {
        return places(YAML, text, by);
    }

    @Test
    void whatStaysAsItIsOrIsProtectedMoreIsCarried() {
        assertThat(places("word: 试", "word: 试")).isEmpty();
        assertThat(places(REFUSE, REFUSE.replace("second: handler", "second: handler, second-head: true")))
                .isEmpty();
        assertThat(places(
                        "accept: {title: {zh: 受理, en: Accept}, by: [handler],",
                        "accept: {title: {zh: 受理, en: Accept}, by: [handler], second: handler,"))
                .isEmpty();
        assertThat(places("demands: [D057]", "secret: true\ndemands: [D057]")).isEmpty();
    }

    @Test
    void theSecondPersonIsNotDropped() {
        assertThat(places(REFUSE, REFUSE.replace("second: handler, ", "")))
                .containsExactly("stages.received.steps.refuse.second");
        assertThat(places("refuse: {title", "turn-down: {title"))
                .as("under another name")
                .isEmpty();
        assertThat(places(
                        "      refuse: {title: {zh: 不予受理, en: Refuse}, " + REFUSE,
                        "      turn-down: {title: {zh: 不予受理, en: Refuse}, " + REFUSE.replace("second: handler, ", "")))
                .as("nor under another name")
                .containsExactly("stages.received.steps.turn-down.second");
        String heads = YAML.replace(REFUSE, REFUSE.replace("second: handler", "second: handler, second-head: true"));
        assertThat(places(heads, "word: 试", "word: 试")).containsExactly("stages.received.steps.refuse.second-head");
    }

    @Test
    void whoWasKeptApartStaysApart() {
        String apart = REFUSE.replace("second: handler", "second: handler, apart-from: [accept]");
        assertThat(places(YAML.replace(REFUSE, apart), "word: 试", "word: 试"))
                .containsExactly("stages.received.steps.refuse.apart-from");
        assertThat(places(REFUSE, apart)).as("more is no less").isEmpty();
    }

    @Test
    void nobodysSecrecyEnds() {
        assertThat(places("anyone: true, secret: true", "anyone: true")).contains("roles.asker.secret");
        assertThat(places(
                        "phone: {type: phone, title: {zh: 电话, en: Phone}, secret: true}",
                        "phone: {type: phone, title: {zh: 电话, en: Phone}}"))
                .containsExactly("forms.request.fields.phone.secret");
        String secret = YAML.replace("demands: [D057]", "secret: true\ndemands: [D057]");
        assertThat(places(secret, "word: 试", "word: 试")).containsExactly("secret");
    }

    @Test
    void whatWasInForceBeforeThisWasRefusedIsToldToo() {
        MatterDefinition earlier = DefinitionFile.read(YAML);
        assertThat(CarryPolicy.weakens(next("anyone: true, secret: true", "anyone: true"), earlier))
                .isTrue();
        assertThat(CarryPolicy.weakens(next("word: 试", "word: 试"), earlier)).isFalse();
    }
}
