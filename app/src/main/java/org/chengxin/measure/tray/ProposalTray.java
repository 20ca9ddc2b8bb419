package org.chengxin.measure.tray;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.office.Offices;
import org.chengxin.database.Reading;
import org.chengxin.job.Job;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.measure.MeasureMark;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a case for each proposed measure; one in words of its own goes back to be completed, and its facts stay as they are. */
@Component
public class ProposalTray implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalTray.class);

    private static final String MATTER = "measure";
    private static final int PAGE = 100;

    /** Who decides what is proposed in words of its own. */
    private static final List<String> USUAL = List.of("market-regulator");

    /** Pause before one that was refused is tried again. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final ProposedMeasureStore store;
    private final Catalogue catalogue;
    private final Subjects subjects;
    private final Matters matters;
    private final Offices offices;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProposalTray(
            ProposedMeasureStore store,
            Catalogue catalogue,
            Subjects subjects,
            Matters matters,
            Offices offices,
            Texts texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.matters = matters;
        this.offices = offices;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "measure-proposals";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        store.waiting(clock.instant().minus(AGAIN), PAGE).forEach(this::safely);
    }

    private void safely(ProposedMeasure proposed) {
        transaction.executeWithoutResult(status -> store.tried(proposed.id(), clock.instant()));
        try {
            transaction.executeWithoutResult(status -> raise(proposed));
        } catch (ProblemException refused) {
            LOG.warn(
                    "the measure proposed by {} will be tried again: {}",
                    proposed.matter(),
                    refused.problem().code());
        }
    }

    private void raise(ProposedMeasure proposed) {
        Optional<CatalogueItem> item = catalogue.open(proposed.item());
        MatterId matter = matters.raise(MATTER, "proposal-" + proposed.id(), form(proposed, item))
                .id();
        store.raised(proposed.id(), matter.value());
        if (item.isEmpty()) {
            matters.perform(
                    matter,
                    Set.of(MeasureMark.RETURNED),
                    Map.of("reason", texts.in(java.util.Locale.CHINESE, "measure.tray.returned")));
        }
    }

    /** The office of this city that proposes it, and knows the case, decides if its department may; else that of the subject's seat. */
    private Optional<String> place(ProposedMeasure proposed, Optional<Subject> subject, Optional<CatalogueItem> item) {
        return Optional.ofNullable(proposed.officeId())
                .flatMap(offices::find)
                .filter(office ->
                        item.map(CatalogueItem::deciders).orElse(USUAL).contains(office.department())
                                && !offices.isElsewhere(office))
                .map(Offices.Office::division)
                .or(() -> subject.map(Subject::seat));
    }

    private Map<String, Object> form(ProposedMeasure proposed, Optional<CatalogueItem> item) {
        Map<String, Object> form = new HashMap<>();
        Optional<Subject> subject = subjects.find(proposed.subject());
        form.put(
                "subject",
                Map.of(
                        "words",
                        subject.map(Subject::name).orElse(proposed.subject().toString()),
                        "subject",
                        subject.map(Subject::id).orElse(proposed.subject()).toString()));
        place(proposed, subject, item).ifPresent(place -> form.put("place", place));
        form.put("item", item.map(each -> each.title().zh()).orElse(proposed.item()));
        form.put("reason", proposed.reason());
        form.put("basis", proposed.basis());
        if (proposed.evidence() != null) {
            form.put("evidence", proposed.evidence().toString());
        }
        if (proposed.record() != null) {
            form.put("record", proposed.record());
        }
        form.put("source", proposed.number());
        return form;
    }

    /** What led to a case of a measure. */
    @Reading
    public Optional<ProposedMeasure> behind(UUID matter) {
        return store.behind(matter);
    }

    /** What a case proposed, the oldest first. */
    @Reading
    public List<ProposedMeasure> of(UUID matter) {
        return store.of(matter);
    }
}
