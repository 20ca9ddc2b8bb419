package org.chengxin.matter.state;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Stage;
import org.jspecify.annotations.Nullable;

/** State of a matter in one snapshot; {@code revision} is compared for optimistic locking. */
public record MatterState(
        MatterId id,
        String definition,
        int version,
        String number,
        String stage,
        LocalDate opened,
        @Nullable LocalDate ended,
        int acts,
        int revision,
        @Nullable Integer pending,
        @Nullable MatterId parent,
        @Nullable MatterId mergedInto,
        byte @Nullable [] receipt,
        Set<UUID> recused,
        List<Participation> participants,
        List<RunningDeadline> clocks) {

    public Optional<Participation> role(String name) {
        return participants.stream().filter(each -> each.role().equals(name)).findFirst();
    }

    /** The handling office: the first role of an office without {@code from}; failing that, any office that takes part. */
    public Optional<Participation> office(MatterDefinition of) {
        return office(of, participants);
    }

    /** The same for given participants, also before the matter is opened. */
    public static Optional<Participation> office(MatterDefinition of, Collection<Participation> all) {
        return of.roles().entrySet().stream()
                .filter(role ->
                        role.getValue().kind() == Kind.OFFICE && role.getValue().from() == null)
                .flatMap(role -> all.stream().filter(each -> each.role().equals(role.getKey())))
                .findFirst()
                .or(() ->
                        all.stream().filter(each -> each.kind() == Kind.OFFICE).findFirst());
    }

    /** The role of the handling office, to notify of what others than the office did; empty without an office. */
    public List<String> officeRole(MatterDefinition of) {
        return office(of).map(Participation::role).stream().toList();
    }

    /** Its stage in the definition that it follows. */
    public Stage stageIn(MatterDefinition of) {
        return Objects.requireNonNull(of.stages().get(stage));
    }

    public Optional<RunningDeadline> clock(String name) {
        return clocks.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
