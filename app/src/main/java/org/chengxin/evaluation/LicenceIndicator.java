package org.chengxin.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** Indicator of a merchant's licences: {@code active}, {@code ended} or {@code none}. */
@Component
class LicenceIndicator implements IndicatorProvider {

    private static final String NAME = "licence";

    private final Subjects subjects;

    LicenceIndicator(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(Indicator.word(NAME, "none"));
    }

    @Override
    public void count(Asked asked, Tally tally) {
        subjects.licenceStates(asked.merchants(), asked.day())
                .forEach((merchant, state) -> asked.places(merchant).forEach(place -> tally.say(place, NAME, state)));
    }

    @Override
    public void counted(Asked asked, BiConsumer<Place, FactId> visitor) {
        subjects.licencesOf(
                asked.merchants(),
                (merchant, fact) -> asked.places(merchant).forEach(place -> visitor.accept(place, fact)));
    }

    @Override
    public Set<String> types() {
        return Set.of("merchant", "licence");
    }

    @Override
    public Set<SubjectId> merchants(Collection<FactId> facts) {
        return subjects.subjectsOf(facts);
    }
}
