package org.chengxin.creditfile;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.creditfile.RecordStore.Assertion;
import org.chengxin.creditfile.ruling.FileChanged;
import org.chengxin.creditfile.ruling.Rulings;
import org.chengxin.evidence.FactOwner;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases one source's report of a record; the record is rebuilt from the reports that stay. */
@Component
class RecordErasure implements FactOwner {

    private final RecordStore store;
    private final VersionStore versions;
    private final Subjects subjects;
    private final Reports reports;
    private final Rulings rulings;
    private final ApplicationEventPublisher events;

    RecordErasure(
            RecordStore store,
            VersionStore versions,
            Subjects subjects,
            Reports reports,
            Rulings rulings,
            ApplicationEventPublisher events) {
        this.events = events;
        this.store = store;
        this.versions = versions;
        this.subjects = subjects;
        this.reports = reports;
        this.rulings = rulings;
    }

    /** Erasing the report itself is intake's part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        store.recordOf(id).ifPresent(record -> {
            subjects.hold();
            SubjectId subject = store.subject(record);
            versions.erase(record, id);
            fileAnew(
                    record,
                    store.assertions(record).stream()
                            .filter(other -> !other.id().equals(id))
                            .toList());
            events.publishEvent(new FileChanged(Set.of(subject)));
            subjects.release(List.of(subject));
        });
        return false;
    }

    /** Rebuilds a record from the assertions that stay, as if they came in now. */
    private void fileAnew(UUID record, List<Assertion> words) {
        long before = versions.newest();
        store.remove(record);
        if (words.stream().anyMatch(Assertion::current)) {
            fileAnew(words);
            store.recordOf(words.get(0).id()).ifPresent(anew -> rulings.move(record, anew));
        }
        words.stream()
                .map(Assertion::id)
                .filter(word -> store.recordOf(word).isPresent())
                .findFirst()
                .ifPresentOrElse(
                        word -> versions.resettle(record, store.recordOf(word).orElseThrow(), word, before),
                        () -> versions.end(record));
    }

    /** Current assertions come first, since the record takes its values from them; older versions only stay findable. */
    private void fileAnew(List<Assertion> assertions) {
        assertions.stream().filter(Assertion::current).forEach(this::file);
        assertions.stream().filter(assertion -> !assertion.current()).forEach(assertion -> {
            file(assertion);
            store.retire(assertion.id());
        });
    }

    private void file(Assertion assertion) {
        FactId id = assertion.id();
        reports.reopen(id)
                .map(report -> new Report(
                        id, report.seal(), report.reporter(), report.key(), report.data(), report.receivedAt(), null))
                .ifPresent(report -> reports.typeOf(id).orElseThrow().record(List.of(report)));
    }

    @Override
    public Set<UUID> about(FactId id) {
        return store.subjects(List.of(id)).stream().map(SubjectId::value).collect(Collectors.toSet());
    }
}
