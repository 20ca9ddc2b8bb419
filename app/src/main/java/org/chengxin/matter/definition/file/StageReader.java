package org.chengxin.matter.definition.file;

import org.chengxin.matter.definition.Basis;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.Step.Decision;
import org.chengxin.matter.definition.Step.LinkUse;
import org.chengxin.matter.definition.Step.OutcomeUse;
import org.jspecify.annotations.Nullable;

/** Reads a stage and its steps. */
final class StageReader {

    private StageReader() {}

    static Stage stage(String name, Entries stage) {
        return new Stage(
                stage.label("title"),
                stage.texts("waits-for"),
                stage.yes("end"),
                stage.named("steps", step -> step(name, step)));
    }

    private static Step step(String stage, Entries step) {
        Decision decides = step.oneOrNull(
                "decides",
                decision -> new Decision(decision.text("table"), decision.sources("inputs"), decision.sources("to")));
        return new Step(
                step.label("title"),
                step.texts("by"),
                step.textOrNull("form"),
                to(stage, step.textOrNull("to"), decides),
                step.textOrNull("second"),
                step.yes("second-head"),
                decides,
                step.textOrNull("needs"),
                step.sources("only"),
                step.sources("names"),
                step.list("papers", StageReader::paper),
                step.texts("tells"),
                step.list("outcomes", StageReader::outcome),
                step.list("opens", StageReader::link),
                step.oneOrNull("basis", StageReader::basis),
                step.labelOrNull("consequence"));
    }

    /** Where neither a stage nor a table is named, the matter stays where it is. */
    private static @Nullable String to(String stage, @Nullable String named, @Nullable Decision decides) {
        return named == null && decides == null ? stage : named;
    }

    static PaperUse paper(Entries paper) {
        return new PaperUse(paper.text("kind"), paper.texts("to"), paper.sources("fields"));
    }

    static Basis basis(Entries basis) {
        return new Basis(basis.text("rule"), basis.textOrNull("article"));
    }

    private static OutcomeUse outcome(Entries outcome) {
        return new OutcomeUse(outcome.text("kind"), outcome.text("about"), outcome.sources("values"));
    }

    private static LinkUse link(Entries link) {
        return new LinkUse(
                link.text("matter"),
                link.sources("parties"),
                link.sources("fields"),
                link.textOrNull("each"),
                link.textOrNull("when"));
    }
}
