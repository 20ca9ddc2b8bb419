package org.chengxin.matter.definition.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.mark.MarksRead;

/** Checks that each mark has a reader, and each reader its marks. */
final class MarkPolicy {

    private final List<MarksRead> readers;
    private final Faults faults;
    private final Set<String> carried = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    private MarkPolicy(List<MarksRead> readers, Faults faults) {
        this.readers = readers;
        this.faults = faults;
    }

    static void judge(MatterDefinition definition, List<MarksRead> all, Faults faults) {
        MarkPolicy policy = new MarkPolicy(
                all.stream()
                        .filter(each -> each.definition().equals(definition.name()))
                        .toList(),
                faults);
        definition.stages().forEach((name, stage) -> policy.stage("stages." + name + ".steps.", stage));
        for (MarksRead reader : policy.readers) {
            lacking(
                    reader.needed(),
                    policy.carried,
                    faults,
                    "没有步骤带有标记“%s”，其他模块据此办理",
                    "no step marks \"%s\", which a module reads");
            lacking(
                    reader.taken(),
                    policy.taken,
                    faults,
                    "没有由系统（house）办理的步骤带有标记“%s”，其他模块会办理它",
                    "no step of the system marks \"%s\", which a module has it take");
        }
    }

    private void stage(String place, Stage stage) {
        Set<String> here = new HashSet<>();
        stage.steps().forEach((name, step) -> {
            String mark = step.marks();
            if (mark == null) {
                return;
            }
            String at = place + name + ".marks";
            faults.unknown(readers.stream().anyMatch(reader -> reader.known().contains(mark)), at, "mark", "标记", mark);
            carried.add(mark);
            if (step.by().contains(Step.HOUSE) && !here.add(mark)) {
                faults.add(
                        at, "本环节已有系统办理的步骤带有标记“" + mark + "”", "another step of the system marks \"" + mark + "\" here");
            }
        });
        taken.addAll(here);
    }

    private static void lacking(Set<String> wanted, Set<String> given, Faults faults, String zh, String en) {
        wanted.stream()
                .filter(word -> !given.contains(word))
                .sorted()
                .forEach(word -> faults.add("stages", zh.formatted(word), en.formatted(word)));
    }
}
