package org.chengxin.matter.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.matter.figure.ConcludedMatters.Queue;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts of matters against an oracle that looks at each of them. */
class ConcludedMattersIT extends ServerTest {

    /** A kind that nobody opens, and days before every other test. */
    private static final String KIND = "counted-by-test";

    private static final LocalDate DAY = LocalDate.of(2001, 3, 1);
    private static final List<String> STAGES = List.of("upheld", "kept", "withdrawn");

    @Autowired
    private ConcludedMatters matters;

    private record Line(String stage, LocalDate opened, LocalDate ended, LocalDate due) {}

    private JdbcClient rows() {
        return owner();
    }

    @AfterEach
    void nothingStays() {
        rows().sql("delete from matter.matter where definition = :kind")
                .param("kind", KIND)
                .update();
    }

    private void insert(Line line) {
        UUID id = Uuid7.next();
        rows().sql("""
                insert into matter.matter (id, definition, version, number, stage, opened, ended, acts, revision, due)
                values (:id, :kind, 1, :number, :stage, :opened, :ended, 1, 1, coalesce(:due, date 'infinity'))""")
                .param("id", id)
                .param("kind", KIND)
                .param("number", "数〔2001〕" + id)
                .param("stage", line.stage())
                .param("opened", line.opened())
                .param("ended", line.ended())
                .param("due", line.due())
                .update();
    }

    private static Line random(Random random) {
        LocalDate opened = DAY.plusDays(random.nextInt(60));
        boolean ended = random.nextBoolean();
        return new Line(
                STAGES.get(random.nextInt(STAGES.size())),
                opened,
                ended ? opened.plusDays(random.nextInt(40)) : null,
                random.nextInt(3) == 0 ? null : opened.plusDays(random.nextInt(30)));
    }

    @Test
    void endingsAndTheQueueAreThoseOfEachMatter() {
        long seed = Long.getLong("seed", 20_261_201L);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        LocalDate asked = DAY.plusDays(45);
        Queue before = matters.queue(asked);
        List<Line> lines = random.ints(200).mapToObj(each -> random(random)).toList();
        lines.forEach(this::insert);

        Map<String, Long> expected = new HashMap<>();
        lines.stream()
                .filter(line -> line.ended() != null
                        && !line.ended().isBefore(DAY.plusDays(10))
                        && !line.ended().isAfter(asked))
                .forEach(line -> expected.merge(line.stage(), 1L, Long::sum));
        assertThat(matters.endings(KIND, DAY.plusDays(10), asked)).isEqualTo(expected);

        List<Line> open = lines.stream()
                .filter(line -> line.ended() == null && !line.opened().isAfter(asked))
                .toList();
        Queue queue = matters.queue(asked);
        assertThat(queue.open() - before.open()).isEqualTo(open.size());
        assertThat(queue.overdue() - before.overdue())
                .isEqualTo(open.stream()
                        .filter(line -> line.due() != null && line.due().isBefore(asked))
                        .count());
        assertThat(queue.oldest())
                .isEqualTo(Math.max(
                        before.oldest(),
                        open.stream()
                                .mapToLong(line -> java.time.temporal.ChronoUnit.DAYS.between(line.opened(), asked))
                                .max()
                                .orElse(0)));
    }

    @Test
    void aKindThatNobodyConcludedHasNoEndings() {
        assertThat(matters.endings(KIND, DAY, DAY.plusDays(90))).isEmpty();
        assertThat(matters.of(KIND, DAY, DAY.plusDays(90))).isEmpty();
    }
}
