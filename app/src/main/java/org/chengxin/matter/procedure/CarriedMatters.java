package org.chengxin.matter.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.CarryPolicy;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.definition.version.OpenMatters;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.ActFact;
import org.chengxin.matter.state.ActStore;
import org.chengxin.matter.state.LateMatters;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.MigrationStore;
import org.chengxin.matter.state.RunningDeadline;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries open matters over to another version of their definition: one act each, one seal per batch. */
@Component
class CarriedMatters implements OpenMatters {

    private static final UUID FIRST = new UUID(0, 0);

    private final MatterStates states;
    private final MigrationStore acts;
    private final Definitions definitions;
    private final DeadlineMoves clocks;
    private final ActSources sources;
    private final LateMatters late;
    private final Seals seals;
    private final LegalClock legalClock;

    CarriedMatters(
            MatterStates states,
            MigrationStore acts,
            Definitions definitions,
            DeadlineMoves clocks,
            ActSources sources,
            LateMatters late,
            Seals seals,
            LegalClock legalClock) {
        this.states = states;
        this.acts = acts;
        this.definitions = definitions;
        this.clocks = clocks;
        this.sources = sources;
        this.late = late;
        this.seals = seals;
        this.legalClock = legalClock;
    }

    @Override
    public Map<String, Long> byStage(String definition, int version) {
        return states.byStage(definition, version);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Carried carry(
            String definition,
            int fromVersion,
            int toVersion,
            Map<String, String> stages,
            @Nullable UUID afterId,
            int limit) {
        List<MatterState> open = states.openOf(definition, fromVersion, afterId == null ? FIRST : afterId, limit);
        if (open.isEmpty()) {
            return new Carried(0, null);
        }
        List<MatterState> mapped = open.stream()
                .filter(matter -> stages.containsKey(matter.stage()))
                .toList();
        // a pending act is decided under the version of its request
        List<MatterState> going =
                mapped.stream().filter(matter -> matter.pending() == null).toList();
        late.keep(
                mapped.stream()
                        .filter(matter -> matter.pending() != null)
                        .map(MatterState::id)
                        .toList(),
                toVersion);
        if (!going.isEmpty()) {
            write(going, definitions.followed(definition, toVersion), stages);
        }
        return new Carried(going.size(), open.get(open.size() - 1).id().value());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int carryLate(int limit) {
        List<LateMatters.Late> decided = late.decided(limit);
        int carried = 0;
        for (LateMatters.Late each : decided) {
            MatterState matter = states.find(each.matter()).orElseThrow();
            MatterDefinition to = definitions.followed(matter.definition(), each.version());
            Map<String, String> stages =
                    to.carry() == null ? Map.of() : to.carry().stages();
            boolean follows = to.carry() != null
                    && to.carry().fromVersion() == matter.version()
                    && !CarryPolicy.weakens(to, definitions.followed(matter.definition(), matter.version()));
            late.forget(each.matter());
            // a matter in a stage without a target keeps its version
            if (follows && matter.ended() == null && stages.containsKey(matter.stage())) {
                write(List.of(matter), to, stages);
                late.keepForNext(each.matter(), each.version());
                carried++;
            }
        }
        return carried;
    }

    private void write(List<MatterState> going, MatterDefinition to, Map<String, String> stages) {
        LocalDate day = legalClock.today();
        Instant at = legalClock.now();
        List<Transition> changes = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        List<ActDraft> drafts = new ArrayList<>();
        for (MatterState matter : going) {
            Transition transition = new Transition(matter, to);
            transition.moveTo(Objects.requireNonNull(stages.get(matter.stage())), day);
            matter.clocks().stream()
                    .filter(RunningDeadline::isActive)
                    .filter(each -> !to.clocks().containsKey(each.name()))
                    .forEach(each -> transition.tick(each.ended()));
            clocks.carried(transition, sources.of(transition, null, Map.of(), day), day);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("fromVersion", (long) matter.version());
            values.put("toVersion", (long) to.version());
            ActDraft draft = ActDraft.own("carry-over", matter.id().value(), List.of(), null)
                    .withValues(values);
            changes.add(transition);
            drafts.add(draft);
            facts.add(ActFact.of(FactId.next(), transition, draft, day));
        }
        SealId seal = seals.seal(facts);
        List<ActStore.Kept> kept = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            kept.add(new ActStore.Kept(drafts.get(index), facts.get(index).id(), seal, day, at));
        }
        acts.write(changes, kept);
    }
}
