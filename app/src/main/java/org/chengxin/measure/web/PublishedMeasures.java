package org.chengxin.measure.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.field.ListQuery;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.measure.web.MeasuresPage.Line;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.list.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One list for page, file and API, so that they never differ. */
@Component
class PublishedMeasures {

    private final Measures measures;
    private final Subjects subjects;
    private final LegalClock clock;

    PublishedMeasures(Measures measures, Subjects subjects, LegalClock clock) {
        this.measures = measures;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @param next cursor of the next page; null at the end */
    record Part(List<Line> lines, @Nullable String next) {}

    /** @param after cursor; what is none begins the list */
    Part page(String after, int limit) {
        Optional<Cursor> last = Cursor.parse(after);
        List<Measure> found = measures.published(
                last.map(Cursor::since).orElse(null), last.map(Cursor::id).orElse(null), limit + 1);
        List<Measure> shown = found.subList(0, Math.min(limit, found.size()));
        return new Part(lines(shown), found.size() > limit ? Cursor.behind(shown.get(shown.size() - 1)) : null);
    }

    /** A page of those of these items. */
    Found<Line> list(Collection<String> items, ListQuery query) {
        Found<Measure> found = measures.published(items, query);
        return new Found<>(lines(found.rows()), found.count());
    }

    /** Those of these items on subjects that the words find. */
    List<Line> search(String words, Collection<String> items) {
        return lines(subjects.search(words).stream()
                .flatMap(subject -> measures.published(subject.id()).stream())
                .filter(measure -> items.contains(measure.item().item()))
                .toList());
    }

    /** The measure's line if it is in the list today. */
    Optional<Line> line(Measure measure) {
        return measure.published() && measure.applies(clock.today())
                ? lines(List.of(measure)).stream().findFirst()
                : Optional.empty();
    }

    /** A place in the list, which stays where it is when the measure there ends. */
    private record Cursor(LocalDate since, UUID id) {

        static String behind(Measure last) {
            return last.since() + "." + last.id();
        }

        static Optional<Cursor> parse(String text) {
            String[] parts = text.split("\\.", 2);
            try {
                return parts.length < 2
                        ? Optional.empty()
                        : Optional.of(new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1])));
            } catch (DateTimeParseException | IllegalArgumentException none) {
                return Optional.empty();
            }
        }
    }

    private List<Line> lines(List<Measure> found) {
        Map<SubjectId, Subject> known =
                subjects.all(found.stream().map(Measure::subject).collect(Collectors.toSet()));
        List<Line> lines = new ArrayList<>();
        for (Measure measure : found) {
            Subject subject = known.get(measure.subject());
            // one who became a natural person by a correction is not shown
            if (subject != null && subject.nature().published() && subject.name() != null) {
                lines.add(Line.of(measure, subject.name(), subject.code(), clock.today()));
            }
        }
        return lines;
    }
}
