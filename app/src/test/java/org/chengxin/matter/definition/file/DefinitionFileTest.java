package org.chengxin.matter.definition.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Step;
import org.chengxin.shared.Label;
import org.chengxin.shared.YamlFile;
import org.junit.jupiter.api.Test;

/** A definition is read as it was meant, or refused with the place named. */
class DefinitionFileTest {

    private final MatterDefinition complaint = DefinitionFile.read(Examples.complaint());

    @Test
    void theHeadIsRead() {
        assertThat(complaint.name()).isEqualTo("complaint");
        assertThat(complaint.version()).isEqualTo(1);
        assertThat(complaint.effectiveFrom()).isEqualTo(LocalDate.of(2019, 1, 6));
        assertThat(complaint.title()).isEqualTo(new Label("投诉", "Complaint"));
        assertThat(complaint.demands()).containsExactly("D063");
        assertThat(complaint.bases().get(0).article()).isEqualTo("第14条");
        assertThat(complaint.carry()).isNull();
        assertThat(complaint.opening().channels()).containsExactly(Channel.PUBLIC, Channel.WORKBENCH, Channel.API);
    }

    @Test
    void everythingKeepsTheOrderOfTheFile() {
        assertThat(complaint.roles().keySet()).containsExactly("complainant", "respondent", "handler", "head");
        assertThat(complaint.stages().keySet())
                .containsExactly("received", "negotiating", "mediation", "settled", "failed", "refused");
        assertThat(complaint.stage("received").steps().keySet()).containsExactly("accept", "refuse", "remark");
        assertThat(complaint.clocks().keySet()).containsExactly("acceptance", "negotiation", "whole");
    }

    @Test
    void aRoleSaysWhereItComesFrom() {
        assertThat(complaint.role("complainant").anyone()).isTrue();
        assertThat(complaint.role("respondent").from()).isEqualTo("form.respondent");
        MatterRole handler = complaint.role("handler");
        assertThat(handler.kind()).isEqualTo(MatterRole.Kind.OFFICE);
        assertThat(handler.territory()).containsExactly("respondent", "form.place");
    }

    @Test
    void aFieldHasItsTypeItsBoundsAndItsReaders() {
        FormDefinition form = complaint.openingForm();
        assertThat(form.fields().get("name").secret()).isTrue();
        assertThat(form.fields().get("name").max()).isEqualTo(60);
        assertThat(form.fields().get("facts").type()).isEqualTo(Type.LONG_TEXT);
        assertThat(form.fields().get("facts").max()).as("unless it says one").isEqualTo(4_000);
        assertThat(form.fields().get("facts").hint().zh()).isEmpty();
        assertThat(form.fields().get("facts").seenBy()).as("as the form").isNull();
        assertThat(form.fields().get("files").seenBy()).as("nobody but offices").isEmpty();
        assertThat(form.fields().get("wish").options()).containsKeys("refund", "exchange");
        assertThat(form.fields().get("goods").columns().get("price").type()).isEqualTo(Type.MONEY);
    }

    @Test
    void aStepKnowsWhereItLeads() {
        assertThat(step("received", "accept").to()).isEqualTo("negotiating");
        assertThat(step("received", "remark").to())
                .as("it moves nothing unless it says so")
                .isEqualTo("received");
        Step conclude = step("mediation", "conclude");
        assertThat(conclude.to()).isNull();
        assertThat(conclude.targets()).containsExactly("settled", "failed");
        assertThat(conclude.outcomes().get(0).values()).isEqualTo(Map.of("terms", "form.terms", "grade", "=minor"));
        assertThat(step("received", "accept").papers().get(0).fields()).containsEntry("reason", "form.note");
    }

    @Test
    void aClockHasItsDefaults() {
        DeadlineDefinition negotiation = complaint.clock("negotiation");
        assertThat(negotiation.unit()).isEqualTo(DeadlineDefinition.Unit.WORKING_DAYS);
        assertThat(negotiation.onExpiry()).isEqualTo("to-mediation");
        assertThat(negotiation.runsIn("negotiating")).isTrue();
        assertThat(negotiation.runsIn("received")).isFalse();
        DeadlineDefinition whole = complaint.clock("whole");
        assertThat(whole.onExpiry()).isEqualTo(DeadlineDefinition.ESCALATE);
        assertThat(whole.runsIn("mediation")).isTrue();
        assertThat(whole.extension().times()).isEqualTo(1);
    }

