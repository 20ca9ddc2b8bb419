package org.chengxin.matter.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealedForms;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** Acts and outcomes are sealed under the names that they always had. */
class ActFormTest {

    @Test
    void theirFormsNeverChange() {
        MatterDefinition complaint = ShippedKinds.definitions().get("complaint").as(1, Cases.DAY);
        Participation respondent = new Participation(
                "respondent",
                MatterRole.Kind.PARTY,
                new SubjectId(SealedForms.uuid(2)),
                new OrganisationId(SealedForms.uuid(3)),
                null,
                null,
                null,
                "linked",
                "330106",
                null,
                SealedForms.uuid(4),
                null);
        MatterState standing = new MatterState(
                new MatterId(SealedForms.uuid(1)),
                "complaint",
                1,
                "〔2026〕诉1号",
                "received",
                Cases.DAY,
                null,
                3,
                3,
                null,
                null,
                null,
                null,
                Set.of(),
                List.of(respondent),
                List.of());
        Transition transition = new Transition(standing, complaint);
        transition.place(respondent);
        transition.decide(
                new Transition.Decided("platform", 2, List.of(Map.of("points", new BigDecimal("10"), "yes", true))));
        transition.mergeInto(new MatterId(SealedForms.uuid(5)), Cases.DAY);
        ActDraft draft = new ActDraft(
                "accept",
                "handler",
                SealedForms.uuid(6),
                new OrganisationId(SealedForms.uuid(7)),
                SealedForms.uuid(8),
                null,
                null,
                "acceptance",
                Map.of("note", "收到", "count", 2L, "rows", List.of(Map.of("name", "货物", "price", "1.00"))),
                false,
                2,
                null,
                List.of(),
                List.of(),
                null);
        SealedForms.check("matter-act", ActFact.of(SealedForms.id(18), transition, draft, Cases.DAY));
        Transition plain = new Transition(standing, complaint);
        plain.moveTo("negotiating", Cases.DAY);
        ActDraft own = ActDraft.own("pass", SealedForms.uuid(1), List.of(), null);
        SealedForms.check("matter-act-plain", ActFact.of(SealedForms.id(18), plain, own, Cases.DAY));
        SealedForms.check(
                "matter-outcome",
                ActFact.outcome(
                        SealedForms.id(19),
                        plain,
                        "credit-record",
                        "respondent",
                        new OrganisationId(SealedForms.uuid(20)),
                        Map.of("title", "未履行"),
                        Cases.DAY));
    }
}
