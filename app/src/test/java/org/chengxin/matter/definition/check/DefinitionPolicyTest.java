package org.chengxin.matter.definition.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.junit.jupiter.api.Test;

/** A definition that would leave somebody stuck, unheard or exposed is refused, with the place. */
class DefinitionPolicyTest {

    private static final String SETTLE =
            "settle: {title: {zh: 和解, en: Settle}, by: [complainant], form: result, to: settled}";

    @Test
    void theExampleIsWithoutFault() {
        assertThat(faults(Examples.complaint())).isEmpty();
    }

    @Test
    void aDeadEndIsNamed() {
        assertFault(
                "form: result, decides: {table: matter/mediation, inputs: {agreed: form.agreed}, to: {agreed: settled, failed: failed}}",
                "form: result, to: mediation",
                "stages.mediation: a dead end: no step leads on");
        assertFault(
                "to: {agreed: settled, failed: failed}", "to: {agreed: received}", "stages.failed: no way leads here");
        assertFault(
                "  failed: {title: {zh: 调解不成, en: Not settled}, end: true}",
                "  failed: {title: {zh: 调解不成, en: Not settled}, waits-for: [handler], steps: {wait: {title: {zh: 等, en: W}, by: [handler]}}}",
                "stages.failed: a dead end: no end is reached from here");
        assertFault(
                "by: [handler, clock], to: mediation",
                "by: [handler], to: received",
                "stages.mediation: no way leads here");
    }

    @Test
    void whatNobodyEverTakesIsNamed() {
        assertFault(
                "silence: to-mediation",
                "silence: escalate",
                "by: [handler, clock]",
                "by: [clock]",
                "stages.negotiating.steps.to-mediation: nobody and no clock ever takes this step");
        assertFault(SETTLE, SETTLE.replace("[complainant]", "[children]"), "steps.settle: nobody and no clock ever");
        assertFault("by: [complainant], form: result", "by: [], form: result", "settle.by: nobody takes it");
        assertFault("stage: received,", "stage: nowhere,", "open.stage: there is no stage \"nowhere\"");
    }

    @Test
    void aStepRequiresAFieldOfItsForm() {
        assertFault(
                "by: [complainant], form: result",
                "by: [complainant], form: result, requires: [nothing]",
                "settle.requires: there is no field \"nothing\"");
    }

    @Test
    void anEndIsAnEnd() {
        assertFault(
                "en: Refused}, end: true",
                "en: Refused}, end: true, steps: {again: {title: {zh: 再, en: A}, by: [handler], to: received}}",
                "stages.refused: an end has no steps");
        assertFault(
                "en: Refused}, end: true",
                "en: Refused}, end: true, waits-for: [handler]",
                "stages.refused.waits-for: an end waits for nobody");
    }

    @Test
    void aStageWaitsForSomebodyWhoCanAct() {
        assertFault("waits-for: [handler]", "waits-for: []", "stages.received.waits-for: the stage waits for nobody");
        assertFault(
                "waits-for: [complainant, respondent]",
                "waits-for: [complainant, nobody]",
                "there is no role \"nobody\"");
        assertFault("waits-for: [complainant, respondent]", "waits-for: [head]", "waits for \"head\", who has no step");
        assertFault(
                "over: [negotiating], parameter: matter.complaint.negotiation, silence: to-mediation",
                "over: [mediation], parameter: matter.complaint.negotiation",
                "stages.negotiating.waits-for: waits for parties alone and no clock runs");
    }

    @Test
    void aClockIsSomebodysAndLeadsOn() {
        assertFault("owner: respondent", "owner: nobody", "clocks.negotiation.owner: there is no role \"nobody\"");
        assertFault(
                "parameter: matter.complaint.negotiation, ", "", "clocks.negotiation: it has either a parameter or");
        assertFault(
                "parameter: matter.complaint.whole",
                "until: complaint.facts",
                "clocks.whole.until: no field that holds a date");
        assertFault("over: [received]", "over: [settled]", "clocks.acceptance.over: nothing runs at an end");
        assertFault("over: [received]", "over: [gone]", "clocks.acceptance.over: there is no stage \"gone\"");
        assertFault(
                "over: [negotiating]",
                "over: [negotiating, mediation]",
                "clocks.negotiation.silence: the stage \"mediation\" has no step \"to-mediation\" by the clock");
        assertFault(
                "silence: to-mediation",
                "silence: settle",
                "the stage \"negotiating\" has no step \"settle\" by the clock");
        assertFault(
                "by: [handler, clock], to: mediation",
                "by: [handler, clock], to: failed",
                "clocks.negotiation.silence: silence never ends a matter");
        assertFault(
                "paused-in: [negotiating]",
                "over: [mediation], paused-in: [negotiating]",
                "clocks.whole.paused-in: it does not run there");
        assertFault(
                "second: head, parameter",
                "second: boss, parameter",
                "clocks.whole.extension: there is no role \"boss\"");
    }

