package org.chengxin.matter.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.Papers;
import org.chengxin.matter.Matter;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Papers of a matter visible to its viewer: all for offices, those addressed to it for a party. */
@Component
class PaperViews {

    private final Papers papers;
    private final CaseDocuments documents;
    private final PaperWords words;
    private final Texts texts;

    PaperViews(Papers papers, CaseDocuments documents, PaperWords words, Texts texts) {
        this.papers = papers;
        this.documents = documents;
        this.words = words;
        this.texts = texts;
    }

    List<PaperView> of(Matter matter) {
        boolean pdf = papers.printsPdf();
        return documents.addressedTo(matter).stream()
                .map(paper -> view(matter.definition(), paper, pdf, matter.viewer() == Matter.Viewer.OFFICE))
                .toList();
    }

    private PaperView view(MatterDefinition definition, Paper paper, boolean pdf, boolean office) {
        boolean erased = paper.validity() == Paper.Validity.ERASED;
        return new PaperView(
                paper.id().toString(),
                paper.title().in(texts.english()),
                paper.number(),
                paper.day().toString(),
                String.join(texts.of("web.comma"), words.roles(definition, new ArrayList<>(paper.addressees()))),
                paper.code(),
                texts.of("matter.paper.state." + paper.validity().name().toLowerCase(Locale.ROOT)),
                paper.validity() == Paper.Validity.IN_FORCE,
                !erased,
                pdf && !erased,
                office && paper.validity() == Paper.Validity.IN_FORCE,
                paper.servings().stream()
                        .map(serving -> served(definition, serving))
                        .toList());
    }

    private String served(MatterDefinition definition, Paper.Serving serving) {
        return texts.of(
                "matter.paper.served",
                words.roles(definition, List.of(serving.role())).get(0),
                serving.day().toString(),
                texts.of("matter.serving." + serving.method().word()));
    }
}