    @Test
    void aMapOfStagesCarriesOpenMattersOver() {
        String carried = Examples.complaint() + "carry: {from-version: 1, stages: {received: received}}\n";
        MatterDefinition next = DefinitionFile.read(carried.replace("version: 1\nfrom", "version: 2\nfrom"));
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.carry().fromVersion()).isEqualTo(1);
        assertThat(next.carry().stages()).isEqualTo(Map.of("received", "received"));
    }

    @Test
    void whatIsAskedForByAWrongNameIsTold() {
        assertThatThrownBy(() -> complaint.stage("nowhere"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no stage nowhere in complaint 1");
        assertThat(complaint.stage("received").step("nothing")).isEmpty();
    }

    @Test
    void aFaultNamesItsPlace() {
        assertRefused(
                "form: acceptance\n", "forms: acceptance\n", "stages.received.steps.accept: unknown key \"forms\"");
        assertRefused(
                "{content: complaint.facts, reason: form.note}}]",
                "{content: complaint.facts}, no: 1}]",
                "stages.received.steps.accept.papers[0]: unknown key \"no\"");
        assertRefused(
                "type: money", "type: gold", "forms.complaint.fields.goods.columns.price.type: unknown word \"gold\"");
        assertRefused("type: money", "type: table", "goods.columns.price.type: unknown word \"table\"");
        assertRefused("max: 60", "max: -1", "forms.complaint.fields.name.max: must be a whole number");
        assertRefused(
                "level: district, territory: [res",
                "level: village, territory: [res",
                "handler.level: unknown word \"village\"");
        assertRefused(
                "matter.complaint.extension}",
                "matter.complaint.extension, times: 0}",
                "extension.times: must be a whole number");
        assertRefused("end: true", "end: yes", "stages.settled.end: must be true or false");
        assertRefused("from: 2019-01-06", "from: 2019-02-30", "from: must be a date such as 2026-03-02");
        assertRefused("owner: respondent", "remind: 1", "clocks.negotiation: \"owner\" is missing");
        assertRefused("demands: [D063]", "demands: D063", "demands: must be a list");
        assertRefused("by: [complainant], form: result", "by: [[a]], form: result", "settle.by[0]: must be a text");
        assertRefused("  mediation:", "  received:", "stages: key \"received\" stands twice");
        assertRefused("  mediation:", "  Mediation:", "stages.Mediation: a name has lower-case letters");
        assertRefused("matter: complaint", "matter: Complaint", "matter: a name has lower-case letters");
        assertRefused("matter: complaint", "matter: " + "c".repeat(61), "matter: a name has lower-case letters");
        assertRefused("word: 诉", "word:", "word: must be a text");
        assertRefused("title: {zh: 投诉, en: Complaint}\nabout", "title: 投诉\nabout", "title: must be a mapping");
    }

    @Test
    void aFaultNamesItsLineAndEveryFaultIsTold() {
        String unknown = Examples.complaintWith("form: acceptance\n", "forms: acceptance\n");
        long line = unknown.substring(0, unknown.indexOf("forms: acceptance"))
                .lines()
                .count();
        assertThat(refused(unknown))
                .isEqualTo("stages.received.steps.accept: unknown key \"forms\" (line %d)".formatted(line));
        String twice = Examples.complaintWith("  mediation:", "  received:");
        assertThat(refused(twice)).matches("stages: key \"received\" stands twice \\(line \\d+\\)");
        assertThat(refused(unknown.replace("type: money", "type: gold")).lines())
                .hasSize(2);
        assertThat(refused(Examples.complaint() + "colour: red\n")).matches("unknown key \"colour\" \\(line \\d+\\)");
        String columns = "type: text, columns: {a: {type: text, title: {zh: a, en: a}}}";
        assertThat(refused(Examples.complaintWith("type: money", columns))).contains("columns");
    }

    @Test
    void aTagIsNotTakenWhereverItStands() {
        assertThat(refused("a:\n  - !!java.net.URL x")).isEqualTo("tags are not allowed (line 2)");
    }

    @Test
    void whatIsNoYamlIsTold() {
        assertThat(refused("a: [")).contains("not valid YAML").contains("line ");
        assertThat(refused("")).isEqualTo("the file is empty");
        assertThat(refused("- a")).isEqualTo("must be a mapping");
        assertThat(refused("a: 1\n---\nb: 2")).contains("not valid YAML");
        assertThat(refused("!!javax.script.ScriptEngineManager [x]")).isEqualTo("tags are not allowed (line 1)");
    }

    @Test
    void aSmallFileNeverBecomesAHugeOne() {
        assertThat(refused("a: &x [1]\nb: *x")).isEqualTo("aliases are not allowed (line 2)");
        assertThat(refused("a: " + "[".repeat(5_000))).contains("nested too deeply");
        assertThat(refused("#".repeat(YamlFile.LONGEST + 1))).contains("longer than");
        assertThat(refused("<<: {a: 1}")).contains("is missing");
    }

    @Test
    void aMappingHasItsBound() {
        StringBuilder options = new StringBuilder("options: {");
        for (int option = 0; option <= 200; option++) {
            options.append("o").append(option).append(": {zh: 字, en: w}, ");
        }
        assertRefused("options: {", options.toString(), "forms.complaint.fields.wish.options: more than 200 entries");
    }

    private Step step(String stage, String step) {
        return complaint.stage(stage).step(step).orElseThrow();
    }

    private static void assertRefused(String piece, String other, String reason) {
        assertThat(refused(Examples.complaintWith(piece, other))).contains(reason);
    }

    private static String refused(String yaml) {
        DefinitionException refusal = catchThrowableOfType(DefinitionException.class, () -> DefinitionFile.read(yaml));
        assertThat(refusal).as("refused").isNotNull();
        return refusal.getMessage();
    }
}
