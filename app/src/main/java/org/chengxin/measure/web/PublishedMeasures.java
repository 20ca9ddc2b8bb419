package org.chengxin.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.measure.Measure;
import org.chengxin.measure.decision.Measures;
import org.chengxin.measure.web.MeasuresPage.Line;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One list for page, download and API, so that they never differ. */
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

    /** @param after cursor; a measure that is no longer public begins the list anew */
    Part page(String after, int limit) {
        Optional<Measure> last = uuid(after).flatMap(measures::published);
        List<Measure> found = measures.published(last.orElse(null), limit + 1);
        List<Measure> shown = found.subList(0, Math.min(limit, found.size()));
        return new Part(
                lines(shown),
                found.size() > limit ? shown.get(shown.size() - 1).id().toString() : null);
    }

    /** Those on subjects that these words find. */
    Part search(String words) {
        List<Measure> found = new ArrayList<>();
        for (Subject subject : subjects.search(words)) {
            found.addAll(measures.published(subject.id()));
        }
        return new Part(lines(found), null);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
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
