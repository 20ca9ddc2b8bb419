package org.chengxin.matter.definition.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.Step.LinkUse;
import org.jspecify.annotations.Nullable;

/** Checks that all names in a step resolve. */
final class StepPolicy {

    private static final String OPEN = "open";

    /** Words of system acts. */
    private static final Set<String> OF_THE_HOUSE =
            Set.of(OPEN, "carry-over", "child-ended", "hand-over", "escalate", "remind");

    private static final String CHILDREN_ENDED = "children-ended";

    private final MatterDefinition definition;
    private final Flow flow;
    private final Faults faults;

    private StepPolicy(MatterDefinition definition, Flow flow, Faults faults) {
        this.definition = definition;
        this.flow = flow;
        this.faults = faults;
    }

    static void judge(MatterDefinition definition, Flow flow, Faults faults) {
        StepPolicy policy = new StepPolicy(definition, flow, faults);
        MatterOpening opening = definition.opening();
        policy.roles(opening.notifies(), "open.tells");
        policy.papers(opening.papers(), new SourcePolicy(definition, flow, opening.form(), null, Map.of()), "open");
        definition
                .stages()
                .forEach((stage, each) -> each.steps().forEach((name, step) -> {
                    String place = "stages." + stage + ".steps." + name;
                    if (isTaken(name)) {
                        faults.add(place, "这个词另有含义，不能作步骤名", "the word means something else");
                    }
                    policy.step(stage, step, place);
                }));
    }

    /** Reserved words of acts, which would be ambiguous as names of steps. */
    private static boolean isTaken(String name) {
        return OF_THE_HOUSE.contains(name) || BuiltInAct.of(name).isPresent();
    }

    private void step(String stage, Step step, String place) {
        if (step.by().isEmpty()) {
            faults.add(place + ".by", "没有写明由谁采取", "nobody takes it");
        }
        roles(step.by().stream().filter(actor -> !isSystem(actor)).toList(), place + ".by");
        roles(step.notifies(), place + ".tells");
        unattended(step, place);
        form(step, place);
        if (step.second() != null
                && !faults.unknown(
                        definition.roles().containsKey(step.second()), place + ".second", "role", "角色", step.second())
                && definition.role(step.second()).kind() != MatterRole.Kind.OFFICE) {
            faults.add(place + ".second", "复核人须在机关任职", "the second person belongs to an office");
        }
        if (step.secondHead() && step.second() == null) {
            faults.add(place + ".second-head", "没有写明复核人", "no second person is asked for");
        }
        apart(step, place);
        targets(step, place);
        if (step.needs() != null && !(step.needs().equals(CHILDREN_ENDED) && flow.opensOthers())) {
            faults.add(
                    place + ".needs", "只能写 children-ended，且须开启过其他事项", "only children-ended, where others are opened");
        }
        SourcePolicy sources = new SourcePolicy(definition, flow, step.form(), stage, Map.of());
        if (step.decides() != null) {
            step.decides()
                    .inputs()
                    .forEach((input, source) -> sources.judge(source, place + ".decides.inputs." + input, faults));
        }
        only(step, sources, place);
        names(step, sources, place);
        papers(step.papers(), sources, place);
        outcomes(step, sources, place);
        for (int index = 0; index < step.opens().size(); index++) {
            link(step.opens().get(index), sources, place + ".opens[" + index + "]");
        }
    }

    private void form(Step step, String place) {
        if (step.form() != null) {
            faults.unknown(definition.forms().containsKey(step.form()), place + ".form", "form", "表单", step.form());
        }
        FormDefinition form = step.form() == null ? null : definition.forms().get(step.form());
        step.requires()
                .forEach(field -> faults.unknown(
                        form != null && form.fields().containsKey(field), place + ".requires", "field", "字段", field));
    }

    /** Nobody is there to fill in a required field or to confirm when a clock, or the end of the children, takes the step. */
    private void unattended(Step step, String place) {
        if (step.by().stream().noneMatch(StepPolicy::isUnattended)) {
            return;
        }
        FormDefinition form = step.form() == null ? null : definition.forms().get(step.form());
        if (!step.requires().isEmpty()
                || form != null && form.fields().values().stream().anyMatch(Field::required)) {
            faults.add(place + ".form", "期限届满时无人填写必填字段", "a clock fills in no required field");
        }
        if (step.second() != null) {
            faults.add(place + ".second", "期限届满时无人复核", "a clock has no second person");
        }
    }

    private void apart(Step step, String place) {
        for (String other : step.apartFrom()) {
            faults.unknown(
                    other.equals(OPEN)
                            || definition.stages().values().stream()
                                    .anyMatch(stage -> stage.steps().containsKey(other)),
                    place + ".apart-from",
                    "step",
                    "步骤",
                    other);
        }
        if (!step.apartFrom().isEmpty() && step.by().stream().anyMatch(StepPolicy::isSystem)) {
            faults.add(place + ".apart-from", "系统采取的步骤不与任何人分开", "what the system takes is kept apart from nobody");
        }
    }

