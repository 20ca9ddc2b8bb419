package org.chengxin.matter.standing;

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

/** Where a matter stands, read at one moment; {@code revision} tells whether it still does. */
public record Standing(
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
        List<RunningClock> clocks) {

    public Optional<Participation> role(String name) {
        return participants.stream().filter(each -> each.role().equals(name)).findFirst();
    }

    /** The office that handles it: the first of its definition, whatever other offices were asked. */
    public Optional<Participation> office(MatterDefinition of) {
        return office(of, participants);
    }

    /** Of those who take part in a matter, also one that is not opened yet. */
    public static Optional<Participation> office(MatterDefinition of, Collection<Participation> all) {
        return of.roles().entrySet().stream()
                .filter(role ->
                        role.getValue().kind() == Kind.OFFICE && role.getValue().from() == null)
                .flatMap(role -> all.stream().filter(each -> each.role().equals(role.getKey())))
                .findFirst()
                .or(() ->
                        all.stream().filter(each -> each.kind() == Kind.OFFICE).findFirst());
    }

    /** Whom to tell of what nobody of the office has done: none where no office takes part. */
    public List<String> officeRole(MatterDefinition of) {
        return office(of).map(Participation::role).stream().toList();
    }

    /** Where it stands, in the definition that it follows. */
    public Stage stageIn(MatterDefinition of) {
        return Objects.requireNonNull(of.stages().get(stage));
    }

    public Optional<RunningClock> clock(String name) {
        return clocks.stream().filter(each -> each.clock().equals(name)).findFirst();
    }
}
