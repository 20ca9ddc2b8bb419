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

/** Query for indicators: which merchants, on which platforms, as of the end of which day. */
public final class Asked {

    private final LocalDate day;
    private final int months;
    private final Set<Place> places;
    private final Map<SubjectId, List<Place>> of;
    private final Set<SubjectId> identities;
    private final Map<SubjectId, SubjectId> joined;

    /**
     * @param months length of the window of trade, in months before {@code day}
     * @param identities all subject ids under which facts of these merchants are stored
     * @param joined subject id → the merchant that it was joined to
     */
    Asked(LocalDate day, int months, Set<Place> places, Set<SubjectId> identities, Map<SubjectId, SubjectId> joined) {
        this.day = day;
        this.months = months;
        this.places = places;
        this.of = places.stream().collect(Collectors.groupingBy(Place::merchant));
        this.identities = identities;
        this.joined = joined;
    }

    /** The day at whose end the indicators are taken. */
    public LocalDate day() {
        return day;
    }

    /** Start of the window of trade, inclusive. */
    public Instant from() {
        return day.minusMonths(months).atStartOfDay(LegalClock.ZONE).toInstant();
    }

    /** End of the window: the end of the day. */
    public Instant until() {
        return day.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant();
    }

    /** The merchants, joined ids resolved. */
    public Set<SubjectId> merchants() {
        return of.keySet();
    }

    /** All subject ids under which facts of the merchants are stored, joined ones included. */
    public Set<SubjectId> identities() {
        return identities;
    }

    /** The requested places of the merchant that this id belongs to. */
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