    private void targets(Step step, String place) {
        if (step.to() != null && step.decides() != null) {
            faults.add(place + ".to", "去向由决策表决定", "a decision table chooses the next stage");
        }
        if (step.to() != null) {
            faults.unknown(definition.stages().containsKey(step.to()), place + ".to", "stage", "环节", step.to());
        }
        if (step.decides() != null) {
            if (step.decides().to().isEmpty()) {
                faults.add(place + ".decides.to", "决策没有去向", "the decision leads nowhere");
            }
            step.decides()
                    .to()
                    .forEach((word, stage) -> faults.unknown(
                            definition.stages().containsKey(stage),
                            place + ".decides.to." + word,
                            "stage",
                            "环节",
                            stage));
        }
    }

    /** A condition must refer to an earlier choice; steps of the system, also by clocks, have none. */
    private void only(Step step, SourcePolicy sources, String place) {
        step.only().forEach((source, word) -> {
            String at = place + ".only." + source;
            Field field = sources.field(source);
            if (field == null || field.type() != Type.CHOICE || source.startsWith("form.")) {
                faults.add(at, "“" + source + "”不是此前表单的单选字段", "\"" + source + "\" is no choice of an earlier form");
            } else {
                sources.judge(source, at, faults);
                String option = Step.option(word);
                faults.unknown(field.options().containsKey(option), at, "option", "选项", option);
            }
        });
        if (!step.only().isEmpty() && step.by().stream().anyMatch(StepPolicy::isSystem)) {
            faults.add(place + ".only", "系统采取的步骤不设条件", "what the system takes has no condition");
        }
    }

    private void names(Step step, SourcePolicy sources, String place) {
        step.names().forEach((role, source) -> {
            String at = place + ".names." + role;
            if (faults.unknown(definition.roles().containsKey(role), at, "role", "角色", role)) {
                return;
            }
            Type wanted = definition.role(role).kind() == MatterRole.Kind.PARTY ? Type.PARTY : Type.OFFICE;
            if (source.equals(Step.ABOVE) && wanted == Type.OFFICE) {
                return;
            }
            Field field = sources.field(source);
            if (field == null || field.type() != wanted) {
                faults.add(at, "“" + source + "”不是可指明此角色的字段", "\"" + source + "\" is no field that names this role");
            }
        });
    }

    private void papers(List<PaperUse> papers, SourcePolicy sources, String place) {
        for (int index = 0; index < papers.size(); index++) {
            PaperUse paper = papers.get(index);
            String at = place + ".papers[" + index + "]";
            if (paper.to().isEmpty()) {
                faults.add(at + ".to", "没有送达对象", "it is served on nobody");
            }
            roles(paper.to(), at + ".to");
            paper.fields().forEach((blank, source) -> sources.judge(source, at + ".fields." + blank, faults));
        }
    }

    private void outcomes(Step step, SourcePolicy sources, String place) {
        for (int index = 0; index < step.outcomes().size(); index++) {
            Step.OutcomeUse outcome = step.outcomes().get(index);
            String at = place + ".outcomes[" + index + "]";
            roles(List.of(outcome.about()), at + ".about");
            outcome.values().forEach((value, source) -> sources.judge(source, at + ".values." + value, faults));
        }
    }

    private void link(LinkUse link, SourcePolicy sources, String place) {
        Field each = ofStep(link.each(), sources);
        if (link.each() != null && (each == null || each.type() != Type.TABLE && each.type() != Type.CHOICES)) {
            faults.add(place + ".each", "不是本步骤表单中的表格或多选", "no table or choices of the step's form");
        }
        Field when = ofStep(link.when(), sources);
        if (link.when() != null && (when == null || when.type() != Type.YES_NO)) {
            faults.add(place + ".when", "不是本步骤表单中的是非题", "no yes-no field of the step's form");
        }
        SourcePolicy rows = sources.with(Rows.of(each));
        link.fields().forEach((field, source) -> rows.judge(source, place + ".fields." + field, faults));
        link.parties().forEach((role, source) -> {
            if (!definition.roles().containsKey(source)) {
                rows.judge(source, place + ".parties." + role, faults);
            }
        });
    }

    private static @Nullable Field ofStep(@Nullable String name, SourcePolicy sources) {
        return name == null ? null : sources.field("form." + name);
    }

    private void roles(List<String> roles, String place) {
        for (String role : roles) {
            faults.unknown(definition.roles().containsKey(role), place, "role", "角色", role);
        }
    }

    private static boolean isSystem(String actor) {
        return actor.equals(Step.HOUSE) || isUnattended(actor);
    }

    private static boolean isUnattended(String actor) {
        return actor.equals(Step.CLOCK) || actor.equals(Step.CHILDREN);
    }
}
