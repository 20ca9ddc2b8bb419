package org.chengxin.account.access;

import java.util.Optional;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.code.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Territory of an office.
 *
 * @param prefix of the codes of its divisions
 * @param unplaced whether it includes objects without a known place
 */
public record Territory(String prefix, boolean unplaced) {

    private static final String NATION = "100000";

    /** A city office has its city, any other office its district; an office with an invalid code has no territory. */
    static Optional<Territory> of(Office office, boolean unplaced) {
        return DivisionCode.tryParse(office.division())
                .map(DivisionCode::value)
                .map(division -> division.equals(NATION) ? "" : division.replaceFirst("(00){1,2}$", ""))
                .map(prefix -> new Territory(prefix, unplaced));
    }

    public boolean contains(@Nullable String division) {
        Optional<DivisionCode> place = division == null ? Optional.empty() : DivisionCode.tryParse(division);
        return place.map(known -> known.value().startsWith(prefix)).orElse(unplaced);
    }
}