    @Test
    void whoIsKeptApartIsKeptApartFromAStepThatIsThere() {
        assertFault(
                SETTLE,
                SETTLE.replace("by: [complainant]", "by: [complainant], apart-from: [open, accept, vanish]"),
                "stages.negotiating.steps.settle.apart-from: there is no step \"vanish\"");
        assertFault(
                "by: [handler, clock], to: mediation",
                "by: [handler, clock], apart-from: [accept], to: mediation",
                "to-mediation.apart-from: what the system takes is kept apart from nobody");
    }

    @Test
    void theOfficeAboveIsNoParty() {
        assertFault(
                SETTLE,
                SETTLE.replace("by: [complainant]", "by: [complainant], names: {respondent: office.above}"),
                "settle.names.respondent: \"office.above\" is no field that names this role");
    }

    @Test
    void onlyADateHasAnEarliestDay() {
        assertFault(
                "facts: {type: long-text,",
                "facts: {type: long-text, earliest: matter.hearing,",
                "forms.complaint.fields.facts.earliest: only a date that a step asks for has an earliest day");
        assertFault(
                "note: {type: text,",
                "note: {type: text, earliest: matter.hearing,",
                "forms.acceptance.fields.note.earliest: only a date that a step asks for");
    }

    @Test
    void noDayOfAnOpeningOrOfATableHasAnEarliest() {
        assertFault(
                "facts: {type: long-text,",
                "facts: {type: date, earliest: matter.hearing,",
                "forms.complaint.fields.facts.earliest: only a date that a step asks for");
        String column = Examples.complaintWith("price: {type: money,", "price: {type: date, earliest: matter.hearing,");
        assertThatThrownBy(() -> DefinitionFile.read(column))
                .hasMessageContaining("goods.columns.price: unknown key \"earliest\"");
    }

    @Test
    void aClockCanNeitherFillInNorConfirm() {
        assertFault(
                "by: [handler, clock], to: mediation",
                "by: [handler, clock], form: result, to: mediation",
                "to-mediation.form: a clock fills in no required field");
        assertFault(
                "by: [handler, clock], to: mediation",
                "by: [handler, clock], second: head, to: mediation",
                "to-mediation.second: a clock has no second person");
    }

    @Test
    void aNameStandsForSomething() {
        assertFault(
                "form: acceptance\n",
                "form: missing\n",
                "stages.received.steps.accept.form: there is no form \"missing\"");
        assertFault(
                "to: negotiating\n", "to: nowhere\n", "stages.received.steps.accept.to: there is no stage \"nowhere\"");
        assertFault("second: head, tells", "second: boss, tells", "refuse.second: there is no role \"boss\"");
        assertFault(
                "second: head, tells",
                "second: respondent, tells",
                "refuse.second: the second person belongs to an office");
        assertFault(
                "to: {agreed: settled, failed: failed}",
                "to: {agreed: settled, failed: gone}",
                "conclude.decides.to.failed: there is no stage \"gone\"");
        assertFault(
                "inputs: {agreed: form.agreed}",
                "inputs: {agreed: form.no}",
                "conclude.decides.inputs.agreed: \"form.no\" leads to nothing");
        assertFault(
                "content: complaint.facts",
                "content: complaint.no",
                "papers[0].fields.content: \"complaint.no\" leads to nothing");
        assertFault("content: complaint.facts", "content: party.nobody", "\"party.nobody\" leads to nothing");
        assertFault("content: complaint.facts", "content: due.no", "there is no clock \"no\"");
        assertFault("content: complaint.facts", "content: row.no", "there is no column \"no\"");
        assertFault(
                "content: complaint.facts",
                "content: result.terms, more: mediation.x",
                "\"mediation.x\" leads to nothing");
        assertFault(
                "kind: acceptance-notice, to: [complainant]",
                "kind: acceptance-notice, to: []",
                "papers[0].to: it is served on nobody");
        assertFault("about: respondent", "about: nobody", "conclude.outcomes[0].about: there is no role \"nobody\"");
        assertFault(
                "seen-by: [respondent]", "seen-by: [nobody]", "forms.complaint.seen-by: there is no role \"nobody\"");
        assertFault(
                "tells: [complainant]}\nforms", "tells: [nobody]}\nforms", "open.tells: there is no role \"nobody\"");
        assertFault("to: settled}", "to: settled, needs: children-ended}", "settle.needs: only children-ended");
        assertFault(
                "to: settled}",
                "to: settled, names: {respondent: form.terms}}",
                "settle.names.respondent: \"form.terms\" is no field that names");
    }

