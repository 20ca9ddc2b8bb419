package org.chengxin.matter.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.Matter;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.web.view.StepViews;
import org.chengxin.shared.Label;
import org.jspecify.annotations.Nullable;

/**
 * JSON of a matter; stages, steps, roles, clocks and fields have the words of its definition.
 *
 * @param act number of the last act, for {@code expectedAct}
 */
record MatterJson(
        String id,
        String number,
        String definition,
        int version,
        String stage,
        boolean ended,
        String opened,
        int act,
        @Nullable String office,
        List<Party> parties,
        List<Act> acts,
        List<Clock> clocks,
        List<Next> next,
        @Nullable Integer pendingAct,
        List<Link> links,
        List<Outcome> outcomes) {

    record Party(String role, String name, @Nullable String subject, boolean you) {}

    record Act(
            int act,
            String step,
            @Nullable String role,
            String from,
            String to,
            String day,
            String at,
            Map<String, Object> form,
            List<Map<String, Object>> decision,
            boolean pending,
            boolean erased,
            String record) {}

    record Clock(
            String clock,
            String state,
            String started,
            @Nullable String due,
            boolean provisional,
            boolean unconfirmed) {}

    /** @param form field → its type, with a mark if required */
    record Next(
            String step,
            Map<String, String> form,
            boolean second,
            @Nullable Label consequence) {}

    record Link(String relation, String matter, String number, String definition, String stage, boolean ended) {}

    record Outcome(String id, String kind, String role, String day, Map<String, String> values, boolean delivered) {}

    static MatterJson of(Matter matter) {
        return new MatterJson(
                matter.id().toString(),
                matter.number(),
                matter.definition().name(),
                matter.definition().version(),
                matter.stage(),
                matter.ended(),
                matter.opened().toString(),
                matter.act(),
                matter.officeName(),
                matter.parties().stream().map(MatterJson::party).toList(),
                matter.acts().stream().map(MatterJson::act).toList(),
                matter.clocks().stream().map(MatterJson::clock).toList(),
                matter.next().stream().map(next -> next(matter, next)).toList(),
                matter.pending() == null ? null : matter.pending().act(),
                links(matter),
                matter.outcomes().stream().map(MatterJson::outcome).toList());
    }

    private static Party party(Matter.Party party) {
        return new Party(
                party.role(),
                party.name(),
                party.subject() == null ? null : party.subject().toString(),
                party.you());
    }

    private static Act act(Matter.Entry entry) {
        return new Act(
                entry.act(),
                entry.step(),
                entry.role(),
                entry.from(),
                entry.to(),
                entry.day().toString(),
                entry.at().toString(),
                entry.form(),
                entry.decision(),
                entry.pending(),
                entry.erased(),
                "/records/" + entry.fact());
    }

    private static Clock clock(Matter.Deadline deadline) {
        return new Clock(
                deadline.name(),
                deadline.state().name().toLowerCase(java.util.Locale.ROOT),
                deadline.started().toString(),
                deadline.due() == null ? null : deadline.due().toString(),
                deadline.provisional(),
                deadline.unconfirmed());
    }

    private static Next next(Matter matter, Matter.NextStep next) {
        return new Next(next.step(), fields(matter, next), next.second(), next.consequence());
    }

    private static Map<String, String> fields(Matter matter, Matter.NextStep next) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        Step step = StepViews.step(matter, next.step());
        FormDefinition form = step == null ? null : matter.definition().asked(step);
        if (form != null) {
            form.fields().forEach((name, field) -> fields.put(name, type(field)));
        } else {
            BuiltInAct.of(next.step()).ifPresent(act -> act.asked().forEach(asked -> fields.put(asked.word(), "text")));
        }
        return fields;
    }

    private static String type(FormDefinition.Field field) {
        String type = field.type().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return field.required() ? type + " required" : type;
    }

    private static List<Link> links(Matter matter) {
        List<Link> links = new ArrayList<>();
        add(links, "parent", matter.parent());
        add(links, "merged-into", matter.mergedInto());
        matter.children().forEach(child -> add(links, "child", child));
        return links;
    }

    private static void add(List<Link> links, String relation, Matter.@Nullable Link link) {
        if (link != null) {
            links.add(new Link(
                    relation, link.id().toString(), link.number(), link.definition(), link.stage(), link.ended()));
        }
    }

    private static Outcome outcome(Matter.Left left) {
        return new Outcome(
                left.outcome().toString(),
                left.kind(),
                left.role(),
                left.day().toString(),
                left.values(),
                left.delivered());
    }
}
