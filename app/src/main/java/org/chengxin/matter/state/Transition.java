package org.chengxin.matter.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.jspecify.annotations.Nullable;

/** In-memory changes of one act to a matter, before they are stored. */
public final class Transition {

    private final MatterState before;
    private final MatterDefinition definition;
    private final Map<String, Participation> participants = new LinkedHashMap<>();
    private final Map<String, RunningDeadline> clocks = new LinkedHashMap<>();
    private final Set<String> placed = new LinkedHashSet<>();
    private final Set<String> ticked = new LinkedHashSet<>();
    private final Set<UUID> recused;
    private String stage;
    private @Nullable LocalDate ended;
    private @Nullable Integer pending;
    private @Nullable MatterId mergedInto;
    private @Nullable String confirmed;
    private @Nullable Decided decided;

    public Transition(MatterState before, MatterDefinition definition) {
        this.before = before;
        this.definition = definition;
        this.stage = before.stage();
        this.ended = before.ended();
        this.pending = before.pending();
        this.mergedInto = before.mergedInto();
        this.recused = new HashSet<>(before.recused());
        before.participants().forEach(each -> participants.put(each.role(), each));
        before.clocks().forEach(each -> clocks.put(each.name(), each));
    }

    /**
     * Result of a decision table.
     *
     * @param rows matching rows, output → value
     */
    public record Decided(String table, int version, List<Map<String, Object>> rows) {}

    public MatterState before() {
        return before;
    }

    public MatterDefinition definition() {
        return definition;
    }

    public void place(Participation participation) {
        participants.put(participation.role(), participation);
        placed.add(participation.role());
    }

    public void tick(RunningDeadline deadline) {
        clocks.put(deadline.name(), deadline);
        ticked.add(deadline.name());
    }

    public void moveTo(String to, LocalDate day) {
        stage = to;
        if (stageNow().end()) {
            ended = day;
        }
    }

    public void mergeInto(MatterId other, LocalDate day) {
        mergedInto = other;
        end(day);
    }

    /** Ends the matter in its stage; all its clocks end. */
    public void end(LocalDate day) {
        ended = day;
        pending = null;
        before.clocks().stream().filter(RunningDeadline::isActive).forEach(each -> tick(each.ended()));
    }

    /** Undoes a merge; the matter goes on by itself. */
    public void separate() {
        mergedInto = null;
        ended = null;
    }

    public void recuse(UUID person) {
        recused.add(person);
    }

    public void waitForSecond(@Nullable Integer act) {
        pending = act;
    }

    /** Lets the step of an earlier request take effect. */
    public void confirm(String step) {
        confirmed = step;
    }

    public @Nullable String confirmed() {
        return confirmed;
    }

    public void decide(Decided by) {
        decided = by;
    }

    public @Nullable Decided decided() {
        return decided;
    }

    public String stage() {
        return stage;
    }

    public Stage stageNow() {
        return Objects.requireNonNull(definition.stages().get(stage));
    }

    public @Nullable LocalDate ended() {
        return ended;
    }

    public @Nullable Integer pending() {
        return pending;
    }

    public @Nullable MatterId mergedInto() {
        return mergedInto;
    }

    public Set<UUID> recused() {
        return recused;
    }

    public Collection<Participation> participants() {
        return participants.values();
    }

    public Optional<Participation> role(String name) {
        return Optional.ofNullable(participants.get(name));
    }

    public Optional<RunningDeadline> clock(String name) {
        return Optional.ofNullable(clocks.get(name));
    }

    public List<Participation> placed() {
        return placed.stream().map(participants::get).toList();
    }

    public List<RunningDeadline> ticked() {
        return ticked.stream().map(clocks::get).toList();
    }

    /** Roles in whose inboxes the matter waits after the change. */
    public Set<String> waits() {
        return ended == null ? new LinkedHashSet<>(stageNow().waitsFor()) : Set.of();
    }

    /** The running or overdue clock with the earliest due date. */
    public Optional<RunningDeadline> nearest() {
        return ended != null
                ? Optional.empty()
                : new ArrayList<>(clocks.values())
                        .stream()
                                .filter(each -> each.state() == State.RUNNING || each.state() == State.OVERDUE)
                                .filter(each -> each.due() != null)
                                .min(Comparator.comparing(each -> Objects.requireNonNull(each.due())));
    }
}
