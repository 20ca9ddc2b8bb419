package org.chengxin.simulation.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A company, individual business, cooperative or person.
 *
 * @param code social credit code, absent for persons
 * @param person the person, or the legal representative
 * @param diligence from 0 (careless) to 1 (careful): how the entity keeps its promises
 * @param lapsed the day on which the licence or permit ended although the shop trades on
 */
public record Entity(
        String name,
        String brand,
        EntityKind kind,
        @Nullable String code,
        String person,
        String identityNumber,
        Place place,
        String address,
        String phone,
        LocalDate established,
        Category category,
        double diligence,
        @Nullable LocalDate lapsed) {

    /** Whether the licence (not the permit) is what ended. */
    public boolean licenceLapsed() {
        return lapsed != null && !category.needsPermit();
    }

    /** Whether a permit of its line of goods ended. */
    public boolean permitLapsed() {
        return lapsed != null && category.needsPermit();
    }

    /** The day, or the first month's end of the entity where that is later: nothing happens to it before. */
    public LocalDate notBefore(LocalDate day) {
        LocalDate first = established.plusMonths(1);
        return day.isBefore(first) ? first : day;
    }

    Entity lapsedOn(LocalDate day) {
        return new Entity(
                name,
                brand,
                kind,
                code,
                person,
                identityNumber,
                place,
                address,
                phone,
                established,
                category,
                diligence,
                day);
    }
}
