package org.chengxin.creditfile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.Disclosure.State;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.SampleRecord;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.shared.Money;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Nature;
import org.chengxin.subject.Subject;
import org.chengxin.web.Fixture;
import org.junit.jupiter.api.Test;

/** A credit report says in Chinese words who it is about, how many records of each kind there are, and each of the first 150. */
class ReportWordingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final ReportWording WORDING = new ReportWording(Fixture.texts());
    private static final String EXTENSION_B = "𠮷";

    private static Subject subject(Nature nature, String name, String code, String division, String source) {
        return new Subject(
                new SubjectId(Uuid7.next()),
                nature,
                List.of(),
                name,
                code,
                false,
                division,
                null,
                null,
                null,
                null,
                source,
                false,
                null,
                List.of());
    }

    private static Map<String, String> blanks(List<CreditRecord> records) {
        return WORDING.blanks(subject(Nature.ENTERPRISE, "甲公司", null, null, null), records, DAY);
    }

    private static List<String> lines(List<CreditRecord> records) {
        return blanks(records).get("records").lines().toList();
    }

    /** The one record's line without its number at the front and the proof at the end. */
    private static String line(Consumer<SampleRecord> change) {
        CreditRecord record = SampleRecord.of(change);
        String line = lines(List.of(record)).get(0);
        String proof = "。存证编号：" + record.fact();
        assertThat(line).startsWith("1.〔").endsWith(proof);
        return line.substring(2, line.length() - proof.length());
    }

    @Test
    void aRecordIsToldInOneLine() {
        assertThat(line(sample -> {
                    sample.content = "责令改正";
                    sample.fine = Money.ofFen(123_450);
                    sample.until = LocalDate.of(2027, 4, 30);
                }))
                .isEqualTo("〔行政处罚〕甲〔2026〕1号，2026-04-30，甲局；虚假宣传；责令改正；罚款 ¥1,234.50；公示至 2027-04-30");
        assertThat(line(sample -> {
                    sample.own = false;
                    sample.source = "乙协会";
                    sample.kind = RecordKind.HONOUR;
                }))
                .isEqualTo("〔荣誉〕甲〔2026〕1号，2026-04-30，据乙协会报送，所称作出机关：甲局；虚假宣传；公示至其失效");
    }

    @Test
    void whatIsWithheldOrEndedSaysSo() {
        LocalDate end = LocalDate.of(2026, 8, 1);
        assertThat(line(sample -> {
                    sample.state = State.WITHHELD;
                    sample.until = end;
                }))
                .endsWith("；不向社会公示")
                .doesNotContain("2026-08-01");
        assertThat(line(sample -> {
                    sample.state = State.ENDED;
                    sample.until = end;
                }))
                .endsWith("；公示已于 2026-08-01 期满");
    }

    private static Ruling ruling(Effect effect, String text) {
        return new Ruling(new UUID(0, 0), effect, LocalDate.of(2026, 6, 1), "异〔2026〕3号", "甲局", text, "条例");
    }

    @Test
    void onlyAnOpenObjectionIsMarkedAndEveryCorrectionIsKept() {
        String objected = "；当事人有异议，正在核查；";
        Ruling open = ruling(Effect.DISPUTED, "");
        Ruling corrected = ruling(Effect.CORRECTED, "罚款为'{0}'元");
        Ruling again = ruling(Effect.CORRECTED, "当事人为乙公司");
        assertThat(line(sample -> sample.rulings = List.of(open))).contains(objected);
        assertThat(line(sample -> sample.rulings = List.of(open, ruling(Effect.UNDISPUTED, ""))))
                .isEqualTo(line(sample -> {}));
        assertThat(line(sample -> sample.rulings = List.of(open, corrected, again)))
                .contains("；已更正：罚款为'{0}'元（异〔2026〕3号，2026-06-01）；已更正：当事人为乙公司（异〔2026〕3号，2026-06-01）；")
                .doesNotContain(objected);
        assertThat(line(sample -> sample.rulings = List.of(corrected, open)))
                .as("objected to again")
                .contains("已更正：罚款", objected);
    }

    @Test
    void theFirst150AreToldAndTheRestCounted() {
        for (int count : new int[] {0, 1, 149, 150, 151, 400}) {
            List<CreditRecord> records = IntStream.range(0, count)
                    .mapToObj(at -> SampleRecord.of(sample -> {
                        sample.number = "第" + at + "号";
                        sample.kind = RecordKind.HONOUR;
                    }))
                    .toList();
            List<String> lines = lines(records);
            int told = Math.min(count, 150);
            for (int at = 0; at < told; at++) {
                assertThat(lines.get(at))
                        .startsWith((at + 1) + ".〔荣誉〕第" + at + "号，")
                        .endsWith(records.get(at).fact().toString());
            }
            assertThat(lines.subList(told, lines.size()))
                    .as("%d records", count)
                    .isEqualTo(count > 150 ? List.of("其余%d条记录未逐条列出，见本单位信用档案。".formatted(count - 150)) : List.of());
            assertThat(blanks(records).get("summary")).as("all are counted").contains("荣誉：" + count + "条");
        }
    }

    @Test
    void whatCountsAgainstTheSubjectIsToldHoweverMuchThereIs() {
        List<CreditRecord> records = IntStream.range(0, 160)
                .mapToObj(at ->
                        SampleRecord.of(sample -> sample.kind = at < 155 ? RecordKind.PENALTY : RecordKind.HONOUR))
                .toList();
        assertThat(lines(records)).hasSize(156).last().isEqualTo("其余5条记录未逐条列出，见本单位信用档案。");
    }

    @Test
    void everyKindIsCountedTheAbsentOnesWithZero() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        RecordKind[] kinds = RecordKind.values();
        for (int number = 0; number < 100; number++) {
            int[] counts = new int[kinds.length];
            List<CreditRecord> records = new ArrayList<>();
            for (int left = random.nextInt(200); left > 0; left--) {
                int kind = random.nextInt(1 + random.nextInt(kinds.length));
                counts[kind]++;
                records.add(SampleRecord.of(sample -> sample.kind = kinds[kind]));
            }
            List<String> expected = IntStream.range(0, kinds.length)
                    .mapToObj(kind -> Fixture.texts().in(Locale.CHINESE, "creditfile.kind." + kinds[kind].word()) + "："
                            + counts[kind] + "条")
                    .toList();
            assertThat(blanks(records).get("summary").lines().toList())
                    .as("seed %d, case %d", seed, number)
                    .isEqualTo(expected);
        }
        assertThat(blanks(List.of()).get("summary"))
                .contains("荣誉：0条", "失信被执行人：0条")
                .doesNotContain("creditfile.");
    }

    @Test
    void longTextsAreCutAfter120CharactersNeverWithinOne() {
        String full = EXTENSION_B.repeat(120);
        assertThat(line(sample -> sample.title = full)).contains("；" + full + "；");
        assertThat(line(sample -> sample.title = full + "长")).contains("；" + full + "…；");
        assertThat(line(sample -> sample.content = "字".repeat(119) + EXTENSION_B + EXTENSION_B))
                .contains("；" + "字".repeat(119) + EXTENSION_B + "…；");
        assertThat(line(sample -> sample.title = "　一\n\n二\t 三{0} '四'　")).contains("；一 二 三{0} '四'；");
    }

    @Test
    void randomTitlesAreCutAsCountedByHand() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        int[] alphabet = {'甲', 'x', 0x20BB7, 0x2A6D6, '，', '\n'};
        int cut = 0;
        for (int number = 0; number < 500; number++) {
            StringBuilder title = new StringBuilder("始");
            StringBuilder expected = new StringBuilder("始");
            int length = 1;
            int last = '始';
            for (int left = 90 + random.nextInt(60); left >= 0; left--) {
                int next = left == 0 ? '终' : alphabet[random.nextInt(alphabet.length)];
                title.appendCodePoint(next);
                if (next != '\n' || last != '\n') {
                    length++;
                    if (length <= 120) {
                        expected.appendCodePoint(next == '\n' ? ' ' : next);
                    }
                }
                last = next;
            }
            cut += length > 120 ? 1 : 0;
            String words = expected + (length > 120 ? "…" : "");
            assertThat(line(sample -> sample.title = title.toString()))
                    .as("seed %d, case %d", seed, number)
                    .isEqualTo("〔行政处罚〕甲〔2026〕1号，2026-04-30，甲局；" + words + "；公示至其失效");
        }
        assertThat(cut).as("seed " + seed).isBetween(1, 499);
    }

    @Test
    void itNamesTheSubjectWithWhatIsKnownOfIt() {
        assertThat(identity(subject(Nature.NATURAL_PERSON, null, null, "", null)))
                .containsExactly("类型：自然人", "来源：登记机关");
        List<String> firm = identity(subject(Nature.INDIVIDUAL_BUSINESS, "甲店", "92330106MA2X", "330106", "某平台"));
        assertThat(firm).hasSize(5).contains("名称：甲店", "统一社会信用代码：92330106MA2X", "类型：个体工商户", "来源：某平台");
        assertThat(firm.get(3)).startsWith("区划：").contains("西湖区").doesNotContain("330106");
        assertThat(identity(subject(Nature.UNKNOWN, "甲", null, "某地", null))).contains("区划：某地");
        assertThat(blanks(List.of())).containsEntry("until", "2026-11-25").containsEntry("records", "");
    }

    private static List<String> identity(Subject subject) {
        return WORDING.blanks(subject, List.of(), DAY).get("identity").lines().toList();
    }
}
