package org.chengxin.creditfile.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chengxin.creditfile.CreditFiles.FileOn;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.SampleRecord;
import org.chengxin.creditfile.Standing;
import org.chengxin.creditfile.history.Change.Field;
import org.chengxin.creditfile.history.Change.What;
import org.chengxin.creditfile.history.Change.Word;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Money;
import org.chengxin.web.Fixture;
import org.junit.jupiter.api.Test;

/** Two states of a file differ in exactly the records and fields in which a reader who lays them side by side sees it. */
class ChangePolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final FactId ID = FactId.next();
    private static final List<String> NAMES = List.of(
            "title",
            "content",
            "basis",
            "categories",
            "fine",
            "confiscated",
            "valid-until",
            "source",
            "standing",
            "until",
            "ended",
            "rulings");

    private static FileOn file(List<CreditRecord> records) {
        return new FileOn(DAY, DAY, records, 0);
    }

    private static List<Change> between(CreditRecord before, CreditRecord after) {
        return ChangePolicy.between(file(List.of(before)), file(List.of(after)));
    }

    private static CreditRecord sample(Consumer<SampleRecord> change) {
        return SampleRecord.of(sample -> {
            sample.id = ID;
            change.accept(sample);
        });
    }

    @Test
    void randomFilesDifferAsWhenLaidSideBySide() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        Set<What> seen = new HashSet<>();
        Set<String> fields = new HashSet<>();
        int unchanged = 0;
        List<FactId> ids = Stream.generate(FactId::next).limit(8).toList();
        for (int number = 0; number < 3_000; number++) {
            List<CreditRecord> before = records(random, ids);
            List<CreditRecord> after = records(random, ids);
            List<Change> changes = ChangePolicy.between(file(before), file(after));
            String why = "seed %d, case %d".formatted(seed, number);
            assertThat(changes).as(why).isEqualTo(sideBySide(before, after));
            assertThat(told(ChangePolicy.between(file(after), file(before)), false))
                    .as("the way back, " + why)
                    .containsExactlyInAnyOrderElementsOf(told(changes, true));
            changes.forEach(change -> seen.add(change.what()));
            changes.forEach(change -> change.fields().forEach(field -> fields.add(field.name())));
            long added = changes.stream()
                    .filter(change -> change.what() != What.GONE)
                    .count();
            unchanged += after.size() - (int) added;
        }
        assertThat(seen).as("seed " + seed).containsExactlyInAnyOrder(What.values());
        assertThat(fields).as("seed " + seed).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(unchanged).as("seed " + seed).isPositive();
    }

    /** Every record of one against every record of the other. */
    private static List<Change> sideBySide(List<CreditRecord> before, List<CreditRecord> after) {
        List<Change> changes = new ArrayList<>();
        for (CreditRecord is : after) {
            boolean known = false;
            for (CreditRecord was : before) {
                if (was.id().equals(is.id())) {
                    known = true;
                    List<Field> fields = new ArrayList<>();
                    for (int at = 0; at < NAMES.size(); at++) {
                        if (!values(was).get(at).equals(values(is).get(at))) {
                            fields.add(new Field(
                                    NAMES.get(at),
                                    values(was).get(at),
                                    values(is).get(at)));
                        }
                    }
                    boolean ends = fields.stream()
                            .anyMatch(field -> field.name().equals("standing")
                                    && field.after().equals(List.of(Word.of("creditfile.standing.ended"))));
                    if (!fields.isEmpty()) {
                        changes.add(new Change(ends ? What.ENDED : What.CHANGED, is, fields));
                    }
                }
            }
            if (!known) {
                changes.add(new Change(What.ADDED, is, List.of()));
            }
        }
        for (CreditRecord was : before) {
            if (after.stream().noneMatch(is -> is.id().equals(was.id()))) {
                changes.add(new Change(What.GONE, was, List.of()));
            }
        }
        return changes;
    }

    private static List<List<Word>> values(CreditRecord record) {
        return Stream.of(
                        record.title(),
                        record.content(),
                        record.basis(),
                        new TreeSet<>(record.categories())
                                .stream()
                                        .map(category -> Word.of("creditfile.penalty." + category))
                                        .toList(),
                        record.fine() == null ? null : record.fine().format(),
                        record.confiscated() == null
                                ? null
                                : record.confiscated().format(),
                        record.validUntil(),
                        record.source(),
                        "creditfile.standing." + record.standing().name().toLowerCase(Locale.ROOT),
                        record.disclosure().until(),
                        record.ended(),
                        record.rulings().stream()
                                .map(ruling -> new Word(
                                        "creditfile.history.ruling.corrected",
                                        List.of(ruling.day().toString(), "乙局", ruling.number(), ruling.text())))
                                .toList())
                .map(ChangePolicyTest::words)
                .toList();
    }

    private static List<Word> words(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(Word.class::cast).toList();
        }
        return value == null || value.equals("") ? List.of() : List.of(Word.of(value.toString()));
    }

    /** Changes without their direction, or turned round: what came goes, and each field has its values exchanged. */
    private static List<String> told(List<Change> changes, boolean turned) {
        return changes.stream()
                .map(change -> {
                    What what = switch (change.what()) {
                        case ADDED -> turned ? What.GONE : What.ADDED;
                        case GONE -> turned ? What.ADDED : What.GONE;
                        case ENDED, CHANGED -> What.CHANGED;
                    };
                    return what + " " + change.record().id()
                            + change.fields().stream()
                                    .map(field ->
                                            turned ? new Field(field.name(), field.after(), field.before()) : field)
                                    .toList();
                })
                .toList();
    }

    /** Some of them, in any order, with values of which few are the usual ones' neighbours. */
    private static List<CreditRecord> records(Random random, List<FactId> ids) {
        List<FactId> some = new ArrayList<>(ids);
        Collections.shuffle(some, random);
        return some.subList(0, random.nextInt(ids.size() + 1)).stream()
                .map(id -> SampleRecord.of(sample -> {
                    sample.id = id;
                    for (int changes = random.nextInt(4); changes > 0; changes--) {
                        vary(random, sample);
                    }
                }))
                .toList();
    }

    private static void vary(Random random, SampleRecord sample) {
        switch (random.nextInt(NAMES.size())) {
            case 0 -> sample.title = random.nextBoolean() ? "" : "未按规定公示";
            case 1 -> sample.content = random.nextBoolean() ? "" : "责令改正";
            case 2 -> sample.basis = "依据" + random.nextInt(2);
            case 3 -> sample.fine = Money.ofFen(random.nextInt(2));
            case 4 -> sample.confiscated = Money.ofFen(100_000 + random.nextInt(2));
            case 5 -> sample.validUntil = DAY.plusDays(random.nextInt(2));
            case 6 -> sample.source = "乙局";
            case 7 -> sample.standing = Standing.values()[random.nextInt(Standing.values().length)];
            case 8 -> sample.until = DAY.plusYears(random.nextInt(2));
            case 9 -> sample.categories = List.of(random.nextBoolean() ? "fine" : "warning", "confiscation");
            case 10 -> sample.rulings = List.of(corrected(random.nextInt(2)));
            default -> sample.ended = DAY.minusDays(random.nextInt(2));
        }
    }

    private static Ruling corrected(int number) {
        return new Ruling(new UUID(0, number), Effect.CORRECTED, DAY, "更正" + number + "号", "乙局", "罚款一千元", "省条例第30条");
    }

    @Test
    void theOrderOfCategoriesIsNoChangeAndAnotherOneIs() {
        CreditRecord one = sample(sample -> sample.categories = List.of("fine", "confiscation"));
        assertThat(between(one, sample(sample -> sample.categories = List.of("confiscation", "fine"))))
                .isEmpty();
        assertThat(between(one, sample(sample -> sample.categories = List.of("warning"))))
                .flatExtracting(Change::fields)
                .containsExactly(new Field(
                        "categories",
                        List.of(Word.of("creditfile.penalty.confiscation"), Word.of("creditfile.penalty.fine")),
                        List.of(Word.of("creditfile.penalty.warning"))));
        assertThat(between(
                        sample(sample -> kind(sample, RecordKind.SAMPLE_TEST, "unqualified")),
                        sample(sample -> kind(sample, RecordKind.SAMPLE_TEST, "qualified"))))
                .flatExtracting(Change::fields)
                .extracting(Field::after)
                .containsExactly(List.of(Word.of("creditfile.outcome.qualified")));
    }

    private static void kind(SampleRecord sample, RecordKind kind, String category) {
        sample.kind = kind;
        sample.categories = List.of(category);
    }

    @Test
    void aRulingBetweenTheDaysIsToldWithItsAuthorityAndNumber() {
        CreditRecord corrected = sample(sample -> sample.rulings = List.of(corrected(1)));
        assertThat(between(sample(sample -> {}), corrected))
                .satisfiesExactly(change -> assertThat(change.what()).isEqualTo(What.CHANGED))
                .flatExtracting(Change::fields)
                .containsExactly(new Field(
                        "rulings",
                        List.of(),
                        List.of(new Word(
                                "creditfile.history.ruling.corrected",
                                List.of(DAY.toString(), "乙局", "更正1号", "罚款一千元")))));
        assertThat(between(corrected, corrected)).isEmpty();
    }

    @Test
    void aFileComparedWithItselfOrNothingWithNothingIsUnchanged() {
        CreditRecord record = sample(sample -> sample.fine = Money.ofFen(5));
        assertThat(between(record, record)).isEmpty();
        assertThat(ChangePolicy.between(file(List.of()), file(List.of()))).isEmpty();
    }

    @Test
    void anotherReportOfTheSameValuesIsNoChange() {
        assertThat(between(sample(sample -> {}), sample(sample -> sample.sources = 2)))
                .isEmpty();
        assertThat(between(sample(sample -> sample.content = null), sample(sample -> sample.content = "")))
                .as("no text and an empty one read the same")
                .isEmpty();
    }

    @Test
    void aFineOfNothingAndOneInOtherMoneyDifferFromNone() {
        assertThat(between(sample(sample -> {}), sample(sample -> sample.fine = Money.ofFen(0))))
                .flatExtracting(Change::fields)
                .containsExactly(new Field("fine", List.of(), List.of(Word.of("¥0.00"))));
        Money dollar = new Money(100, Currency.getInstance("USD"));
        assertThat(between(sample(sample -> sample.fine = Money.ofFen(100)), sample(sample -> sample.fine = dollar)))
                .flatExtracting(Change::fields)
                .containsExactly(new Field("fine", List.of(Word.of("¥1.00")), List.of(Word.of("USD 1.00"))));
    }

    @Test
    void aRecordEndsOnce() {
        CreditRecord ended = sample(sample -> sample.standing = Standing.ENDED);
        CreditRecord retold = sample(sample -> {
            sample.standing = Standing.ENDED;
            sample.title = "另一事由";
        });
        assertThat(between(sample(sample -> {}), ended))
                .extracting(Change::what)
                .containsExactly(What.ENDED);
        assertThat(between(ended, retold)).extracting(Change::what).containsExactly(What.CHANGED);
        assertThat(between(retold, sample(sample -> {})))
                .as("revived")
                .extracting(Change::what)
                .containsExactly(What.CHANGED);
        assertThat(ChangePolicy.between(file(List.of()), file(List.of(ended))))
                .as("ended before anybody looked")
                .extracting(Change::what)
                .containsExactly(What.ADDED);
    }

    @Test
    void everyFieldAndValueHasWordsInBothLanguages() {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (String name : NAMES) {
                String key = "creditfile.history.field." + name;
                assertThat(Fixture.texts().in(language, key)).isNotEqualTo(key).isNotBlank();
            }
            for (Effect effect : Effect.values()) {
                String key = "creditfile.history.ruling." + effect.name().toLowerCase(Locale.ROOT);
                assertThat(Fixture.texts().in(language, key, "2026-05-01", "乙局", "1号", "x"))
                        .contains("2026-05-01", "乙局", "1号");
            }
            for (Standing standing : Standing.values()) {
                String key = "creditfile.standing." + standing.word();
                assertThat(Fixture.texts().in(language, key)).isNotEqualTo(key).isNotBlank();
            }
        }
    }
}
