package org.chengxin.matter.standing;

import java.time.LocalDate;
import java.util.Map;
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

    public static Fact of(FactId id, Change change, Deed deed, LocalDate day) {
        Standing before = change.before();
        return FactPayload.of(TYPE, id)
                .with("matter", before.id())
                .with("number", before.number())
                .with("definition", before.definition())
                .with("version", before.version())
                .with("act", before.acts() + 1)
                .with("step", deed.word())
                .with("role", deed.role())
                .with("account", deed.account())
                .with("organisation", deed.organisation())
                .with("from", before.stage())
                .with("to", change.stage())
                .with("day", day)
                .with("pending", deed.stands() ? null : true)
                .with("about", deed.about())
                .with("mergedInto", change.mergedInto())
                .with("parties", change.placed().stream().map(ActFact::party).toList())
                .with("decision", decision(change.decided()))
                .with("form", deed.formFact() == null ? deed.values() : null)
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

    private static FactPayload.@Nullable Members decision(Change.@Nullable Decided decided) {
        return decided == null
                ? null
                : FactPayload.members()
                        .with("table", decided.table())
                        .with("version", decided.version())
                        .with("rows", decided.rows());
    }

    public static Fact outcome(
            FactId id, Change change, String kind, String role, Map<String, String> values, LocalDate day) {
        return FactPayload.of(OUTCOME, id)
                .with("matter", change.before().id())
                .with("number", change.before().number())
                .with("kind", kind)
                .with("role", role)
                .with("day", day)
                .with("subject", change.role(role).map(Participation::subject).orElse(null))
                .with("values", values)
                .fact();
    }
}
