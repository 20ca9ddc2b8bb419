package org.chengxin.matter.definition.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.Fault;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.junit.jupiter.api.Test;

/** What a definition takes from the other rules must be there and fit. */
class CataloguePolicyTest {

    private static final String LINK =
            "by: [handler, clock], opens: [{matter: visit, parties: {visited: respondent}, fields: {why: complaint.facts}}], to";

    private static final MatterDefinition VISIT = DefinitionFile.read("""
            matter: visit
            from: 2019-01-06
            title: {zh: 走访, en: Visit}
            about: {zh: 走访, en: Visit}
            word: 访
            roles:
              visitor: {kind: office, title: {zh: 机关, en: Office}, from: opener}
              visited: {kind: party, title: {zh: 当事人, en: Party}, from: form.whom}
            open: {by: [visitor], channels: [link], form: visit, stage: planned}
            forms:
              visit:
                title: {zh: 走访, en: Visit}
                fields:
                  whom: {type: party, title: {zh: 谁, en: Whom}, required: true}
                  why: {type: long-text, title: {zh: 为何, en: Why}, required: true}
            stages:
              planned: {title: {zh: 待走访, en: Planned}, waits-for: [visitor], steps: {done: {title: {zh: 完成, en: Done}, by: [visitor], to: over}}}
              over: {title: {zh: 已走访, en: Over}, end: true}
            """);

    private static final Catalogue CATALOGUE = new Catalogue(
            Map.of(
                    "matter.complaint.acceptance",
                    "working-days",
                    "matter.complaint.negotiation",
                    "",
                    "matter.complaint.whole",
                    "calendar-days",
                    "matter.complaint.extension",
                    "calendar-days",
                    "matter.complaint.sixty",
                    "working-days"),
            Set.of("market-regulator"),
            Map.of("acceptance-notice", new Catalogue.Blanks(Set.of("content"), Set.of("reason"))),
            Map.of("matter/mediation", new Catalogue.Table(Set.of("agreed"), Set.of("agreed", "failed"))),
            Map.of("credit-record", Set.of("grade")),
            List.of(),
            Map.of("visit", VISIT));

    @Test
    void theExamplesFit() {
        assertThat(DefinitionPolicy.faults(VISIT, CATALOGUE)).isEmpty();
        DefinitionPolicy.require(DefinitionFile.read(Examples.complaint()), CATALOGUE);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertFault(
                "department: market-regulator, level: district, territory: [respondent, form.place]}\n  head",
                "department: fairies, level: district, territory: [respondent, form.place]}\n  head",
                "roles.handler.department: there is no department \"fairies\"");
        assertFault(
                "matter.complaint.whole", "matter.no", "clocks.whole.parameter: there is no parameter \"matter.no\"");
        assertFault(
                "matter.complaint.extension", "matter.no", "clocks.whole.extension.parameter: there is no parameter");
        assertFault(
                "facts: {type: long-text,",
                "day: {type: date, title: {zh: 日, en: Day}, earliest: matter.complaint.whole}\n      facts: {type: long-text,",
                "forms.complaint.fields.day.earliest: the parameter \"matter.complaint.whole\" is told in calendar-days, not in working-days");
        assertFault("kind: acceptance-notice", "kind: no", "accept.papers[0].kind: there is no paper \"no\"");
        assertFault("kind: credit-record", "kind: no", "conclude.outcomes[0].kind: there is no kind of outcome \"no\"");
        assertFault(
                "table: matter/mediation", "table: no", "conclude.decides.table: there is no decision table \"no\"");
    }

    @Test
    void aClockCountsInTheUnitOfItsParameter() {
        assertFault(
                "matter.complaint.whole",
                "matter.complaint.sixty",
                "clocks.whole.parameter: the parameter \"matter.complaint.sixty\" is told in working-days, not in calendar-days");
    }

