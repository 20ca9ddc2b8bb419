package org.chengxin.matter.web.view;

import java.util.List;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.NextStep;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.shared.Label;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Available steps, each with consequence, clocks and legal basis. */
@Component
public class StepViews {

    private final Texts texts;

    StepViews(Texts texts) {
        this.texts = texts;
    }

    public List<StepView> steps(Matter matter) {
        return matter.next().stream()
                .filter(next -> BuiltInAct.of(next.step()).isEmpty())
                .map(next -> of(matter, next))
                .toList();
    }

    /** Built-in acts, except the decision on a pending one, which is shown separately. */
    public List<StepView> acts(Matter matter) {
        return matter.next().stream()
                .filter(next -> BuiltInAct.of(next.step()).isPresent())
                .filter(next -> !BuiltInAct.CONFIRM.is(next.step()) && !BuiltInAct.REJECT.is(next.step()))
                .map(next -> of(matter, next))
                .toList();
    }

    public StepView of(Matter matter, NextStep next) {
        return new StepView(
                next.step(),
                title(next.step(), next.title()),
                "/workbench/matters/" + matter.id() + "/steps/" + next.step(),
                consequence(matter, next),
                clock(matter, next),
                next.basis() == null ? null : DueViews.basis(next.basis()),
                next.second());
    }

    public String title(String step, @Nullable Label title) {
        return title == null ? texts.of("matter.act." + step) : title.in(texts.english());
    }

    private @Nullable String consequence(Matter matter, NextStep next) {
        if (next.consequence() != null) {
            return next.consequence().in(texts.english());
        }
        if (next.title() == null) {
            return texts.of("matter.act.what." + next.step());
        }
        Step step = step(matter, next.step());
        String target = step == null ? null : step.to();
        if (target == null || target.equals(matter.stage())) {
            return null;
        }
        Stage to = matter.definition().stage(target);
        return texts.of(
                to.end() ? "matter.step.ends" : "matter.step.leads", to.title().in(texts.english()));
    }

    /** Clocks that the step starts; null for none. */
    private @Nullable String clock(Matter matter, NextStep next) {
        Step step = step(matter, next.step());
        if (step == null || step.to() == null || step.to().equals(matter.stage())) {
            return null;
        }
        MatterDefinition definition = matter.definition();
        List<String> begins = definition.clocks().values().stream()
                .filter(clock ->
                        clock.over().contains(step.to()) && !clock.over().contains(matter.stage()))
                .map(clock -> clock.title().in(texts.english()))
                .toList();
        return begins.isEmpty() ? null : texts.of("matter.step.begins", String.join(texts.of("web.comma"), begins));
    }

    /** Null for built-in acts. */
    public static @Nullable Step step(Matter matter, String step) {
        Stage stage = matter.definition().stages().get(matter.stage());
        return stage == null ? null : stage.steps().get(step);
    }
}
