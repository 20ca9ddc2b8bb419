package org.chengxin.matter.state;

import java.time.LocalDate;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/** Sealed form of acts and outcomes. */
public final class ActFact {

    /** Fact type of acts. */
    public static final String TYPE = "matter-act";

    /** Fact type of outcomes. */
    public static final String OUTCOME = "matter-outcome";

    private ActFact() {}

    public static Fact of(FactId id, Transition transition, ActDraft draft, LocalDate day) {
        MatterState before = transition.before();
        return FactPayload.of(TYPE, id)
                .with("matter", before.id())
                .with("number", before.number())
                .with("definition", before.definition())
                .with("version", before.version())
                .with("act", before.acts() + 1)
                .with("step", draft.word())
                .with("role", draft.role())
                .with("account", draft.account())
                .with("organisation", draft.organisation())
                .with("from", before.stage())
                .with("to", transition.stage())
                .with("day", day)
                .with("pending", draft.stands() ? null : true)
                .with("about", draft.about())
                .with("mergedInto", transition.mergedInto())
                .with(
                        "parties",
                        transition.placed().stream().map(ActFact::party).toList())
                .with("decision", decision(transition.decided()))
                .with("form", draft.formFact() == null ? draft.values() : null)
                .fact();
    }

    private static FactPayload.Members party(Participation each) {
        return FactPayload.members()
                .with("role", each.role())
                .with("subject", each.subject())
                .with("organisation", each.organisation())
                .with("reason", each.reason())
                .with("place", each.place())
                .with("handler", each.handler());
    }

    private static FactPayload.@Nullable Members decision(Transition.@Nullable Decided decided) {
        return decided == null
                ? null
                : FactPayload.members()
                        .with("table", decided.table())
                        .with("version", decided.version())
                        .with("rows", decided.rows());
    }

    /** @param office that decides */
    public static Fact outcome(
            FactId id,
            Transition transition,
            String kind,
            String role,
            @Nullable OrganisationId office,
            Map<String, String> values,
            LocalDate day) {
        return FactPayload.of(OUTCOME, id)
                .with("matter", transition.before().id())
                .with("number", transition.before().number())
                .with("kind", kind)
                .with("role", role)
                .with("day", day)
                .with("office", office)
                .with(
                        "subject",
                        transition.role(role).map(Participation::subject).orElse(null))
                .with("values", values)
                .fact();
    }
}
