package org.chengxin.creditfile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.creditfile.Incoming.About;
import org.chengxin.creditfile.Incoming.Decision;
import org.chengxin.creditfile.Incoming.Sums;
import org.chengxin.creditfile.Incoming.Text;
import org.chengxin.creditfile.Incoming.Validity;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Report types of the kinds that are told in one form: whom an authority, court or notary decided about, in which document, and
 * what it came to. They differ in their outcomes and examples alone.
 */
final class DecidedReports extends RecordReports {

    private final RecordKind kind;
    private final Party party;

    private DecidedReports(RecordKind kind, String example, RecordStore store, FilingStore filing, Party party) {
        super(kind, schema(kind), example, store, filing);
        this.kind = kind;
        this.party = party;
    }

    private static Schema schema(RecordKind kind) {
        Stream<Field> decision = Stream.of(
                Field.nested("party", Party.SCHEMA).required(),
                Field.text("number", 200).required().published(),
                Field.text("authority", 200).required().published(),
                Field.text("agreement", 100),
                Field.date("decided").past().required().published(),
                Field.text("title", 200).required().published(),
                Field.text("basis", 5_000).published(),
                Field.text("content", 20_000).published(),
                Field.date("until").published(),
                Field.date("disclosedUntil").published());
        Stream<Field> own = kind == RecordKind.SERIOUS_LISTING
                ? Stream.of(
                        Field.text("edition", 100).published(),
                        Field.text("catalogueItem", 200).published())
                : Stream.of(Field.code("outcome", kind.outcomes().toArray(String[]::new))
                        .named("creditfile.outcome.")
                        .required()
                        .published());
        Stream<Field> effect =
                kind == RecordKind.JUDGMENT ? Stream.of(Field.date("effective").published()) : Stream.of();
        Stream<Field> remedies = kind.category() == RecordKind.Category.ADVERSE
                ? Stream.of(Field.date("served").past(), Field.code("remedy", "pending", "upheld"))
                : Stream.of();
        return Schema.of(Stream.of(decision, own, effect, remedies)
                .flatMap(fields -> fields)
                .toArray(Field[]::new));
    }

    @Override
    Map<FactId, SubjectId> subjects(List<Report> reports) {
        return party.subjects(reports);
    }

    @Override
    Incoming incoming(Report report, SubjectId subject) {
        ReportContent data = report.data();
        ReportContent about = Objects.requireNonNull(data.nested("party"));
        return new Incoming(
                new About(subject, about.text("name"), about.required("kind").equals("natural-person")),
                new Decision(
                        kind,
                        Party.number(data.text("number")),
                        data.required("authority"),
                        Objects.requireNonNull(data.date("decided")),
                        false),
                new Text(data.required("title"), data.text("basis"), content(data), outcomes(data, about)),
                Sums.NONE,
                new Validity(data.date("effective"), data.date("until"), data.date("disclosedUntil")),
                footing().word());
    }

    /** 个体工商户 are not listed but marked. */
    private List<String> outcomes(ReportContent data, ReportContent about) {
        boolean marked =
                kind == RecordKind.ABNORMAL_LISTING && about.required("kind").equals("individual-business");
        return marked ? List.of(outcome(data), CreditRecord.MARKED) : List.of(outcome(data));
    }

    /** An entry in the serious list names the edition and item of the national list; one without is a fact of supervision. */
    private String outcome(ReportContent data) {
        return kind != RecordKind.SERIOUS_LISTING
                ? data.required("outcome")
                : data.text("edition", "").isBlank()
                                || data.text("catalogueItem", "").isBlank()
                        ? "supervision"
                        : "listed";
    }

    private static String content(ReportContent data) {
        return String.join(
                "；",
                Stream.of("edition", "catalogueItem", "content")
                        .map(field -> data.text(field, ""))
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    /** One bean a kind. */
    @Configuration(proxyBeanMethods = false)
    static class Types {

        private static final String EXAMPLE = """
                {"party":{"name":"杭州示例茶业有限公司","kind":"organisation","code":"91330106MA2TE5T01R"},
                 "number":"%s","authority":"杭州市西湖区市场监督管理局","decided":"2026-07-10","title":"%s",%s}""";

        private final RecordStore store;
        private final FilingStore filing;
        private final Party party;

        Types(RecordStore store, FilingStore filing, Party party) {
            this.store = store;
            this.filing = filing;
            this.party = party;
        }

        private RecordReports type(RecordKind kind, String number, String title, String rest) {
            return new DecidedReports(kind, EXAMPLE.formatted(number, title, rest), store, filing, party);
        }

        @Bean
        RecordReports abnormalListings() {
            return type(
                    RecordKind.ABNORMAL_LISTING,
                    "杭西市监异列〔2026〕31号",
                    "未在规定期限公示年度报告",
                    "\"outcome\":\"annual-report\",\"ended\":\"2026-09-01\",\"endReason\":\"已补报年度报告\"");
        }

        @Bean
        RecordReports seriousListings() {
            return type(
                    RecordKind.SERIOUS_LISTING,
                    "杭西市监严列〔2026〕2号",
                    "销售假冒商品，情节严重",
                    "\"edition\":\"全国失信惩戒措施基础清单2025年版\",\"catalogueItem\":\"市场监管严重违法失信名单\"");
        }

        @Bean
        RecordReports judgmentDefaults() {
            return type(
                    RecordKind.JUDGMENT_DEFAULT,
                    "（2026）浙0106执1234号",
                    "给付货款",
                    "\"outcome\":\"breaks-property-report\",\"content\":\"全部未履行\"");
        }

        @Bean
        RecordReports inspections() {
            return type(RecordKind.INSPECTION, "杭西市监检〔2026〕88号", "网络经营者亮照亮证检查", "\"outcome\":\"no-problem\"");
        }

        @Bean
        RecordReports sampleTests() {
            return type(RecordKind.SAMPLE_TEST, "NCP26330106001", "龙井茶，批次20260301", "\"outcome\":\"qualified\"");
        }

        @Bean
        RecordReports judgments() {
            return type(
                    RecordKind.JUDGMENT,
                    "（2026）浙0192民初55号",
                    "网络购物合同纠纷",
                    "\"outcome\":\"judgment\",\"effective\":\"2026-08-01\"");
        }

        @Bean
        RecordReports commitments() {
            return type(RecordKind.COMMITMENT, "杭西信诺〔2026〕9号", "审批替代型信用承诺", "\"outcome\":\"approval-substitute\"");
        }
    }
}
