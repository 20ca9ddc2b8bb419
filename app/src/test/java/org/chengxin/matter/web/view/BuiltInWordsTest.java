package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Entry;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.web.ui.Term;
import org.junit.jupiter.api.Test;

/** Acts that no definition has are told in words: nobody reads keys, neither in Chinese nor in English. */
class BuiltInWordsTest {

    private final BuiltInWords words = Seen.builtIn();

    private List<Term> chinese(String act, Map<String, Object> form) {
        return Seen.chinese(() -> terms(act, form, Seen.in("received").matter()));
    }

    private List<Term> english(String act, Map<String, Object> form) {
        return Seen.english(() -> terms(act, form, Seen.in("received").matter()));
    }

    private List<Term> terms(String act, Map<String, Object> form, Matter matter) {
        return words.terms(matter, entry(act, form), Map.of(Seen.uuid(4), "李四"));
    }

    private static Entry entry(String act, Map<String, Object> form) {
        return Seen.taken(act, "received", "received", "handler", form);
    }

    private static Map<String, Object> late(String to) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("clock", "acceptance");
        form.put("due", "2026-03-11");
        form.put("to", to);
        return form;
    }

    @Test
    void latenessIsToldWithThePeriodItsDayAndWhoIsTold() {
        assertThat(chinese("escalate", late("head")))
                .containsExactly(Term.of("期限", "受理期限"), Term.of("截止日", "2026-03-11"), Term.of("上报给", "本机关负责人"));
        assertThat(english("escalate", late("above")))
                .containsExactly(
                        Term.of("Clock", "Time to accept"),
                        Term.of("Due", "2026-03-11"),
                        Term.of("Told", "The office above"));
    }

    @Test
    void aDateThatWaitsToBeConfirmedIsSaidToMoveNothing() {
        Map<String, Object> held = late("head");
        held.put("held", true);
        assertThat(chinese("escalate", held)).contains(Term.of("期限待确认，未自动推进", "是"));
        assertThat(english("escalate", held))
                .contains(Term.of("Date to be confirmed, so nothing moved by itself", "Yes"));
    }

    @Test
    void peopleAndPartiesAreNamed() {
        Map<String, Object> person = Map.of("account", Seen.uuid(4).toString());
        assertThat(chinese("assign", person)).containsExactly(Term.of("承办人", "李四"));
        assertThat(chinese("hand-over", person)).containsExactly(Term.of("离岗人员", "李四"));
        assertThat(english("hand-over", person)).containsExactly(Term.of("Who left", "李四"));
        assertThat(english("unlink-party", Map.of("role", "respondent")))
                .containsExactly(Term.of("Party", "Respondent"));
        assertThat(english("extend", Map.of("clock", "whole"))).containsExactly(Term.of("Clock", "Time for the whole"));
    }

    @Test
    void whatIsNoLongerKnownIsShownAsItWasSealed() {
        String left = new UUID(0, 7).toString();
        assertThat(chinese("assign", Map.of("account", left))).containsExactly(Term.of("承办人", left));
        assertThat(chinese("assign", Map.of("account", "nobody"))).containsExactly(Term.of("承办人", "nobody"));
        assertThat(chinese("extend", Map.of("clock", "no-such"))).containsExactly(Term.of("期限", "no-such"));
        assertThat(chinese("link-party", Map.of("role", "no-such"))).containsExactly(Term.of("当事人", "no-such"));
        assertThat(chinese("transfer", Map.of("office", "none"))).containsExactly(Term.of("机关", "none"));
    }

    @Test
    void howAnotherMatterEndedIsSealedInChineseAndToldInEnglishToo() {
        Map<String, Object> ended = Map.of("number", "〔2026〕诉8号", "stage", "不予受理");
        assertThat(chinese("child-ended", ended))
                .containsExactlyInAnyOrder(Term.of("案号", "〔2026〕诉8号"), Term.of("办结状态", "不予受理"));
        Matter parent = Seen.in("received").child(Seen.link(8, "refused", true)).matter();
        assertThat(Seen.english(() -> terms("child-ended", ended, parent)))
                .containsExactlyInAnyOrder(
                        Term.of("Number", "〔2026〕诉8号"),
                        Term.of(
                                "How it ended",
                                Seen.COMPLAINT.stage("refused").title().en()));
    }

    @Test
    void aCarriedMatterSaysFromWhichVersionToWhich() {
        assertThat(english("carry-over", Map.of("fromVersion", 1L, "toVersion", 2L)))
                .containsExactlyInAnyOrder(Term.of("From version", "1"), Term.of("To version", "2"));
    }

    @Test
    void eachFieldOfEachActHasTextsInBothLanguages() {
        for (BuiltInAct act : BuiltInAct.values()) {
            act.asked().forEach(asked -> {
                Map<String, Object> form = Map.of(asked.word(), "x");
                assertThat(chinese(act.word(), form).get(0).term())
                        .as(act.word())
                        .isNotEqualTo(asked.word());
                assertThat(english(act.word(), form).get(0).term())
                        .as(act.word())
                        .isNotEqualTo(asked.word());
            });
        }
    }

    @Test
    void theFieldsOfActsThatEveryMatterHasHaveTextsOfTheirOwn() {
        assertThat(chinese("recuse", Map.of("reason", "与当事人有亲属关系"))).containsExactly(Term.of("理由", "与当事人有亲属关系"));
        assertThat(english("note", Map.of("odd", "x"))).containsExactly(Term.of("odd", "x"));
    }
}
