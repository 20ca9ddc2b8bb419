package org.chengxin.measure.decision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chengxin.creditfile.ruling.FileChanged;
import org.chengxin.job.Job;
import org.chengxin.matter.Matters;
import org.chengxin.matter.mark.MarksRead;
import org.chengxin.measure.Measure;
import org.chengxin.measure.MeasureMark;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem.Need;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether the grounds of measures in force still stand. A measure ends with its record when the record is revoked, repaired or
 * otherwise ended, unless the measure rests on another fact too. It is suspended, and a person decides, when the record is only no longer
 * published. An incentive that needs the certificate of good standing ends with the certificate. An incentive whose item is barred by
 * what stands against its subject is suspended, and the subject is heard.
 */
@Component
class RecordWatch implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWatch.class);

    private static final String NAME = "measure-records";
    private static final int PAGE = 200;

    private final MeasureStore store;
    private final Grounds grounds;
    private final Catalogue catalogue;
    private final Standings standings;
    private final Bars bars;
    private final Subjects subjects;
    private final Matters matters;
    private final LegalClock clock;
    private final Texts texts;
    private final TransactionTemplate step;

    RecordWatch(
            MeasureStore store,
            Grounds grounds,
            Catalogue catalogue,
            Standings standings,
            Bars bars,
            Subjects subjects,
            Matters matters,
            LegalClock clock,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.grounds = grounds;
        this.catalogue = catalogue;
        this.standings = standings;
        this.bars = bars;
        this.subjects = subjects;
        this.matters = matters;
        this.clock = clock;
        this.texts = texts;
        this.step = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    @Bean
    static MarksRead measureMarks() {
        return MarksRead.of("measure", EnumSet.allOf(MeasureMark.class))
                .taking(MeasureMark.RETURNED, MeasureMark.SUSPENDED, MeasureMark.BARRED, MeasureMark.ENDED);
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
        eachOf(after -> store.resting(today, after, PAGE), this::lookAtRecord);
        catalogue.all().stream()
                .filter(each -> !each.rule().isSanction())
                .forEach(each -> eachOf(after -> store.running(each.name(), today, after, PAGE), this::look));
    }

    /** The measures on these subjects, under any of their ids. */
    void look(Collection<SubjectId> changed) {
        store.running(subjects.identities(changed), clock.today()).forEach(measure -> {
            lookAtRecord(measure);
            if (!measure.item().isSanction()) {
                look(measure);
            }
        });
    }

    /** Runs in the transaction that ends the record; a refused step is rolled back alone. */
    @EventListener
    void on(FileChanged changed) {
        store.running(subjects.identities(changed.subjects()), clock.today()).forEach(this::endWithoutRecord);
    }

    private boolean endWithoutRecord(Measure measure) {
        return grounds.areGone(measure) && perform(measure, MeasureMark.ENDED, words("measure.record.ended"));
    }

    private void lookAtRecord(Measure measure) {
        if (!endWithoutRecord(measure) && measure.suspended() == null && !grounds.recordStands(measure)) {
            perform(measure, MeasureMark.SUSPENDED, words("measure.record.gone"));
        }
    }

    private void look(Measure measure) {
        endUnlessCertified(measure);
        suspendIfBarred(measure);
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
        if (measure.item().needs(Need.STANDING) && !standings.isGood(measure.subject())) {
            perform(measure, MeasureMark.ENDED, words("measure.standing.gone"));
        }
    }

    /** By the version under which it was decided, which named its bars. */
    private void suspendIfBarred(Measure measure) {
        if (measure.suspended() == null) {
            bars.against(measure.item(), measure.subject()).ifPresent(bar -> {
                String reason = words("measure.barred", bar);
                // a case of a definition without that step is suspended without the time to be heard
                if (!perform(measure, MeasureMark.BARRED, reason)) {
                    perform(measure, MeasureMark.SUSPENDED, reason);
                }
            });
        }
    }

    private String words(String key, Object... arguments) {
        return texts.in(Locale.CHINESE, key, arguments);
    }

    /** False if the case does not take the step now; then the step alone is rolled back, and not the surrounding transaction. */
    private boolean perform(Measure measure, MeasureMark mark, String reason) {
        try {
            step.executeWithoutResult(
                    status -> matters.perform(measure.matter(), Set.of(mark), Map.of("reason", reason)));
            return true;
        } catch (ProblemException moved) {
            LOG.info(
                    "measure {} is not {}: {}",
                    measure.number(),
                    mark.word(),
                    moved.problem().code());
            return false;
        }
    }
}
