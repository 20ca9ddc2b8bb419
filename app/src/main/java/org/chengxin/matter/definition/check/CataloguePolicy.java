package org.chengxin.matter.definition.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Step;
import org.jspecify.annotations.Nullable;

/** Checks that external references of a definition exist and fit. */
final class CataloguePolicy {

    private final Catalogue catalogue;
    private final Faults faults;

    private CataloguePolicy(Catalogue catalogue, Faults faults) {
        this.catalogue = catalogue;
        this.faults = faults;
    }

    static void judge(MatterDefinition definition, Catalogue catalogue, Faults faults) {
        CataloguePolicy policy = new CataloguePolicy(catalogue, faults);
        definition.roles().forEach((name, role) -> {
            if (role.department() != null) {
                faults.unknown(
                        catalogue.departments().contains(role.department()),
                        "roles." + name + ".department",
                        "department",
                        "部门",
                        role.department());
            }
        });
        definition.clocks().forEach((name, deadline) -> policy.clock(deadline, "clocks." + name));
        definition
                .forms()
                .forEach((name, form) -> form.fields()
                        .forEach((field, each) -> policy.parameter(
                                each.earliest(),
                                DeadlineDefinition.Unit.WORKING_DAYS,
                                "forms." + name + ".fields." + field + ".earliest")));
        policy.papers(definition.opening().papers(), "open");
        definition
                .stages()
                .forEach((stage, each) -> each.steps().forEach((name, step) -> {
                    String place = "stages." + stage + ".steps." + name;
                    policy.papers(step.papers(), place);
                    policy.outcomes(step.outcomes(), place);
                    if (step.decides() != null) {
                        policy.decision(step.decides(), place + ".decides");
                    }
                }));
    }

    private void clock(DeadlineDefinition deadline, String place) {
        parameter(deadline.parameter(), deadline.unit(), place + ".parameter");
        String department = deadline.department();
        if (department != null) {
            faults.unknown(
                    catalogue.departments().contains(department),
                    place + ".department",
                    "department",
                    "部门",
                    department);
        }
        if (deadline.extension() != null) {
            parameter(deadline.extension().parameter(), deadline.unit(), place + ".extension.parameter");
        }
    }

    private void parameter(@Nullable String name, DeadlineDefinition.Unit counted, String place) {
        if (name == null) {
            return;
        }
        String unit = catalogue.parameters().get(name);
        faults.unknown(unit != null, place, "parameter", "参数", name);
        String word = counted.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (unit != null && !unit.isEmpty() && !unit.equals(word)) {
            faults.add(
                    place,
                    "参数“" + name + "”的单位是 " + unit + "，不是 " + word,
                    "the parameter \"" + name + "\" is told in " + unit + ", not in " + word);
        }
    }

    private void papers(List<PaperUse> papers, String place) {
        for (int index = 0; index < papers.size(); index++) {
            PaperUse paper = papers.get(index);
            String at = place + ".papers[" + index + "]";
            Catalogue.Blanks blanks = catalogue.papers().get(paper.kind());
            if (blanks == null) {
                faults.unknown(false, at + ".kind", "paper", "文书", paper.kind());
                continue;
            }
            missing(blanks.required(), paper.fields().keySet(), at + ".fields", "空白", "blank");
            for (String blank : paper.fields().keySet()) {
                faults.unknown(
                        blanks.required().contains(blank) || blanks.optional().contains(blank),
                        at + ".fields." + blank,
                        "blank",
                        "空白",
                        blank);
            }
        }
    }

    private void outcomes(List<Step.OutcomeUse> outcomes, String place) {
        for (int index = 0; index < outcomes.size(); index++) {
            Step.OutcomeUse outcome = outcomes.get(index);
            String at = place + ".outcomes[" + index + "]";
            Set<String> wanted = catalogue.outcomes().get(outcome.kind());
            if (wanted == null) {
                faults.unknown(false, at + ".kind", "kind of outcome", "结果类型", outcome.kind());
            } else {
                missing(wanted, outcome.values().keySet(), at + ".values", "字段", "field");
            }
        }
    }

    private void decision(Step.Decision decision, String place) {
        Catalogue.Table table = catalogue.tables().get(decision.table());
        if (table == null) {
            faults.unknown(false, place + ".table", "decision table", "决策表", decision.table());
            return;
        }
        missing(table.inputs(), decision.inputs().keySet(), place + ".inputs", "输入", "input");
        for (String input : decision.inputs().keySet()) {
            faults.unknown(table.inputs().contains(input), place + ".inputs." + input, "input", "输入", input);
        }
        missing(table.words(), decision.to().keySet(), place + ".to", "结果", "answer");
    }

    private void missing(Set<String> wanted, Set<String> given, String place, String zh, String en) {
        for (String each : wanted) {
            if (!given.contains(each)) {
                faults.add(place, "没有填" + zh + "“" + each + "”", "the " + en + " \"" + each + "\" is not filled");
            }
        }
    }
}
