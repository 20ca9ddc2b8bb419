package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Erasures;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What is left of a record when one of those who report it is taken out. */
class RecordErasureIT extends ServerTest {

    private static int number = 62_000;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Erasures erasures;

    private Member first;
    private Member second;
    private Map<Member, String> agreements;
    private String code;

    @BeforeEach
    void namesAFirmThatNoOtherTestKnows() {
        first = city().newMember("department");
        second = city().newMember("department");
        agreements = Map.of(
                first,
                TestRecords.speaksFor(first, "测试局", owner()),
                second,
                TestRecords.speaksFor(second, "测试局", owner()));
        code = Codes.social(number++);
    }

    @Test
    void theOtherSourcesWordStandsInTheRecord() {
        FactId one = report(first, penalty("误报的事由", "杭州误报有限公司"));
        FactId other = report(second, penalty("虚假宣传", "杭州更正有限公司"));
        CreditRecord before = files.find(one).orElseThrow();
        assertThat(before.title()).isEqualTo("误报的事由");
        assertThat(before.disputed()).isTrue();
        SubjectId subject = files.subjectOf(one).orElseThrow();

        erasures.erase(one, "法定");

        assertThat(files.find(one)).isEmpty();
        CreditRecord after = files.find(other).orElseThrow();
        assertThat(after.id()).isEqualTo(other);
        assertThat(after.title()).isEqualTo("虚假宣传");
        assertThat(after.sources()).isEqualTo(1);
        assertThat(after.disputed()).isFalse();
        assertThat(files.open(subject)).containsExactly(after);
        assertThat(subjects.find(subject).map(Subject::name)).contains("杭州更正有限公司");
        assertThat(server().get("/subjects/" + subject).text()).contains("虚假宣传").doesNotContain("误报的事由", "杭州误报有限公司");
        assertThat(files.isDisclosed(one)).isFalse();
        assertThat(files.isDisclosed(other)).isTrue();
    }

    @Test
    void aRecordThatEndedStaysEndedWhenItsFirstReportIsErased() {
        FactId one = report(first, penalty("虚假宣传", "杭州终止有限公司"));
        FactId other = report(second, penalty("虚假宣传", "杭州终止有限公司"));
        sql.sql("""
                insert into creditfile.ruling (id, record, effect, day, number, authority, text, basis, seal)
                values (gen_random_uuid(), :record, 'ENDED', date '2026-11-01', '1', '甲局', '', '', gen_random_uuid())""").param("record", one.value()).update();
        assertThat(files.isDisclosed(other)).isFalse();
        erasures.erase(one, "法定");
        assertThat(files.find(other).orElseThrow().rulings()).hasSize(1);
        assertThat(files.isDisclosed(other)).isFalse();
    }

    @Test
    void aCorrectionThatIsErasedDoesNotBringBackWhatItCorrected() {
        FactId old = report(first, penalty("旧的事由", "杭州有限公司"));
        FactId corrected = correct(first, penalty("新的事由", "杭州有限公司"), old);
        FactId other = report(second, penalty("旁证的事由", "杭州有限公司"));
        assertThat(files.find(other).orElseThrow().title()).isEqualTo("新的事由");

        erasures.erase(corrected, "法定");

        CreditRecord record = files.find(other).orElseThrow();
        assertThat(record.title()).isEqualTo("旁证的事由");
        assertThat(record.sources()).isEqualTo(1);
        assertThat(files.find(old))
                .as("an old version still leads to its record")
                .contains(record);
    }

    @Test
    void anOldVersionThatIsErasedLeavesTheCorrectionAsItIs() {
        FactId old = report(first, penalty("旧的事由", "杭州有限公司"));
        FactId corrected = correct(first, penalty("新的事由", "杭州有限公司"), old);
        erasures.erase(old, "法定");
        CreditRecord record = files.find(corrected).orElseThrow();
        assertThat(record.id()).isEqualTo(corrected);
        assertThat(record.title()).isEqualTo("新的事由");
        assertThat(files.find(old)).isEmpty();
    }

    @Test
    void theLastWordTakesTheRecordAndTheSubjectAlong() {
        FactId only = report(first, penalty("事由", "杭州仅此有限公司"));
        SubjectId subject = files.subjectOf(only).orElseThrow();
        erasures.erase(only, "法定");
        assertThat(files.find(only)).isEmpty();
        assertThat(subjects.find(subject)).isEmpty();
        assertThat(server().get("/subjects/" + subject).status()).isEqualTo(404);
        assertThat(subjects.search(code)).isEmpty();
    }

    @Test
    void thePackOfARecordTellsHowManyReportIt() throws Exception {
        FactId one = report(first, penalty("虚假宣传", "杭州有限公司"));
        report(second, penalty("虚假宣传", "杭州有限公司"));
        awaitLog();
        byte[] pack = server().get("/api/v1/records/" + one + "/pack").bytes();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(pack))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("README.html");
            assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("共有 2 家机构报送了同一决定", "2 organisations reported the same decision");
        }
    }

    private ObjectNode penalty(String violation, String name) {
        ObjectNode penalty = Server.JSON.createObjectNode();
        penalty.putObject("party").put("name", name).put("kind", "organisation").put("code", code);
        penalty.put("number", "杭测罚〔2026〕" + number + "号")
                .put("authority", "测试局")
                .put("decided", "2026-06-01");
        penalty.put("violation", violation)
                .put("facts", "测试")
                .put("basis", "测试")
                .put("fine", "500000.00");
        penalty.putArray("categories").add("fine");
        return penalty;
    }

    private String said(Member member, ObjectNode penalty) {
        return penalty.put("agreement", agreements.get(member)).toString();
    }

    private FactId report(Member member, ObjectNode penalty) {
        return FactId.parse(city().create(member.token(), "penalty", "p" + number, said(member, penalty)));
    }

    private FactId correct(Member member, ObjectNode penalty, FactId old) {
        List<TestCity.Result> results = city().report(
                        member.token(),
                        List.of(TestCity.item("penalty", "p" + number, said(member, penalty), old.toString(), "更正")));
        assertThat(results.get(0).created()).as(results.toString()).isTrue();
        return FactId.parse(results.get(0).id());
    }
}
