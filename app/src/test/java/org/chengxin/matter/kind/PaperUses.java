package org.chengxin.matter.kind;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.definition.check.Catalogue;

/** What would make a paper fail in the hand of an officer. */
final class PaperUses {

    private PaperUses() {}

    static List<String> wrong(
            MatterDefinition definition, Catalogue catalogue, List<PaperUse> papers, List<String> by, String form) {
        List<String> wrong = new ArrayList<>();
        for (PaperUse paper : papers) {
            by.stream()
                    .filter(role -> !definition.roles().containsKey(role)
                            || definition.role(role).kind() != MatterRole.Kind.OFFICE)
                    .forEach(role -> wrong.add(paper.kind() + " by " + role));
            for (String blank : catalogue.papers().get(paper.kind()).required()) {
                if (mayBeEmpty(definition, paper.fields().get(blank), form)) {
                    wrong.add(paper.kind() + " blank " + blank + " may be empty");
                }
            }
        }
        return wrong;
    }

    private static boolean mayBeEmpty(MatterDefinition definition, String source, String form) {
        FormDefinition.Field field = field(definition, source, form);
        return field != null && !field.required();
    }

    private static FormDefinition.Field field(MatterDefinition definition, String source, String form) {
        String head = source.substring(0, Math.max(0, source.indexOf('.')));
        FormDefinition read = source.startsWith("=") ? null : definition.forms().get(head.equals("form") ? form : head);
        return read == null ? null : read.fields().get(source.substring(head.length() + 1));
    }
}
