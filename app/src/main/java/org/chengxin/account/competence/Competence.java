package org.chengxin.account.competence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the competent office for a place. */
@Component
public class Competence {

    private final Offices offices;
    private final CompetenceStore overrides;

    Competence(Offices offices, CompetenceStore overrides) {
        this.offices = offices;
        this.overrides = overrides;
    }

    /**
     * A place of a matter.
     *
     * @param reason why it counts: {@code registered}, {@code place}, {@code platform} or {@code opener}
     */
    public record Place(String reason, String division) {}

    /** The office and the reason. */
    public record Found(
            Office office, String reason, @Nullable String place) {}

    /**
     * The office of the first place that has one.
     *
     * @param places in order of precedence
     * @param takesPart offices that are considered
     */
    public Optional<Found> find(
            String definition, String department, String level, List<Place> places, Predicate<Office> takesPart) {
        return places.stream()
                .flatMap(place -> at(definition, department, level, place).stream())
                .filter(found -> takesPart.test(found.office()))
                .findFirst();
    }

    /** This city's office, so that no matter is left without one. */
    public Optional<Found> ofTheCity(String department) {
        return offices.ofTheCity(department).map(office -> new Found(office, "fallback", null));
    }

    /** Whether an office is competent for one of the places; the city's office is where no place has one. */
    public boolean isCompetent(
            OrganisationId asked, String definition, String department, String level, List<Place> places) {
        List<OrganisationId> competent = places.stream()
                .flatMap(place -> at(definition, department, level, place).stream())
                .map(found -> found.office().id())
                .toList();
        return competent.isEmpty()
                ? ofTheCity(department)
                        .filter(found -> found.office().id().equals(asked))
                        .isPresent()
                : competent.contains(asked);
    }

    private Optional<Found> at(String definition, String department, String level, Place place) {
        return overrides
                .office(definition, department, level, place.division())
                .flatMap(offices::find)
                .map(office -> new Found(office, "override", place.division()))
                .or(() -> offices.competent(department, level, place.division())
                        .map(office -> new Found(office, place.reason(), place.division())));
    }
}