    @Test
    void aConditionIsAChoiceMadeBefore() {
        assertThat(faults(Examples.complaintWith(
                        "second: head, tells", "second: head, only: {complaint.wish: refund}, tells")))
                .isEmpty();
        assertFault(
                "second: head, tells",
                "second: head, only: {complaint.facts: refund}, tells",
                "refuse.only.complaint.facts: \"complaint.facts\" is no choice of an earlier form");
        assertFault(
                "second: head, tells",
                "second: head, only: {complaint.wish: repair}, tells",
                "refuse.only.complaint.wish: there is no option \"repair\"");
        assertThat(faults(Examples.complaintWith(
                        "second: head, tells", "second: head, only: {complaint.wish: '!refund'}, tells")))
                .isEmpty();
        assertFault(
                "second: head, tells",
                "second: head, only: {complaint.wish: '!repair'}, tells",
                "refuse.only.complaint.wish: there is no option \"repair\"");
        assertFault(
                "by: [handler, clock], to: mediation",
                "by: [handler, clock], only: {complaint.wish: refund}, to: mediation",
                "to-mediation.only: what the system takes has no condition");
    }

    @Test
    void notAllWaysOnMayHaveConditions() {
        assertFault(
                "by: [handler], form: result, decides",
                "by: [handler], only: {complaint.wish: refund}, form: result, decides",
                "stages.mediation: every step that leads on has a condition");
    }

    @Test
    void theHouseTakesNoStepOfAMatterThatItDoesNotOpen() {
        assertFault(SETTLE, SETTLE.replace("[complainant]", "[house]"), "steps.settle: nobody and no clock ever");
    }

    @Test
    void aPersonCanStillOverlookIt() {
        StringBuilder stages = new StringBuilder();
        for (int stage = 0; stage < 60; stage++) {
            stages.append("  more").append(stage).append(": {title: {zh: 字, en: w}, end: true}\n");
        }
        assertFault("  refused: {title", stages + "  refused: {title", "stages: more than 60 stages or 300 steps");
    }

    @Test
    void aStepHasANameOfItsOwn() {
        for (BuiltInAct act : BuiltInAct.values()) {
            assertFault(
                    "offer: {title",
                    act.word() + ": {title",
                    "steps." + act.word() + ": the word means something else");
        }
    }

    @Test
    void everySourceThatTheContractKnowsLeadsSomewhere() {
        assertThat(
                        faults(
                                Examples.complaintWith(
                                        "content: complaint.facts",
                                        "content: complaint.facts, a: party.respondent, b: party.respondent.code, c: party.complainant.address, d: due.whole, e: matter.number, f: matter.opened, g: office.name, h: day, i: =字")))
                .isEmpty();
    }

    @Test
    void aFormIsReadOnlyAfterSomebodyFilledItIn() {
        assertFault(
                "content: complaint.facts",
                "content: result.terms",
                "papers[0].fields.content: nobody fills in the form \"result\" before");
        assertFault(
                "tells: [complainant]}\nforms",
                "papers: [{kind: notification, to: [complainant], fields: {a: result.terms}}]}\nforms",
                "open.papers[0].fields.a: the form \"result\" is not filled in at the opening");
        assertFault(
                "form: result, to: settled",
                "form: acceptance, to: settled",
                "form: result, decides",
                "form: acceptance, decides",
                "forms.result: nobody fills in this form");
    }

