package org.chengxin.exchange.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.code.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * 共享协议: what one receiver may have of subjects registered in a division, for a purpose, on a basis and until a day. Public.
 *
 * @param matter the case in which both sides agreed
 * @param number of that case
 * @param party name of the receiver as it agreed
 * @param office name of the office that provides
 * @param types names of outbound types
 * @param territory division (GB/T 2260)
 * @param retention how long the receiver may keep what it has
 * @param until last day
 * @param ended the day on which a side ended it before; null if none did
 * @param issuer address under which the receiver issues certificates that are recognised here; null if it issues none
 */
public record SharingAgreement(
        UUID matter,
        String number,
        OrganisationId receiver,
        String party,
        String office,
        List<String> types,
        DivisionCode territory,
        String purpose,
        String basis,
        String retention,
        LocalDate since,
        LocalDate until,
        @Nullable LocalDate ended,
        @Nullable String issuer) {

    public boolean isInForce(LocalDate today) {
        return ended == null && !today.isAfter(until);
    }

    /** Whether it is about a subject that is registered there; nobody knows of a subject without a seat. */
    public boolean covers(@Nullable String seat) {
        return Optional.ofNullable(seat)
                .flatMap(DivisionCode::tryParse)
                .filter(place -> place.isWithin(territory))
                .isPresent();
    }
}
