package org.chengxin.matter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.ServingMethod;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.matter.web.view.Seen;
import org.chengxin.shared.Label;
import org.chengxin.web.Fixture;
import org.junit.jupiter.api.Test;

/** How a paper was served is asked for by its addressees, the lawful methods, the day and the proof. */
class ServingFormTest {

    private final FormDefinition form = new ServingForm(Fixture.texts())
            .of(Seen.COMPLAINT, paper(new LinkedHashSet<>(List.of("complainant", "respondent"))));

    private static Paper paper(Set<String> addressees) {
        return new Paper(
                Seen.uuid(7),
                CaseDocuments.owner(Seen.ID),
                new OrganisationId(Seen.uuid(3)),
                "acceptance-notice",
                new Label("受理通知书", "Notice of acceptance"),
                "受〔2026〕1号",
                Seen.DAY,
                addressees,
                "ABCD",
                Paper.Validity.IN_FORCE,
                null,
                null,
                null,
                List.of());
    }

    private FormReading read(Map<String, List<String>> typed) {
        return FormReading.of(form, new Typed(typed));
    }

    @Test
    void onlyThosePapersAddresseesCanBeChosen() {
        assertThat(form.fields().get("role").options())
                .containsExactly(
                        Map.entry("complainant", new Label("投诉人", "Complainant")),
                        Map.entry("respondent", new Label("被投诉人", "Respondent")));
        assertThat(read(Map.of(
                                "f.role",
                                List.of("handler"),
                                "f.method",
                                List.of("POST"),
                                "f.day",
                                List.of("2026-03-02")))
                        .faults())
                .extracting(FieldFault::field)
                .containsExactly("f.role");
    }

    @Test
    void everyMethodHasATitleInBothLanguages() {
        assertThat(form.fields().get("method").options()).hasSize(ServingMethod.values().length);
        assertThat(form.fields().get("method").options().values()).allSatisfy(label -> {
            assertThat(label.zh()).matches(".*\\p{IsHan}.*");
            assertThat(label.en()).matches("[\\x20-\\x7e]+").doesNotContain("matter.serving");
        });
    }

    @Test
    void theProofIsOneFileAndMayBeMissingOnTheForm() {
        assertThat(form.fields().get("proof").type()).isEqualTo(Type.FILES);
        assertThat(form.fields().get("proof").max()).isEqualTo(1);
        assertThat(form.fields().get("proof").required()).isFalse();
        String one = Seen.uuid(8) + "/回执.png";
        String two = Seen.uuid(9) + "/回执.png";
        assertThat(read(Map.of("f.proof", List.of(one, two))).faults())
                .extracting(FieldFault::word)
                .contains("files");
    }

    @Test
    void whatIsMissingIsToldAtOnce() {
        assertThat(read(Map.of()).faults()).extracting(FieldFault::id).containsExactly("f-role", "f-method", "f-day");
    }

    @Test
    void aSoundFormIsReadAsTheDeskTakesIt() {
        FormReading reading = read(Map.of(
                "f.role",
                List.of("respondent"),
                "f.method",
                List.of("POST"),
                "f.day",
                List.of("2026-03-02"),
                "f.proof",
                List.of(Seen.uuid(8) + "/回执.png")));
        assertThat(reading.sound()).isTrue();
        assertThat(reading.values())
                .containsEntry("role", "respondent")
                .containsEntry("method", "POST")
                .containsEntry("day", "2026-03-02")
                .containsEntry("proof", List.of(Seen.uuid(8).toString()));
    }
}