    @Test
    void whoTakesPartCanBeFound() {
        assertFault(
                "from: form.respondent", "from: form.facts", "roles.respondent.from: \"form.facts\" is no party field");
        assertFault(", from: form.respondent", "", "roles.respondent: nothing says who this is");
        assertFault(
                "level: district, territory: [respondent, form.place]}\n  head",
                "territory: []}\n  head",
                "roles.handler.level: the level is city, district or station");
        assertFault("[respondent, form.place]}\n  head", "[]}\n  head", "roles.handler.territory: no place decides");
        assertFault(
                "[respondent, form.place]}\n  head",
                "[form.facts]}\n  head",
                "roles.handler.territory: \"form.facts\" leads to no place");
        assertFault(
                "from: form.respondent",
                "from: form.respondent, anyone: true",
                "roles.respondent: only who opens it can do without an account");
        assertFault(
                "open: {by: [complainant]",
                "open: {by: [respondent]",
                "open.by: \"respondent\" does not come from the opener");
        assertFault(", anyone: true", "", "open.channels: open to the public, yet no role is for anyone");
        assertFault(
                "channels: [public, workbench, api]", "channels: []", "open.channels: nothing says where it is opened");
        assertFault(
                "  head: {kind",
                "  clock: {kind: office, title: {zh: 钟, en: C}, from: opener}\n  head: {kind",
                "roles.clock: the word means something else");
    }

    @Test
    void aFormIsBoundedAndCanBeAnswered() {
        assertFault(
                "options: {refund: {zh: 退款, en: Refund}, exchange: {zh: 换货, en: Exchange}}",
                "options: {}",
                "forms.complaint.fields.wish: a choice needs options");
        assertFault("max: 20\n", "max: 100000\n", "forms.complaint.fields.goods.max: must lie between 1 and 1000");
        assertFault(
                "type: money, title",
                "type: money, options: {a: {zh: 甲, en: A}}, title",
                "columns.price: only a choice has options");
        assertFault(
                "max: 60, secret: true",
                "max: 60",
                "forms.complaint.fields.name: a stranger's contact is a text or phone, and secret");
        assertFault(
                "max: 60, secret: true",
                "max: 60, secret: true, seen-by: [respondent]",
                "fields.name: what only offices see is shown to no party");
    }

    @Test
    void aSecretPartyReachesNoOtherParty() {
        String secret =
                Examples.complaintWith("from: opener, anyone: true", "from: opener, anyone: true, secret: true");
        assertThat(faults(secret))
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.startsWith(
                        "forms.complaint.fields.facts.seen-by: what the secret \"complainant\" filled in"));
        String hidden = secret.replace("    seen-by: [respondent]\n", "")
                .replace("seen-by: [complainant, respondent]", "seen-by: [complainant]");
        assertThat(faults(hidden))
                .extracting(Fault::toString)
                .containsExactly(
                        "stages.mediation.steps.conclude.outcomes[0].values.terms: gives away the secret \"complainant\"");
        String kept = hidden.replace("terms: form.terms", "terms: =x");
        assertThat(faults(kept)).isEmpty();
        String told = kept.replace("acceptance-notice, to: [complainant]", "acceptance-notice, to: [respondent]");
        assertThat(faults(told))
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.contains("accept.papers[0].fields.content: gives away"));
        assertThat(faults(kept.replace("grade: =minor", "grade: party.complainant")))
                .hasSize(1);
    }

    private static void assertFault(String... piecesAndFault) {
        String text = Examples.complaint();
        for (int index = 0; index + 1 < piecesAndFault.length; index += 2) {
            assertThat(text).contains(piecesAndFault[index]);
            text = text.replace(piecesAndFault[index], piecesAndFault[index + 1]);
        }
        assertThat(faults(text))
                .extracting(Fault::toString)
                .anyMatch(fault -> fault.contains(piecesAndFault[piecesAndFault.length - 1]));
    }

    private static List<Fault> faults(String yaml) {
        return DefinitionPolicy.faults(DefinitionFile.read(yaml));
    }
}
