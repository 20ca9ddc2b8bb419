package org.chengxin.account.office;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.code.DivisionCode;

/** The competent office of a place (市场监督管理行政处罚程序规定 ch. 2: by level and territory). */
final class CompetencePolicy {

    /** Lowest first. */
    static final List<String> LEVELS = List.of("station", "district", "city");

    private CompetencePolicy() {}

    /** @param offices of one department */
    static Optional<Office> competent(List<Office> offices, String level, String division) {
        Optional<DivisionCode> place = DivisionCode.tryParse(division);
        int lowest = LEVELS.indexOf(level);
        if (place.isEmpty() || lowest < 0) {
            return Optional.empty();
        }
        List<Office> holding = offices.stream()
                .filter(office -> LEVELS.indexOf(office.level()) >= lowest)
                .filter(office -> DivisionCode.tryParse(office.division())
                        .map(territory -> place.get().isWithin(territory))
                        .orElse(false))
                .toList();
        for (String each : LEVELS) {
            List<Office> ofLevel = holding.stream()
                    .filter(office -> office.level().equals(each))
                    .toList();
            if (ofLevel.size() == 1) {
                return Optional.of(ofLevel.get(0));
            }
        }
        // Two offices of the highest level for one place are a configuration error; the one created first is taken.
        return holding.stream()
                .max(Comparator.<Office>comparingInt(office -> LEVELS.indexOf(office.level()))
                        .thenComparing(office -> office.id().toString(), Comparator.reverseOrder()));
    }
}
