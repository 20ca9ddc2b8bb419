package org.chengxin.matter.web.view;

import java.util.List;
import org.chengxin.matter.Matter;
import org.chengxin.matter.draw.DrawList;
import org.chengxin.matter.draw.Drawn;
import org.chengxin.matter.draw.Draws;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws in words, for the offices of the matter. */
@Component
public class DrawViews {

    private final Draws draws;
    private final Texts texts;

    DrawViews(Draws draws, Texts texts) {
        this.draws = draws;
        this.texts = texts;
    }

    /** Null for a matter without a draw, and for parties, whom the list would warn. */
    public @Nullable DrawView of(Matter matter) {
        return matter.viewer() == Matter.Viewer.PARTY
                ? null
                : draws.of(matter.id()).map(drawn -> view(drawn, texts)).orElse(null);
    }

    static DrawView view(Drawn drawn, Texts texts) {
        DrawList list = drawn.list();
        return new DrawView(
                texts.of(drawn.visits().isEmpty() ? "matter.draw.lead.committed" : "matter.draw.lead.drawn"),
                List.of(
                        Term.of(texts.of("matter.draw.wanted"), counts(list, texts)),
                        Term.of(
                                texts.of("matter.draw.recused"),
                                texts.of(
                                        "matter.draw.recused.count",
                                        list.recused().size())),
                        Term.code(texts.of("matter.draw.digest"), drawn.digest()),
                        Term.code(texts.of("matter.draw.act"), drawn.act()),
                        Term.code(
                                texts.of("matter.draw.first"),
                                drawn.commitments().first()),
                        Term.code(
                                texts.of("matter.draw.second"),
                                drawn.commitments().second())),
                drawn.visits().stream()
                        .map(visit -> new DrawView.Visit(
                                visit.subject(), String.join(texts.of("web.comma"), visit.inspectors())))
                        .toList());
    }

    private static String counts(DrawList list, Texts texts) {
        return texts.of(
                "matter.draw.wanted.of",
                list.wanted(),
                list.subjects().size(),
                list.each(),
                list.inspectors().size());
    }
}
