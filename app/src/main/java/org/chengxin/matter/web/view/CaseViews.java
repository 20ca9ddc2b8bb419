package org.chengxin.matter.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengxin.account.succession.Successions;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Party;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the view of a matter in words. */
@Component
public class CaseViews {

    private final Texts texts;
    private final Successions successions;
    private final DueViews dues;
    private final StoryViews stories;
    private final PaperViews papers;
    private final Kinds kinds;
    private final OutcomeWords outcomes;

    CaseViews(
            Texts texts,
            Successions successions,
            DueViews dues,
            StoryViews stories,
            PaperViews papers,
            Kinds kinds,
            OutcomeWords outcomes) {
        this.texts = texts;
        this.successions = successions;
        this.dues = dues;
        this.stories = stories;
        this.papers = papers;
        this.kinds = kinds;
        this.outcomes = outcomes;
    }

    /** @param workbench whether it is on the workbench, where other matters and files can be opened */
    public CaseView of(Matter matter, boolean workbench) {
        MatterDefinition definition = matter.definition();
        return new CaseView(
                matter.id().toString(),
                matter.number(),
                definition.title().in(texts.english()),
                definition.name(),
                definition.version(),
                matter.stageTitle().in(texts.english()),
                matter.ended(),
                matter.opened().toString(),
                route(matter),
                waitsFor(matter),
                matter.officeName(),
                matter.handler() == null ? null : matter.handler().name(),
                dues.of(matter),
                matter.parties().stream().map(party -> party(matter, party)).toList(),
                stories.of(matter, workbench),
                papers.of(matter),
                linked(matter, workbench),
                matter.outcomes().stream()
                        .map(outcome -> outcome(matter, outcome))
                        .toList());
    }

    private List<CaseView.Stop> route(Matter matter) {
        MatterDefinition definition = matter.definition();
        List<String> passed = new ArrayList<>();
        passed.add(definition.opening().stage());
        matter.acts().stream()
                .filter(act -> !act.pending())
                .map(Matter.Entry::to)
                .filter(definition.stages()::containsKey)
                .forEach(passed::add);
        passed.add(matter.stage());
        return RoutePolicy.route(definition, passed).stream()
                .map(stop -> new CaseView.Stop(
                        definition.stage(stop.stage()).title().in(texts.english()),
                        stop.place().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private @Nullable String waitsFor(Matter matter) {
        Stage stage = matter.definition().stage(matter.stage());
        if (matter.ended() || stage.waitsFor().isEmpty()) {
            return null;
        }
        return stage.waitsFor().stream()
                .map(role -> role(matter.definition(), role))
                .collect(Collectors.joining(texts.of("web.comma")));
    }

    private String role(MatterDefinition definition, String word) {
        var role = definition.roles().get(word);
        return role == null ? word : role.title().in(texts.english());
    }

    /** Officers can link named parties; an opener without an account is no firm to search for. */
    private static boolean worthLinking(Matter matter, Party party) {
        var role = matter.definition().roles().get(party.role());
        return matter.viewer() != Matter.Viewer.PARTY && (role == null || !"opener".equals(role.from()));
    }

    private CaseView.PartyView party(Matter matter, Party party) {
        return new CaseView.PartyView(
                party.title().in(texts.english()),
                party.you() ? texts.of("matter.case.you", party.name()) : party.name(),
                note(matter, party),
                party.stranger() && worthLinking(matter, party),
                party.subject() == null ? null : "/subjects/" + party.subject());
    }

    /** Why an office is competent, and what an organisation was called since the case was opened. */
    private @Nullable String note(Matter matter, Party party) {
        List<String> notes = new ArrayList<>();
        if (party.reason() != null) {
            notes.add(texts.of("matter.reason." + party.reason(), party.place() == null ? "" : party.place()));
        }
        if (party.organisation() != null) {
            successions.history(party.organisation()).stream()
                    .filter(change -> !change.day().isBefore(matter.opened()))
                    .forEach(change -> notes.add(texts.of(
                            "account.succession.note." + change.act().word(),
                            change.name(),
                            change.day().toString())));
        }
        return notes.isEmpty() ? null : String.join(texts.of("web.comma"), notes);
    }

    private List<CaseView.Linked> linked(Matter matter, boolean workbench) {
        List<CaseView.Linked> linked = new ArrayList<>();
        add(linked, "parent", matter.parent(), workbench);
        add(linked, "merged", matter.mergedInto(), workbench);
        matter.children().forEach(child -> add(linked, "child", child, workbench));
        return linked;
    }

    private void add(List<CaseView.Linked> linked, String relation, Matter.@Nullable Link link, boolean workbench) {
        if (link != null) {
            linked.add(new CaseView.Linked(
                    texts.of("matter.link." + relation),
                    link.number(),
                    kinds.title(link.definition()),
                    kinds.stage(link.definition(), link.stage()),
                    workbench && link.readable() ? "/workbench/matters/" + link.id() : null));
        }
    }

    private CaseView.Outcome outcome(Matter matter, Matter.Left outcome) {
        return new CaseView.Outcome(
                outcomeWord(outcome.kind()),
                role(matter.definition(), outcome.role()),
                outcomes.terms(matter.definition(), outcome),
                texts.of(outcome.delivered() ? "matter.outcome.delivered" : "matter.outcome.awaits"),
                outcome.delivered());
    }

    private String outcomeWord(String kind) {
        return Optional.of("matter.outcome.kind." + kind)
                .filter(texts::has)
                .map(texts::of)
                .orElse(kind);
    }
}
