package org.chengxin.creditfile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.creditfile.ruling.FileChanged;
import org.chengxin.evidence.FactOwner;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 认定: takes authorities' determinations in matters into credit files. By the plan fulfilment goes on file only after a
 * competent department confirmed it (二(二)2).
 */
@Component
class Determinations implements OutcomeOwner, FactOwner {

    private static final String WORD = "credit-record";
    private static final int TITLE = 200;
    private static final int CONTENT = 4_000;

    private final DeterminationStore store;
    private final Subjects subjects;
    private final ApplicationEventPublisher events;

    Determinations(DeterminationStore store, Subjects subjects, ApplicationEventPublisher events) {
        this.store = store;
        this.subjects = subjects;
        this.events = events;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Set<String> fields() {
        return Set.of("category", "title", "content", "basis");
    }

    /**
     * Runs in the transaction of the delivery. A party that is no known subject has no file; its determination stays in the
     * matter only.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(OutcomeRecorded outcome) {
        SubjectId subject = outcome.about().subject();
        if (subject != null && !outcome.values().isEmpty()) {
            subjects.hold();
            store.insert(determination(outcome, subject), outcome.seal());
            events.publishEvent(new FileChanged(Set.of(subject)));
        }
    }

    private static Determination determination(OutcomeRecorded outcome, SubjectId subject) {
        Map<String, String> values = outcome.values();
        return new Determination(
                new FactId(outcome.outcome()),
                subject,
                outcome.matter(),
                outcome.number(),
                outcome.office(),
                shortened(values, "category", TITLE),
                shortened(values, "title", TITLE),
                shortened(values, "content", CONTENT),
                shortened(values, "basis", TITLE),
                outcome.day(),
                day(values.get("until")));
    }

    private static String shortened(Map<String, String> values, String field, int longest) {
        String text = values.getOrDefault(field, "");
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            // no fixed end: the rules of the file apply
            return null;
        }
    }

    /** Erasing the outcome itself is the matter's part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        store.subject(id).ifPresent(subject -> {
            subjects.hold();
            store.remove(id);
            events.publishEvent(new FileChanged(Set.of(subject)));
            subjects.release(List.of(subject));
        });
        return false;
    }

    @Override
    public Set<UUID> about(FactId id) {
        return store.subject(id).map(subject -> Set.of(subject.value())).orElse(Set.of());
    }
}
