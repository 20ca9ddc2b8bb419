package org.chengxin.matter.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chengxin.matter.kind.Bureau.form;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.draw.DrawPolicy;
import org.chengxin.matter.draw.DrawProblem;
import org.chengxin.matter.draw.Draws;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was drawn is inspected, all of it and nothing else, and nobody draws again until the result pleases. */
class DrawBindsIT extends ServerTest {

    private static final String FIRST = "the first officer's secret";
    private static final String SECOND = "the second officer's secret";
    private static final List<String> SUBJECTS =
            List.of("91330106MA2TE5T01R", "92330110MA2TE5T1X7", "93330182MA2TE5T28D");

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Draws draws;

    private Bureau bureau;
    private Organisation office;
    private Caller one;
    private Caller two;

    @BeforeEach
    void setsUpAnOffice() {
        bureau = new Bureau(city(), accounts, matters);
        office = bureau.office("commerce", "district", "330106");
        one = bureau.officer(office, "handler");
        two = bureau.officer(office, "head");
    }

    private static Problem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return refused.problem();
    }

    private Opened opened(Caller by) {
        return bureau.open(
                "inspection-draw",
                Actor.of(by),
                Channel.WORKBENCH,
                form("occasion", "2026年网络交易监测", "basis", "国发〔2019〕5号"));
    }

    private static Map<String, Object> lists() {
        return form(
                "subjects",
                String.join("\n", SUBJECTS),
                "inspectors",
                "浙A001\n浙A002\n浙A003",
                "wanted",
                "2",
                "each",
                "2",
                "first-commitment",
                DrawPolicy.commitment(FIRST),
                "second-commitment",
                DrawPolicy.commitment(SECOND));
    }

    private void commit(MatterId draw) {
        bureau.act(draw, one, "commit", lists());
        bureau.confirm(draw, two);
    }

    private Opened drawn() {
        Opened draw = opened(one);
        commit(draw.id());
        bureau.act(draw.id(), one, "reveal", form("first-secret", FIRST, "second-secret", SECOND));
        return draw;
    }

    private List<String> result(MatterId draw) {
        return draws.of(draw).orElseThrow().visits().stream()
                .map(visit -> visit.subject())
                .toList();
    }

    private static Map<String, Object> inspections(String... codes) {
        return form(
                "inspections",
                List.of(codes).stream()
                        .map(code -> form("inspected", form("words", code), "items", "证照公示"))
                        .toList());
    }

    private MatterId child(MatterId draw, int index) {
        return bureau.view(draw, one).children().get(index).id();
    }

    @Test
    void inspectionsOpenFromTheResultAloneAndOnceEach() {
        Opened draw = drawn();
        List<String> result = result(draw.id());
        String spared = SUBJECTS.stream()
                .filter(each -> !result.contains(each))
                .findFirst()
                .orElseThrow();
        assertThat(refused(() -> bureau.act(draw.id(), one, "open-inspections", inspections(spared))))
                .isEqualTo(DrawProblem.NOT_DRAWN);
        assertThat(refused(() ->
                        bureau.act(draw.id(), one, "open-inspections", inspections(result.get(0), result.get(0)))))
                .isEqualTo(DrawProblem.NOT_DRAWN);
        assertThat(bureau.view(draw.id(), one).children()).isEmpty();
        bureau.act(draw.id(), one, "open-inspections", inspections(result.get(0)));
        assertThat(refused(() -> bureau.act(draw.id(), one, "open-inspections", inspections(result.get(0)))))
                .isEqualTo(DrawProblem.NOT_DRAWN);
        Map<String, Object> named = form("inspected", spared, "items", "证照公示", "draw", draw.number());
        assertThat(refused(() -> bureau.open("joint-inspection", Actor.of(one), Channel.WORKBENCH, named)))
                .as("nor by naming the draw at the workbench")
                .isEqualTo(DrawProblem.NOT_DRAWN);
        Caller elsewhere = bureau.officer(bureau.office("commerce", "district", "330108"), "handler");
        Map<String, Object> others = form("inspected", result.get(1), "items", "证照公示", "draw", draw.number());
        assertThat(refused(() -> bureau.open("joint-inspection", Actor.of(elsewhere), Channel.WORKBENCH, others)))
                .as("nor by another office")
                .isEqualTo(DrawProblem.NOT_DRAWN);
    }

    @Test
    void nobodyDrawnIsLeftOut() {
        Opened draw = drawn();
        List<String> result = result(draw.id());
        assertThat(refused(() -> bureau.act(draw.id(), one, "close", Map.of()))).isEqualTo(DrawProblem.LEFT_OUT);
        Opened other = opened(one);
        assertThat(refused(() -> bureau.act(draw.id(), one, "merge", form("number", other.number(), "reason", "重复"))))
                .as("nor by way of another draw")
                .isEqualTo(DrawProblem.LEFT_OUT);
        bureau.act(draw.id(), one, "open-inspections", inspections(result.get(0)));
        bureau.act(child(draw.id(), 0), one, "drop", Map.of());
        assertThat(bureau.stage(draw.id(), one)).as("the other has had none").isEqualTo("inspecting");
        bureau.act(draw.id(), one, "open-inspections", inspections(result.get(1)));
        MatterId last = bureau.view(draw.id(), one).children().stream()
                .filter(child -> !child.ended())
                .findFirst()
                .orElseThrow()
                .id();
        bureau.act(last, one, "drop", Map.of());
        assertThat(bureau.stage(draw.id(), one)).isEqualTo("closed");
    }

    @Test
    void aVisitThatCallsItselfDrawnNamesItsDraw() {
        MatterId id = bureau.open(
                        "joint-inspection",
                        Actor.of(one),
                        Channel.WORKBENCH,
                        form("inspected", "某电子商务有限公司", "items", "证照公示"))
                .id();
        assertThat(refused(() -> bureau.act(id, one, "count-visits", form("visits", "0", "cause", "drawn"))))
                .isEqualTo(DrawProblem.NOT_DRAWN);
        bureau.act(id, one, "count-visits", form("visits", "0", "cause", "complaint"));
    }

    @Test
    void aCommitmentThatWasThrownAwayBindsBothPersons() {
        MatterId first = opened(one).id();
        commit(first);
        MatterId second = opened(one).id();
        assertThat(refused(() -> bureau.act(second, one, "commit", lists()))).isEqualTo(DrawProblem.BOUND);
        bureau.act(first, one, "cancel", Map.of());
        bureau.confirm(first, two);
        assertThat(bureau.stage(first, one)).isEqualTo("cancelled");
        assertThat(refused(() -> bureau.act(second, one, "commit", lists())))
                .as("a void one is not tried again")
                .isEqualTo(DrawProblem.BOUND);
        assertThat(refused(() -> bureau.act(second, two, "commit", lists()))).isEqualTo(DrawProblem.BOUND);
        Caller three = bureau.officer(office, "handler");
        bureau.act(second, three, "commit", lists());
        assertThat(refused(() -> bureau.confirm(second, two)))
                .as("nor confirmed by one of them")
                .isEqualTo(DrawProblem.BOUND);
        bureau.confirm(second, bureau.officer(office, "head"));
        assertThat(bureau.stage(second, one)).isEqualTo("committed");
    }

    @Test
    void itBindsForAsManyMonthsAsTheParameterSays() {
        MatterId first = opened(one).id();
        commit(first);
        sql.sql("update matter.draw_commitment set day = day - 200 where draw = :draw")
                .param("draw", first.value())
                .update();
        MatterId second = opened(one).id();
        assertThat(refused(() -> bureau.act(second, one, "commit", lists()))).isEqualTo(DrawProblem.BOUND);
        sql.sql("""
                insert into rule.parameter (id, name, value, effective_from, basis, source, confidence, fact, seal)
                select gen_random_uuid(), name, '6', '2020-01-01', basis, source, confidence, fact, seal
                from rule.parameter where name = 'matter.inspection-draw.binding-months'""").update();
        try {
            bureau.act(second, one, "commit", lists());
        } finally {
            sql.sql("""
                    delete from rule.parameter
                    where name = 'matter.inspection-draw.binding-months' and effective_from = '2020-01-01'""").update();
        }
    }

    @Test
    void aRevealedOneBindsNoMore() {
        drawn();
        MatterId next = opened(one).id();
        commit(next);
        assertThat(bureau.stage(next, one)).isEqualTo("committed");
    }
}
