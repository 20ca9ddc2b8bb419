package org.chengxin.matter.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.document.attachment.Attachment;
import org.chengxin.matter.Matter.Entry;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.History;
import org.chengxin.matter.state.History.Content;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.PastActs.PastAct;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Time line of a matter: its acts as a viewer may read them. */
@Component
class TimeLine {

    /** Mask of a secret field until revealed. */
    static final String MASK = "***";

    /** Of a file in a form: that its reader gets a copy. */
    static final String COPY = "copy";

    private final History history;
    private final Accounts accounts;
    private final Parties parties;

    TimeLine(History history, Accounts accounts, Parties parties) {
        this.history = history;
        this.accounts = accounts;
        this.parties = parties;
    }

    List<Entry> of(MatterState matter, MatterDefinition definition, ViewerRole who, List<PastAct> past, boolean open) {
        List<PastAct> shown = past.stream()
                .filter(act -> who.viewer() != Viewer.PARTY
                        || MatterPolicy.isShownToParties(act.step(), act.stands(), isOwn(act, who), definition))
                .toList();
        Map<FactId, Content> contents = contents(shown, who);
        Map<UUID, String> names = people(shown, who);
        Map<OrganisationId, String> organisations = organisations(shown);
        List<Entry> entries = new ArrayList<>();
        for (PastAct act : shown) {
            Step step = step(definition, act.about() == null ? act : asked(past, act));
            entries.add(new Entry(
                    act.act(),
                    act.step(),
                    step == null ? null : step.title(),
                    mark(act, step),
                    act.role(),
                    name(act, definition, who, names, organisations),
                    act.from(),
                    act.to(),
                    act.day(),
                    act.at(),
                    act.form(),
                    form(
                            act,
                            definition,
                            who,
                            contents.getOrDefault(shownForm(act, who), Content.NONE)
                                    .form(),
                            open),
                    decision(act, definition, who, contents.getOrDefault(act.fact(), Content.NONE)),
                    matter.pending() != null && matter.pending() == act.act(),
                    act.about(),
                    act.erased(),
                    act.fact()));
        }
        return entries;
    }

    /** A step that was asked for marks nothing until it is confirmed, and never if it is rejected. */
    private static @Nullable String mark(PastAct act, @Nullable Step step) {
        return step == null || !act.stands() || BuiltInAct.REJECT.is(act.step()) ? null : step.marks();
    }

    /** A table's result is visible to readers of its input form. */
    private static List<Map<String, Object>> decision(
            PastAct act, MatterDefinition definition, ViewerRole who, Content content) {
        FormDefinition form = act.form() == null ? null : definition.forms().get(act.form());
        boolean may = who.viewer() != Viewer.PARTY
                || form != null && form.seenBy().stream().anyMatch(who.roles()::contains);
        return may ? content.decision() : List.of();
    }

    /**
     * Contents of the acts. A confirmation has no form of its own: a party, who does not see the request, gets the requested
     * form with it. The confirmation's own fact is read too, since a decision table may have decided the step.
     */
    private Map<FactId, Content> contents(List<PastAct> shown, ViewerRole who) {
        return history.contents(shown.stream()
                .filter(act -> !act.erased())
                .flatMap(act -> Stream.of(act.fact(), shownForm(act, who)))
                .distinct()
                .toList());
    }

    private static FactId shownForm(PastAct act, ViewerRole who) {
        return who.viewer() == Viewer.PARTY && act.formFact() != null ? act.formFact() : act.fact();
    }

    private static @Nullable Step step(MatterDefinition definition, PastAct act) {
        return definition.stages().containsKey(act.from())
                ? definition.stages().get(act.from()).steps().get(act.step())
                : null;
    }

    /** The act that a confirmation or rejection is about. */
    private static PastAct asked(List<PastAct> past, PastAct decision) {
        return past.stream()
                .filter(act -> Objects.equals(act.act(), decision.about()))
                .findFirst()
                .orElse(decision);
    }

    private Map<UUID, String> people(List<PastAct> shown, ViewerRole who) {
        return who.viewer() == Viewer.PARTY
                ? Map.of()
                : accounts.names(shown.stream()
                        .map(PastAct::account)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static boolean isOwn(PastAct act, ViewerRole who) {
        return act.role() != null && who.roles().contains(act.role());
    }

    private Map<OrganisationId, String> organisations(List<PastAct> acts) {
        Set<OrganisationId> ids = acts.stream()
                .map(PastAct::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        return ids.stream().collect(Collectors.toMap(id -> id, parties::organisation));
    }

    /** The actor's organisation, to offices also the person; null if the actor is a secret party hidden from the viewer. */
    private static @Nullable String name(
            PastAct act,
            MatterDefinition definition,
            ViewerRole who,
            Map<UUID, String> names,
            Map<OrganisationId, String> organisations) {
        MatterRole role = act.role() == null ? null : definition.roles().get(act.role());
        if (act.organisation() == null || !MatterPolicy.knows(who, role, String.valueOf(act.role()))) {
            return null;
        }
        String person = act.account() == null ? "" : names.getOrDefault(act.account(), "");
        String organisation = organisations.getOrDefault(act.organisation(), "");
        return person.isEmpty() ? organisation : organisation + " " + person;
    }

    private static Map<String, Object> form(
            PastAct act, MatterDefinition definition, ViewerRole who, Map<String, Object> filled, boolean open) {
        FormDefinition form = act.form() == null ? null : definition.forms().get(act.form());
        if (form == null) {
            // forms of built-in acts are internal to offices; a party sees its own, such as a request for more time
            return who.viewer() != Viewer.PARTY || isOwn(act, who) ? filled : Map.of();
        }
        Map<String, Object> seen = new LinkedHashMap<>();
        filled.forEach((name, value) -> {
            Field field = form.fields().get(name);
            if (field != null && MatterPolicy.reads(who, form, field, act.role())) {
                boolean masked = field.secret() && !open && !isOwn(act, who);
                boolean copied =
                        field.type() == FormDefinition.Type.FILES && who.viewer() == Viewer.PARTY && !isOwn(act, who);
                seen.put(name, masked ? MASK : copied ? copies(value) : value);
            }
        });
        return seen;
    }

    /** Another's files as a party gets them: under neutral names, marked as copies without metadata; the digest is that of the original. */
    private static Object copies(Object files) {
        if (!(files instanceof Collection<?> many)) {
            return files;
        }
        List<Object> copies = new ArrayList<>();
        for (Object file : many) {
            Map<Object, Object> copy = new LinkedHashMap<>(file instanceof Map<?, ?> known ? known : Map.of());
            copy.computeIfPresent(
                    "name", (key, name) -> Attachment.neutralName(String.valueOf(copy.get("id")), name.toString()));
            copy.put(COPY, true);
            copies.add(copy);
        }
        return copies;
    }
}
