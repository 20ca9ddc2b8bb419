package org.chengxin.matter.definition.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.Step;

/** Checks that a secret party (举报人) is not disclosed to another party by a form, a paper or an outcome. */
final class SecrecyPolicy {

    private final MatterDefinition definition;
    private final String role;
    private final Set<String> forms;
    private final Faults faults;

    private SecrecyPolicy(MatterDefinition definition, String role, Faults faults) {
        this.definition = definition;
        this.role = role;
        this.forms = filledBy(definition, role);
        this.faults = faults;
    }

    static void judge(MatterDefinition definition, Faults faults) {
        definition.roles().forEach((name, role) -> {
            if (role.secret()) {
                new SecrecyPolicy(definition, name, faults).judge();
            }
        });
    }

    private void judge() {
        for (String name : forms) {
            FormDefinition form = definition.forms().get(name);
            if (form != null) {
                form.fields().forEach((each, field) -> readers(form, field, "forms." + name + ".fields." + each));
            }
        }
        for (String name : definition.forms().keySet()) {
            naming(name);
        }
        papers(definition.opening().papers(), definition.opening().form(), "open");
        definition
                .stages()
                .forEach((stage, each) -> each.steps().forEach((name, step) -> {
                    String place = "stages." + stage + ".steps." + name;
                    if ("opener".equals(definition.role(role).from())
                            && step.names().containsKey(role)) {
                        faults.add(
                                place + ".names",
                                "须保密的“" + role + "”是发起人，不得另行指定",
                                "the secret \"" + role + "\" is who opened it and is not named anew");
                    }
                    papers(step.papers(), step.form() == null ? "" : step.form(), place);
                    outcomes(step, place);
                }));
    }

    private void readers(FormDefinition form, Field field, String place) {
        List<String> readers = field.seenBy() == null ? form.seenBy() : field.seenBy();
        if (!field.secret() && readers.stream().anyMatch(this::isOtherParty)) {
            faults.add(
                    place + ".seen-by",
                    "须保密的“" + role + "”所填内容不得给其他当事人看",
                    "what the secret \"" + role + "\" filled in is shown to another party");
        }
    }

    /** Checks the readers of each field of the form by which a step names the secret party. */
    private void naming(String name) {
        FormDefinition form = definition.forms().get(name);
        definition.stages().values().stream()
                .flatMap(stage -> stage.steps().values().stream())
                .filter(step -> name.equals(step.form()))
                .map(step -> step.names().getOrDefault(role, ""))
                .filter(source -> source.startsWith("form."))
                .map(source -> source.substring("form.".length()))
                .forEach(field -> {
                    Field found = form == null ? null : form.fields().get(field);
                    if (form != null && found != null) {
                        readers(form, found, "forms." + name + ".fields." + field);
                    }
                });
    }

    private void papers(List<PaperUse> papers, String form, String place) {
        for (int index = 0; index < papers.size(); index++) {
            PaperUse paper = papers.get(index);
            String at = place + ".papers[" + index + "].fields.";
            if (paper.to().stream().anyMatch(this::isOtherParty)) {
                paper.fields().forEach((blank, source) -> leak(source, form, at + blank));
            }
        }
    }

    private void outcomes(Step step, String place) {
        for (int index = 0; index < step.outcomes().size(); index++) {
            Map<String, String> values = step.outcomes().get(index).values();
            String at = place + ".outcomes[" + index + "].values.";
            values.forEach((value, source) -> leak(source, step.form() == null ? "" : step.form(), at + value));
        }
    }

    private void leak(String source, String stepForm, String place) {
        int dot = source.indexOf('.');
        String head = dot < 0 ? "" : source.substring(0, dot);
        String form = head.equals("form") ? stepForm : head;
        boolean tells = source.equals("party." + role) || source.startsWith("party." + role + ".");
        if (!source.startsWith("=") && (tells || forms.contains(form))) {
            faults.add(place, "会透露须保密的“" + role + "”", "gives away the secret \"" + role + "\"");
        }
    }

    private boolean isOtherParty(String other) {
        MatterRole known = definition.roles().get(other);
        return known != null && known.kind() == MatterRole.Kind.PARTY && !other.equals(role);
    }

    private static Set<String> filledBy(MatterDefinition definition, String role) {
        Set<String> forms = new TreeSet<>();
        if (definition.opening().by().contains(role)) {
            forms.add(definition.opening().form());
        }
        definition.stages().values().stream()
                .flatMap(stage -> stage.steps().values().stream())
                .filter(step -> step.by().contains(role))
                .forEach(step -> {
                    if (step.form() != null) {
                        forms.add(step.form());
                    }
                });
        return forms;
    }
}
