package org.chengxin.measure.decision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.job.Job;
import org.chengxin.matter.Matters;
import org.chengxin.measure.Measure;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks whether that on which a measure rests is still there. One whose record is no longer published is suspended: revoked, repaired or
 * over; whether it ends for good a person decides. An incentive that the certificate of good standing gives ends with the certificate.
 */
@Component
class RecordWatch implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWatch.class);

    private static final String NAME = "measure-records";
    private static final int PAGE = 200;

    private final MeasureStore store;
    private final CreditFiles files;
    private final Catalogue catalogue;
    private final Standings standings;
    private final Subjects subjects;
    private final Matters matters;
    private final LegalClock clock;
    private final Texts texts;

    RecordWatch(
            MeasureStore store,
            CreditFiles files,
            Catalogue catalogue,
            Standings standings,
            Subjects subjects,
            Matters matters,
            LegalClock clock,
            Texts texts) {
        this.store = store;
        this.files = files;
        this.catalogue = catalogue;
        this.standings = standings;
        this.subjects = subjects;
        this.matters = matters;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalDate today = clock.today();
        eachOf(after -> store.resting(today, after, PAGE), measure -> {
            if (!stands(measure)) {
                add(measure, "record-gone", "measure.record.gone");
            }
        });
        catalogue.all().stream()
                .filter(each -> each.rule().needsStanding())
                .forEach(each ->
                        eachOf(after -> store.running(each.name(), today, after, PAGE), this::endUnlessCertified));
    }

    /** What rests on the certificate of one subject. */
    void look(SubjectId subject) {
        store.running(subjects.identities(subject), clock.today()).forEach(this::endUnlessCertified);
    }

    private static void eachOf(Function<@Nullable UUID, List<Measure>> page, Consumer<Measure> look) {
        UUID after = null;
        List<Measure> found;
        do {
            found = page.apply(after);
            found.forEach(look);
            after = found.isEmpty() ? null : found.get(found.size() - 1).id();
        } while (after != null && found.size() == PAGE);
    }

    /** By the version under which it was decided; earlier ones did not ask for the certificate. */
    private void endUnlessCertified(Measure measure) {
        if (measure.item().needsStanding() && !standings.isGood(measure.subject())) {
            String reason = "measure.standing.gone";
            // a case of a definition without that step is suspended, for a person to end it
            if (!add(measure, "standing-gone", reason)) {
                add(measure, "record-gone", reason);
            }
        }
    }

    private boolean stands(Measure measure) {
        return files.open(measure.subject()).stream()
                .anyMatch(each -> each.number().equals(DocumentNumber.spelt(String.valueOf(measure.record())))
                        && each.disclosure().open());
    }

    /** False if the case does not take the step now. */
    private boolean add(Measure measure, String step, String reason) {
        try {
            matters.add(measure.matter(), step, Map.of("reason", texts.in(Locale.CHINESE, reason)));
            return true;
        } catch (ProblemException moved) {
            LOG.info(
                    "measure {} does not take {}: {}",
                    measure.number(),
                    step,
                    moved.problem().code());
            return false;
        }
    }
}
