package org.chengxin.measure.decision;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.job.Job;
import org.chengxin.matter.Matters;
import org.chengxin.measure.Measure;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Suspends a measure whose record is no longer published: revoked, repaired or over. Whether it ends for good a person decides; until
 * then it has no effect.
 */
@Component
class RecordWatch implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWatch.class);

    private static final int PAGE = 200;

    private final MeasureStore store;
    private final CreditFiles files;
    private final Matters matters;
    private final LegalClock clock;
    private final Texts texts;

    RecordWatch(MeasureStore store, CreditFiles files, Matters matters, LegalClock clock, Texts texts) {
        this.store = store;
        this.files = files;
        this.matters = matters;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "measure-records";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        UUID after = null;
        List<Measure> page;
        do {
            page = store.resting(clock.today(), after, PAGE);
            page.stream().filter(each -> !stands(each)).forEach(this::suspend);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (after != null && page.size() == PAGE);
    }

    private boolean stands(Measure measure) {
        return files.open(measure.subject()).stream()
                .anyMatch(each -> each.number().equals(measure.record())
                        && each.disclosure().open());
    }

    private void suspend(Measure measure) {
        try {
            matters.add(
                    measure.matter(), "record-gone", Map.of("reason", texts.in(Locale.CHINESE, "measure.record.gone")));
        } catch (ProblemException moved) {
            LOG.info(
                    "measure {} is no longer where its record was looked up: {}",
                    measure.number(),
                    moved.problem().code());
        }
    }
}
