package org.chengxin.creditfile.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.evaluation.Asked;
import org.chengxin.evaluation.Indicator;
import org.chengxin.evaluation.IndicatorProvider;
import org.chengxin.evaluation.Place;
import org.chengxin.evaluation.Tally;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/**
 * Indicators: adverse penalties (no warnings alone, none by summary procedure, remedies failed or lapsed) and honours within
 * the record window, as reported by their own authorities and givers.
 */
@Component
class RecordIndicators implements IndicatorProvider {

    private static final String WINDOW = "evaluation.record.months";

    private final CreditFiles files;
    private final Parameters parameters;

    RecordIndicators(CreditFiles files, Parameters parameters) {
        this.files = files;
        this.parameters = parameters;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(Indicator.count("penalties"), Indicator.count("honours"));
    }

    @Override
    public void count(Asked asked, Tally tally) {
        files.counts(asked.merchants(), from(asked), asked.day())
                .forEach((merchant, counts) -> asked.places(merchant).forEach(place -> {
                    tally.add(place, "penalties", counts.penalties());
                    tally.add(place, "honours", counts.honours());
                }));
    }

    @Override
    public void counted(Asked asked, BiConsumer<Place, FactId> visitor) {
        files.counted(
                asked.merchants(),
                from(asked),
                asked.day(),
                (merchant, fact) -> asked.places(merchant).forEach(place -> visitor.accept(place, fact)));
    }

    private LocalDate from(Asked asked) {
        return asked.day().minusMonths(parameters.whole(WINDOW));
    }

    @Override
    public Set<String> parameters() {
        return Stream.concat(Stream.of(WINDOW), CreditFiles.REMEDIES.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> types() {
        return Set.of("penalty", "honour");
    }

    @Override
    public Set<SubjectId> merchants(Collection<FactId> facts) {
        return files.subjectsOf(facts);
    }
}
