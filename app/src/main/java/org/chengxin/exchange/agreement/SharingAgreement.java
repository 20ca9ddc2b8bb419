package org.chengxin.exchange.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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
 * @param issuer of certificates of the receiver that are recognised here; null if it issues none
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
        @Nullable Issuer issuer) {

    /**
     * An issuer of certificates as both sides wrote it down.
     *
     * @param address under which it answers, without a slash at the end
     * @param key thumbprint of its key (RFC 7638, SHA-256 in base64url), so that nobody who answers there brings another
     */
    public record Issuer(String address, String key) {

        private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

        /** Keys that come over a plain connection may be anybody's. */
        private static final Pattern THIS_MACHINE = Pattern.compile("^http://(localhost|127\\.0\\.0\\.1)(:|/|$)");

        /** As typed; empty if no address is. */
        static Optional<Issuer> of(String address, String key) {
            return address.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Issuer(address.replaceFirst("/+$", ""), key.strip()));
        }

        boolean isSafe() {
            return (address.startsWith("https://")
                            || THIS_MACHINE.matcher(address).find())
                    && THUMBPRINT.matcher(key).matches();
        }
    }

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
