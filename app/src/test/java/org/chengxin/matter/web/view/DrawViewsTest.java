package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chengxin.matter.draw.DrawList;
import org.chengxin.matter.draw.DrawList.Recusal;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.matter.draw.DrawPolicy.Commitments;
import org.chengxin.matter.draw.Drawn;
import org.chengxin.web.Fixture;
import org.chengxin.web.ui.Term;
import org.junit.jupiter.api.Test;

/** A draw is shown with all that anybody needs to replay it, and its result once there is one. */
class DrawViewsTest {

    private static final DrawList LIST =
            new DrawList(List.of("B", "A", "C"), List.of("z1", "z2", "z3"), List.of(new Recusal("z1", "A")), 2, 2);
    private static final Commitments COMMITMENTS = new Commitments("1".repeat(64), "2".repeat(64));

    private static DrawView view(List<Visit> visits) {
        Drawn drawn = new Drawn(LIST, COMMITMENTS, "the-act", visits);
        return Seen.chinese(() -> DrawViews.view(drawn, Fixture.texts()));
    }

    @Test
    void beforeTheSecretsAreRevealedNothingIsDrawn() {
        DrawView committed = view(List.of());
        assertThat(committed.lead()).contains("两人揭示密语后才能抽取");
        assertThat(committed.visits()).isEmpty();
    }

    @Test
    void whatIsNeededToReplayItIsThere() {
        assertThat(view(List.of()).terms())
                .extracting(Term::value)
                .contains(
                        "2 家，从 3 家中抽取；每家 2 人，从 3 人中抽取",
                        "1 项",
                        new Drawn(LIST, COMMITMENTS, "the-act", List.of()).digest(),
                        "the-act",
                        "1".repeat(64),
                        "2".repeat(64));
    }

    @Test
    void theVisitsStandInTheOrderDrawn() {
        DrawView drawn = view(List.of(new Visit("C", List.of("z3", "z1")), new Visit("A", List.of("z2", "z3"))));
        assertThat(drawn.lead()).contains("抽取已完成");
        assertThat(drawn.visits()).containsExactly(new DrawView.Visit("C", "z3、z1"), new DrawView.Visit("A", "z2、z3"));
    }

    @Test
    void thePageShowsTheResultAsATableAndEscapesNames() {
        DrawView drawn = view(List.of(new Visit("<A>", List.of("z2"))));
        assertThat(Fixture.render(Locale.CHINESE, "matter/draw.jte", "draw", drawn))
                .contains("<h2>抽取</h2>", "&lt;A&gt;", "检查人员", "the-act");
        assertThat(Fixture.render(Locale.ENGLISH, "matter/draw.jte", "draw", view(List.of())))
                .contains("<h2>Draw</h2>")
                .doesNotContain("<table");
    }
}
