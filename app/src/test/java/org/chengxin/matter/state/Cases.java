package org.chengxin.matter.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** Matters as they would be read from the tables, for tests of what is worked out from them. */
public final class Cases {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Cases() {}

    /** In that stage, everybody of the definition taking part, no clock running. */
    public static MatterState at(MatterDefinition definition, String stage) {
        return at(definition, stage, null, List.of());
    }

    public static MatterState at(
            MatterDefinition definition, String stage, @Nullable Integer pending, List<RunningDeadline> clocks) {
        List<Participation> all = new ArrayList<>();
        definition.roles().forEach((name, role) -> all.add(participant(name, role)));
        return new MatterState(
                new MatterId(Uuid7.next()),
                definition.name(),
                definition.version(),
                "〔2026〕" + definition.word() + "1号",
                stage,
                DAY,
                definition.stage(stage).end() ? DAY : null,
                3,
                3,
                pending,
                null,
                null,
                null,
                Set.of(),
                all,
                clocks);
    }

    public static Participation participant(String name, MatterRole role) {
        return role.kind() == MatterRole.Kind.OFFICE
                ? Participation.office(name, organisation(), "place", "330106")
                : party(name);
    }

    /** Somebody known here who signs in. */
    public static Participation party(String role) {
        return new Participation(
                role, MatterRole.Kind.PARTY, subject(), organisation(), null, null, null, null, null, null, null, null);
    }

    /** Somebody as typed. */
    public static Participation stranger(String role) {
        return new Participation(
                role, MatterRole.Kind.PARTY, null, null, null, null, null, null, null, null, null, null);
    }

    public static SubjectId subject() {
        return new SubjectId(Uuid7.next());
    }

    public static OrganisationId organisation() {
        return new OrganisationId(Uuid7.next());
    }
}