    @Test
    void whatIsNotFilledIsNamed() {
        assertFault("content: complaint.facts, ", "", "papers[0].fields: the blank \"content\" is not filled");
        assertFault(
                "content: complaint.facts, ",
                "content: day, other: day, ",
                "papers[0].fields.other: there is no blank \"other\"");
        assertFault(", grade: =minor", "", "conclude.outcomes[0].values: the field \"grade\" is not filled");
        assertFault(
                "inputs: {agreed: form.agreed}", "inputs: {}", "decides.inputs: the input \"agreed\" is not filled");
        assertFault(
                "inputs: {agreed: form.agreed}", "inputs: {agreed: form.agreed, x: day}", "there is no input \"x\"");
        assertFault(
                "to: {agreed: settled, failed: failed}",
                "to: {agreed: settled}",
                "decides.to: the answer \"failed\" is not filled");
    }

    @Test
    void aMatterThatIsOpenedGetsWhatItAsksFor() {
        assertThat(faults("by: [handler, clock], to", LINK)).isEmpty();
        assertLink("matter: visit", "matter: no", "to-mediation.opens[0].matter: there is no definition \"no\"");
        assertLink("matter: visit", "matter: complaint", "opens[0].matter: it is not opened by another matter");
        assertLink("{why: complaint.facts}", "{}", "opens[0].fields: the required \"why\" is not filled");
        assertLink("{visited: respondent}", "{}", "opens[0].fields: the required \"whom\" is not filled");
        assertLink(
                "{visited: respondent}", "{guest: respondent}", "opens[0].parties.guest: there is no role \"guest\"");
        assertLink(
                "why: complaint.facts",
                "why: complaint.facts, no: day",
                "opens[0].fields.no: there is no field \"no\"");
        assertLink("why: complaint.facts", "why: row.item", "opens[0].fields.why: there is no column \"item\"");
        assertLink(
                "why: complaint.facts", "why: complaint.name", "fields.why: a secret field fills a secret field only");
        assertLink(
                "matter: visit,",
                "matter: visit, each: terms,",
                "opens[0].each: no table or choices of the step's form");
        assertLink(
                "matter: visit,", "matter: visit, when: terms,", "opens[0].when: no yes-no field of the step's form");
    }

    @Test
    void aRowIsASourceWhereOneMatterIsOpenedForEach() {
        String rows = SETTLE.replace(
                "form: result,",
                "form: complaint, opens: [{matter: visit, each: goods, parties: {visited: row.item}, fields: {why: row.item}}],");
        assertThat(faults(SETTLE, rows)).isEmpty();
        assertThat(faults(SETTLE, rows.replace("why: row.item", "why: row.no")))
                .extracting(Fault::toString)
                .containsExactly("stages.negotiating.steps.settle.opens[0].fields.why: there is no column \"no\"");
    }

    @Test
    void aSecretPartyBecomesASecretPartyOnly() {
        String secret = Examples.complaintWith("by: [handler, clock], to", LINK)
                .replace("from: form.respondent", "from: form.respondent, secret: true");
        assertThat(DefinitionPolicy.faults(DefinitionFile.read(secret), CATALOGUE))
                .extracting(Fault::toString)
                .anyMatch(fault ->
                        fault.contains("opens[0].parties.visited: a secret party becomes a secret party only"));
    }

    @Test
    void aRefusalTellsEveryFault() {
        assertThatThrownBy(() -> DefinitionPolicy.require(
                        DefinitionFile.read(Examples.complaintWith("content: complaint.facts, ", "")
                                .replace("matter.complaint.whole", "x")),
                        CATALOGUE))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("clocks.whole.parameter")
                .hasMessageContaining("papers[0].fields");
    }

    private static final String SETTLE = "by: [complainant], form: result, to: settled";

    private static void assertLink(String piece, String other, String fault) {
        assertThat(LINK).contains(piece);
        assertThat(faults("by: [handler, clock], to", LINK.replace(piece, other)))
                .extracting(Fault::toString)
                .anyMatch(each -> each.contains(fault));
    }

    private static void assertFault(String piece, String other, String fault) {
        assertThat(faults(piece, other)).extracting(Fault::toString).anyMatch(each -> each.contains(fault));
    }

    private static List<Fault> faults(String piece, String other) {
        return DefinitionPolicy.faults(DefinitionFile.read(Examples.complaintWith(piece, other)), CATALOGUE);
    }
}
