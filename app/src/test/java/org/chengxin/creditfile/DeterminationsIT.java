package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.rule.RuleFiles;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What authorities determine in matters stands in the credit file once, and the public sees of it what it may. */
class DeterminationsIT extends ServerTest {

    private static int number = 70_000;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Determinations determinations;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Subjects subjects;

    @Autowired
    private TransactionTemplate transaction;

    private SubjectId subject;

    @BeforeEach
    void namesAFirmThatNoOtherTestKnows() {
        String code = Codes.social(number++);
        Member association = city().newMember("association");
        city().create(association.token(), "honour", "first", """
                {"name":"杭州某某有限公司","code":"%s","title":"示范企业","authority":"某协会","awarded":"2025-12-01"}""".formatted(code));
        subject = subjects.search(code).get(0).id();
    }

    @Test
    void aPassedAssessmentIsShownUntilItsEnd() {
        FactId id = record("assessment-passed", "2099-01-01");
        CreditRecord record = determined(id);
        assertThat(record.number()).isEqualTo("杭联办〔2026〕评1号");
        assertThat(record.authority()).isEqualTo("联席会议办公室");
        assertThat(record.disclosure().until()).isEqualTo(LocalDate.of(2099, 1, 1));
        assertThat(files.disclose(subject)).extracting(CreditRecord::id).contains(id);
        assertThat(files.isDisclosed(id)).isTrue();
        assertThat(server().get("/subjects/" + subject).text()).contains("平台诚信评估通过");
    }

    @Test
    void aBreachIsOnFileForOfficersAndNotForThePublic() {
        FactId id = record("agreement-not-performed", "");
        assertThat(determined(id).disclosure().open()).isFalse();
        assertThat(files.disclose(subject)).extracting(CreditRecord::id).doesNotContain(id);
        assertThat(files.isDisclosed(id)).isFalse();
    }

    /** Two persons of the owner put such a version in force; no program is changed. */
    @Test
    void whichCategoriesArePublishedIsData() {
        FactId id = record("agreement-performed", "2099-01-01");
        assertThat(files.isDisclosed(id)).isFalse();
        String name = "creditfile/determination";
        String before = RuleFiles.tables().get(name).source();
        RuleFiles.keep(
                context,
                name,
                RuleFiles.with(name, "result,performed,category agreement-performed,word published,履约 | performed"),
                LocalDate.of(2026, 1, 1));
        try {
            assertThat(files.isDisclosed(id)).isTrue();
            assertThat(files.disclose(subject)).extracting(CreditRecord::id).contains(id);
        } finally {
            RuleFiles.keep(context, name, before, LocalDate.of(2026, 1, 1));
        }
        assertThat(files.isDisclosed(id)).isFalse();
    }

    @Test
    void aSecondDeliveryChangesNothing() {
        FactId id = record("assessment-passed", "2099-01-01");
        deliver(id, "agreement-not-performed", "", subject);
        assertThat(files.open(subject))
                .filteredOn(record -> record.id().equals(id))
                .hasSize(1);
        assertThat(determined(id).categories()).isEqualTo(List.of("assessment-passed"));
    }

    @Test
    void aPartyThatIsNoKnownSubjectHasNoFile() {
        FactId id = FactId.next();
        deliver(id, "assessment-passed", "", null);
        assertThat(files.find(id)).isEmpty();
    }

    @Test
    void anErasedOutcomeLeavesTheFile() {
        FactId id = record("agreement-not-performed", "");
        assertThat(determinations.erase(id, "matter-outcome"))
                .as("the fact is the matter's")
                .isFalse();
        assertThat(files.find(id)).isEmpty();
        assertThat(files.open(subject)).extracting(CreditRecord::kind).containsExactly(RecordKind.HONOUR);
    }

    private CreditRecord determined(FactId id) {
        return files.open(subject).stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private FactId record(String category, String until) {
        FactId id = FactId.next();
        deliver(id, category, until, subject);
        return id;
    }

    private void deliver(FactId id, String category, String until, SubjectId about) {
        Map<String, String> values = Map.of(
                "category", category,
                "title", "平台诚信评估通过",
                "content", "经综合评估通过",
                "basis", "杭政办函〔2018〕144号三(三)",
                "until", until);
        transaction.executeWithoutResult(status -> determinations.take(new OutcomeRecorded(
                id.value(),
                new MatterId(UUID.randomUUID()),
                "杭联办〔2026〕评1号",
                "credit-record",
                about == null ? Concerned.NOBODY : Concerned.of(about),
                LocalDate.of(2026, 3, 2),
                "联席会议办公室",
                Organisations.NONE,
                values,
                new SealId(UUID.randomUUID()))));
    }
}
