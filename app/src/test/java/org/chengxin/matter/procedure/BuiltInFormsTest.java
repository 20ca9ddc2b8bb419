package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.FormRefused;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.form.FormPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The acts that every matter has ask for what the page of them shows, and for nothing else. */
class BuiltInFormsTest {

    private static final String OFFICE = UUID.randomUUID().toString();
    private static final Set<String> OPTIONAL = Set.of("assign account", "reject reason", "recuse account");

    private static Map<String, Object> filled(BuiltInAct act) {
        Map<String, Object> form = new HashMap<>();
        act.asked().forEach(asked -> form.put(asked.word(), asked == BuiltInAct.Asked.OFFICE ? OFFICE : "随意填写"));
        return form;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFilledInIsTaken(BuiltInAct act) {
        assertThat(FormPolicy.check(BuiltInForms.of(act), filled(act))).isEqualTo(filled(act));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsNeededButThoseWithAMeaningWhenEmpty(BuiltInAct act) {
        for (BuiltInAct.Asked asked : act.asked()) {
            String field = asked.word();
            Map<String, Object> form = filled(act);
            form.remove(field);
            List<String> wrong = wrong(act, form);
            assertThat(wrong)
                    .as("%s without %s", act, field)
                    .isEqualTo(
                            OPTIONAL.contains(act.word() + " " + field)
                                    ? List.of()
                                    : List.of(field + ": field.required"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingElseIsTaken(BuiltInAct act) {
        Map<String, Object> form = filled(act);
        form.put("anything", "x");
        assertThat(wrong(act, form)).containsExactly("anything: field.unknown");
    }

    @Test
    void aReasonIsBounded() {
        assertThat(wrong(BuiltInAct.NOTE, Map.of("text", "字".repeat(2_001)))).containsExactly("text: field.length");
        assertThat(wrong(BuiltInAct.NOTE, Map.of("text", "字".repeat(2_000)))).isEmpty();
        assertThat(wrong(BuiltInAct.TRANSFER, Map.of("office", "西湖", "reason", "移送")))
                .containsExactly("office: field.value");
    }

    private static List<String> wrong(BuiltInAct act, Map<String, Object> form) {
        FormRefused refused =
                catchThrowableOfType(FormRefused.class, () -> FormPolicy.check(BuiltInForms.of(act), form));
        return refused == null
                ? List.of()
                : refused.wrong().stream()
                        .map(each -> each.field() + ": " + each.code())
                        .toList();
    }
}
