package org.chengxin.measure.web;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.measure.tray.ProposalTray;
import org.chengxin.measure.tray.ProposedMeasure;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.DocumentNumber;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * 办理全过程: from a clue or an interview over every case that followed to the authority's record, the measure and its publication,
 * whichever of them one looks at. 方案二(三)4.
 */
@Component
class Ways {

    /** Cases of one way; a draw of inspections may have opened hundreds. */
    private static final int MOST = 20;

    /** The kind of case that records the penalty it came to. */
    private static final String PENALISING = "filed-case";

    /** The field of a form that gives the number of a record. */
    private static final String RECORD = "record";

    private final Matters matters;
    private final ProposalTray tray;
    private final Measures measures;
    private final PublishedMeasures published;
    private final CreditFiles files;
    private final Subjects subjects;
    private final LegalClock clock;

    Ways(
            Matters matters,
            ProposalTray tray,
            Measures measures,
            PublishedMeasures published,
            CreditFiles files,
            Subjects subjects,
            LegalClock clock) {
        this.matters = matters;
        this.tray = tray;
        this.measures = measures;
        this.published = published;
        this.files = files;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** What the reader may see of the way that a case is part of, by day; the case alone is no way. */
    List<WayStop> of(UUID matter, Caller reader) {
        Map<UUID, Optional<Matter>> cases = new HashMap<>();
        List<UUID> line = line(matter, reader, cases);
        Deque<UUID> open = new ArrayDeque<>(line);
        Set<UUID> queued = new HashSet<>(line);
        Set<WayStop> stops = new LinkedHashSet<>();
        for (int seen = 0; seen < MOST && !open.isEmpty(); seen++) {
            UUID id = open.poll();
            Optional<Matter> found = find(id, reader, cases);
            if (found.isEmpty()) {
                continue;
            }
            List<ProposedMeasure> proposed = tray.of(id);
            stops.add(WayStop.of(found.get()));
            Optional<Measure> measure = measures.ofMatter(id);
            stops.addAll(records(found.get(), proposed, measure));
            measure.ifPresent(each -> stops.addAll(taken(each)));
            Stream.concat(
                            proposed.stream().map(ProposedMeasure::raised).filter(Objects::nonNull),
                            found.get().children().stream()
                                    .map(link -> link.id().value()))
                    .filter(queued::add)
                    .forEach(open::add);
        }
        return stops.size() < 2
                ? List.of()
                : stops.stream().sorted(Comparator.comparing(WayStop::day)).toList();
    }

    /** From the case with which the way began, as far as the reader may see it, down to this one: these come before their siblings. */
    private List<UUID> line(UUID matter, Caller reader, Map<UUID, Optional<Matter>> cases) {
        Deque<UUID> line = new ArrayDeque<>(List.of(matter));
        while (line.size() < MOST) {
            UUID at = line.getFirst();
            Optional<UUID> before = tray.behind(at)
                    .map(ProposedMeasure::matter)
                    .or(() -> find(at, reader, cases)
                            .map(Matter::parent)
                            .map(parent -> parent.id().value()));
            if (before.isEmpty() || find(before.get(), reader, cases).isEmpty()) {
                break;
            }
            line.addFirst(before.get());
        }
        return List.copyOf(line);
    }

    /** Each is read once for a page. */
    private Optional<Matter> find(UUID matter, Caller reader, Map<UUID, Optional<Matter>> cases) {
        return cases.computeIfAbsent(matter, id -> {
            try {
                return Optional.of(matters.linked(new MatterId(id), Actor.of(reader)));
            } catch (ProblemException hidden) {
                return Optional.empty();
            }
        });
    }

    /**
     * The authority's records that the case names or rests on: a penalty stays in the system that decided it, and comes back as a record
     * of one of the parties; a number that nobody reported is yet to be checked (待核). What a secret case says stays on its own page, where each look is logged.
     */
    private List<WayStop> records(Matter of, List<ProposedMeasure> proposed, Optional<Measure> measure) {
        Set<String> numbers = Stream.of(
                        (of.isSecret() ? Stream.<Matter.Entry>empty() : of.acts().stream())
                                .map(act -> String.valueOf(act.form().getOrDefault(RECORD, ""))),
                        proposed.stream().map(ProposedMeasure::record),
                        measure.stream().map(Measure::record))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .map(DocumentNumber::spelt)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<CreditRecord> known = Stream.of(
                        of.parties().stream().map(Matter.Party::subject),
                        proposed.stream().map(ProposedMeasure::subject),
                        measure.stream().map(Measure::subject))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .flatMap(subject -> subjects.find(subject).stream())
                .map(Subject::id)
                .distinct()
                .flatMap(subject -> files.file(subject).numbered(numbers))
                .toList();
        return Stream.concat(
                        known.stream()
                                .filter(record -> record.disclosure().open())
                                .map(WayStop::of),
                        numbers.stream()
                                .filter(number -> of.kind().equals(PENALISING))
                                .filter(number -> known.stream()
                                        .noneMatch(record -> record.number().equals(number)))
                                .map(number -> WayStop.unreported(of, number)))
                .toList();
    }

    private List<WayStop> taken(Measure measure) {
        WayStop taken = WayStop.taken(measure, measure.state(clock.today()).word());
        return published
                .line(measure)
                .map(line -> List.of(taken, WayStop.published(line)))
                .orElse(List.of(taken));
    }
}
