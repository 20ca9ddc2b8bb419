package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.chengxin.creditfile.CreditFile.Entry;
import org.chengxin.creditfile.CreditFile.Part;
import org.chengxin.creditfile.CreditFile.Place;
import org.chengxin.creditfile.Disclosure.State;
import org.chengxin.creditfile.RecordKind.Category;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is complete however it is looked at, what counts against its subject comes first, and no more is read than is looked at. */
class CreditFileTest {

    private static final long SEED = Long.getLong("seed", 20_261_201L);
    private static final int RECORDS = 1_000;

    private final Map<FactId, CreditRecord> known = new HashMap<>();
    private int reads;
    private CreditFile file;

    @BeforeEach
    void aFileOfManyRecords() {
        Random random = new Random(SEED);
        List<Entry> entries = new ArrayList<>();
        for (int each = 0; each < RECORDS; each++) {
            int number = each;
            CreditRecord record = SampleRecord.of(sample -> {
                sample.kind = random.nextInt(20) == 0 ? RecordKind.PENALTY : RecordKind.HONOUR;
                sample.own = random.nextBoolean();
                sample.number = "第" + number + "号";
                sample.decided = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(30));
                sample.state = random.nextInt(3) == 0 ? State.ENDED : State.DISCLOSED;
            });
            known.put(record.id(), record);
            entries.add(new Entry(record.kind(), record.number(), record.place()));
        }
        file = new CreditFile(entries, asked -> {
            reads++;
            assertThat(asked).hasSizeBetween(1, CreditFile.PAGE);
            return asked.stream()
                    .map(entry -> known.get(entry.id()))
                    .filter(Objects::nonNull)
                    .toList();
        });
    }

    private List<CreditRecord> walked(int most) {
        List<CreditRecord> walked = new ArrayList<>();
        Place after = null;
        do {
            Part part = file.openPart(after, most);
            assertThat(part.records()).hasSizeLessThanOrEqualTo(most);
            walked.addAll(part.records());
            after = part.next() == null
                    ? null
                    : Place.parse(part.next().toString()).orElseThrow();
        } while (after != null);
        return walked;
    }

    @Test
    void pageByPageAllIsThereOnceWhatIsAdverseFirst() {
        List<CreditRecord> open = file.open().toList();
        assertThat(file.records()).as("seed %d", SEED).hasSize(RECORDS).doesNotHaveDuplicates();
        assertThat(open)
                .isSortedAccordingTo((one, other) -> one.place().compareTo(other.place()))
                .containsExactlyInAnyOrderElementsOf(known.values().stream()
                        .filter(record -> record.disclosure().open())
                        .toList());
        long adverse = open.stream()
                .filter(record -> record.kind().category() == Category.ADVERSE)
                .count();
        assertThat(open.subList(0, (int) adverse)).allMatch(record -> record.kind() == RecordKind.PENALTY);
        for (int most : new int[] {1, 7, 50, 200, 1_000}) {
            assertThat(walked(most)).as("pages of %d", most).isEqualTo(open);
        }
    }

    @Test
    void whatIsAskedByKindOrNumberIsFoundWithoutTheRest() {
        assertThat(file.records(Set.of(RecordKind.PENALTY))).hasSize((int) known.values().stream()
                .filter(record -> record.kind() == RecordKind.PENALTY)
                .count());
        assertThat(file.openPart(null, 50).records()).hasSize(50);
        assertThat(reads).as("penalties stand on the first page, which is kept").isEqualTo(1);
        assertThat(file.numbered(Set.of("第17号")))
                .extracting(CreditRecord::number)
                .containsExactly("第17号");
        assertThat(file.numbered(Set.of("无此号"))).isEmpty();
        assertThat(reads).isLessThanOrEqualTo(2);
    }

    @Test
    void aPlaceStaysWhenItsRecordGoes() {
        List<CreditRecord> open = file.open().toList();
        known.remove(open.get(299).id());
        assertThat(file.openPart(open.get(299).place(), 3).records()).isEqualTo(open.subList(300, 303));
        for (String none :
                List.of("", "x", "ao.2026-01-01", "ao.2026-13-01." + open.get(0).id())) {
            assertThat(Place.parse(none)).as(none).isEmpty();
        }
    }
}
