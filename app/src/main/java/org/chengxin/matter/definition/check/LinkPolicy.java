package org.chengxin.matter.definition.check;

import java.util.Map;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.Step.LinkUse;
import org.jspecify.annotations.Nullable;

/** Checks that a linked matter gets all required fields of its opening form, and that what is secret stays secret in it. */
final class LinkPolicy {

    private final MatterDefinition parent;
    private final MatterDefinition child;
    private final Faults faults;

    private LinkPolicy(MatterDefinition parent, MatterDefinition child, Faults faults) {
        this.parent = parent;
        this.child = child;
        this.faults = faults;
    }

    static void judge(MatterDefinition parent, Catalogue catalogue, Faults faults) {
        Flow flow = Flow.of(parent);
        parent.stages()
                .forEach((stage, each) -> each.steps().forEach((name, step) -> {
                    for (int index = 0; index < step.opens().size(); index++) {
                        LinkUse link = step.opens().get(index);
                        String place = "stages." + stage + ".steps." + name + ".opens[" + index + "]";
                        // a definition that links to its own kind is checked against this version
                        MatterDefinition child = link.matter().equals(parent.name())
                                ? parent
                                : catalogue.definitions().get(link.matter());
                        if (child == null) {
                            faults.unknown(false, place + ".matter", "definition", "办理程序", link.matter());
                        } else {
                            new LinkPolicy(parent, child, faults)
                                    .link(link, sources(parent, flow, stage, step, link), place);
                        }
                    }
                }));
    }

    private static SourcePolicy sources(MatterDefinition parent, Flow flow, String stage, Step step, LinkUse link) {
        SourcePolicy plain = new SourcePolicy(parent, flow, step.form(), stage, Map.of());
        return plain.with(Rows.of(link.each() == null ? null : plain.field("form." + link.each())));
    }

    private void link(LinkUse link, SourcePolicy sources, String place) {
        if (!child.opening().channels().contains(Channel.LINK)) {
            faults.add(place + ".matter", "该事项不能由其他事项开启", "it is not opened by another matter");
        }
        FormDefinition form = child.forms().get(child.opening().form());
        if (form == null) {
            return;
        }
        link.fields().forEach((name, source) -> {
            Field target = form.fields().get(name);
            String at = place + ".fields." + name;
            if (!faults.unknown(target != null, at, "field", "字段", name)) {
                secretField(sources.field(source), target, at);
            }
        });
        link.parties().forEach((role, source) -> party(role, source, place + ".parties." + role));
        form.fields().forEach((name, field) -> {
            if (field.required() && !link.fields().containsKey(name) && !byParty(link, name)) {
                faults.add(place + ".fields", "没有填必填字段“" + name + "”", "the required \"" + name + "\" is not filled");
            }
        });
    }

    private void secretField(@Nullable Field from, @Nullable Field to, String place) {
        if (from != null && from.secret() && to != null && !to.secret()) {
            faults.add(place, "保密字段只能填入保密字段", "a secret field fills a secret field only");
        }
    }

    private void party(String role, String source, String place) {
        MatterRole target = child.roles().get(role);
        if (faults.unknown(target != null, place, "role", "角色", role)) {
            return;
        }
        MatterRole from = parent.roles().get(source);
        if (from != null && target != null && from.secret() != target.secret()) {
            faults.add(
                    place,
                    "须保密的当事人只能成为须保密的当事人，反之亦然",
                    "a secret party becomes a secret party only, and no other becomes one");
        }
    }

    private boolean byParty(LinkUse link, String field) {
        return child.roles().entrySet().stream()
                .anyMatch(role -> link.parties().containsKey(role.getKey())
                        && ("form." + field).equals(role.getValue().from()));
    }
}
