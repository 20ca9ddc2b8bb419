package org.chengxin.detection.shop.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.table.Records;
import org.junit.jupiter.api.Test;

/** Findings as people and programs read them. */
class FindingFilesTest {

    @Test
    void onlySuspicionsAreMarkedAndOnlyAsManyAsTheOfficeCanOpen() throws IOException {
        List<Finding> findings = List.of(
                finding(Kind.SMEAR, 3, 1),
                finding(Kind.DELIVERED_LATE, 2, 1),
                finding(Kind.EMPTY_PARCEL, 1, 1),
                finding(Kind.BRUSHING_ORDER, 0, 1));

        assertThat(column(findings, 2, 6)).containsExactly("yes", "no", "yes", "no");
        assertThat(column(findings, 0, 6)).containsOnly("no");
        assertThat(column(findings, 2, 0)).containsExactly("1", "2", "3", "4");
        assertThat(column(findings, 2, 2)).containsExactly("suspicion", "indicator", "suspicion", "suspicion");
    }

    @Test
    void aRowNamesTwentyAndSaysHowManyMoreThereAre() throws IOException {
        String subject =
                column(List.of(finding(Kind.BRUSHING_RING, 1, 23)), 1, 7).get(0);

        assertThat(subject).startsWith("buyer b0; buyer b1; ").endsWith("buyer b19; +3");
    }

    @Test
    void aFindingKeepsAThousandInputsAndSaysOnHowManyItRests() throws IOException {
        Finding finding = Finding.of(
                Kind.BRUSHING_MERCHANT,
                List.of(new Named("merchant", "m")),
                List.of(),
                Collections.nCopies(1_500, new Source("order", "k", 9)),
                List.of(new Part(Measure.UNUSUAL_IN_GROUP, 1_500, 3, 12)),
                List.of(),
                12);
        StringWriter out = new StringWriter();

        new FindingJson(out).write(List.of(finding));

        assertThat(finding.inputs()).hasSize(Finding.INPUTS);
        assertThat(out.toString())
                .contains("\"records\":1500,\"inputs\":[{\"file\":\"order\",\"record\":9,\"key\":\"k\"}");
        assertThat(out.toString().split("\"file\":", -1)).hasSize(Finding.INPUTS + 1);
    }

    @Test
    void everyPartAndEveryExplanationStandsThereInBothLanguages() throws IOException {
        Finding finding = Finding.of(
                Kind.SMEAR,
                List.of(new Named("review", "r")),
                List.of(new Named("merchant", "victim")),
                List.of(new Source("review", "r", 1)),
                List.of(new Part(Measure.RATING_WITH, 3.25, 0, 0)),
                List.of(new Counter(Explanation.LATE_DELIVERY, 0.25)),
                4);
        StringWriter out = new StringWriter();

        new FindingJson(out).write(List.of(finding));

        assertThat(out.toString())
                .contains("\"kind\":\"smear\",\"level\":\"suspicion\",\"model\":\"review.smear\"")
                .contains("\"calibration\":\"rank, calibrated on synthetic data\"")
                .contains("\"named\":[{\"kind\":\"review\",\"key\":\"r\"}]")
                .contains("\"nearby\":[{\"kind\":\"merchant\",\"key\":\"victim\"}]")
                .contains("\"measure\":\"rating-with\",\"value\":3.25,\"expected\":0.0,\"weight\":0.0")
                .contains("\"en\":\"The mean rating with these reviews is 3.25.\"", "3.25。\"")
                .contains("\"explanation\":\"late-delivery\",\"share\":0.25")
                .contains("explains 25 % of it", "可解释其中 25 %");
    }

    @Test
    void noFindingsAreAnEmptyListAndATitle() throws IOException {
        StringWriter json = new StringWriter();
        StringWriter table = new StringWriter();

        new FindingJson(json).write(List.of());
        new FindingTable(table).write(List.of(), 10);

        assertThat(json.toString()).isEqualTo("[\n]\n");
        assertThat(table.toString()).isEqualTo("id,kind,level,model,version,score,open,subject,words_zh,words_en\n");
    }

    @Test
    void aScoreThatIsNoneIsRefused() {
        for (double score : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> finding(Kind.SMEAR, score, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everyKindHasAModelAndAKeyOfItsOwn() {
        assertThat(List.of(Kind.values()))
                .extracting(Kind::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
        assertThat(List.of(Kind.values())).extracting(Kind::model).allMatch(model -> model.matches("[a-z]+\\.[a-z-]+"));
        assertThat(List.of(Measure.values())).extracting(Measure::key).doesNotHaveDuplicates();
    }

    private static Finding finding(Kind kind, double score, int named) {
        List<Named> all = IntStream.range(0, named)
                .mapToObj(each -> new Named("buyer", "b" + each))
                .toList();
        return Finding.of(kind, all, List.of(), List.of(), List.of(), List.of(), score);
    }

    private static List<String> column(List<Finding> findings, int capacity, int field) throws IOException {
        StringWriter out = new StringWriter();
        new FindingTable(out).write(findings, capacity);
        Records records = new Records(new StringReader(out.toString()));
        List<String> column = new ArrayList<>();
        records.next();
        while (records.next()) {
            column.add(records.field(field));
        }
        return column;
    }
}
