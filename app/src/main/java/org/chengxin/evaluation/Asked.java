package org.chengxin.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;

/** Whose indicators are asked for, as they stood at the end of a day. */
public final class Asked {

    private final LocalDate day;
    private final int months;
    private final Set<Place> places;
    private final Map<SubjectId, List<Place>> of;
    private final Set<SubjectId> identities;
    private final Map<SubjectId, SubjectId> joined;

    /**
     * @param months how far back trade counts
     * @param identities all ids under which facts of these merchants are stored
     * @param joined which merchant each of those was found to be, where it is another
     */
    Asked(LocalDate day, int months, Set<Place> places, Set<SubjectId> identities, Map<SubjectId, SubjectId> joined) {
        this.day = day;
        this.months = months;
        this.places = places;
        this.of = places.stream().collect(Collectors.groupingBy(Place::merchant));
        this.identities = identities;
        this.joined = joined;
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** When the trade that counts begins. */
    public Instant from() {
        return day.minusMonths(months).atStartOfDay(LegalClock.ZONE).toInstant();
    }

    /** The end of the day. */
    public Instant until() {
        return day.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant();
    }

    /** The merchants as they stand. */
    public Set<SubjectId> merchants() {
        return of.keySet();
    }

    /** All ids under which facts of the merchants are stored. */
    public Set<SubjectId> identities() {
        return identities;
    }

    /** Wherever a merchant of this id is asked for. */
    public List<Place> places(SubjectId identity) {
        return of.getOrDefault(standing(identity), List.of());
    }

    Optional<Place> standing(Place place) {
        SubjectId merchant = standing(place.merchant());
        Place standing = merchant.equals(place.merchant()) ? place : new Place(place.platform(), merchant);
        return places.contains(standing) ? Optional.of(standing) : Optional.empty();
    }

    private SubjectId standing(SubjectId identity) {
        return joined.getOrDefault(identity, identity);
    }
}
