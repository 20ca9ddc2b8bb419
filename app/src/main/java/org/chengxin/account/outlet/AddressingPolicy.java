package org.chengxin.account.outlet;

import java.util.Optional;
import java.util.regex.Pattern;

/** Validates and masks mail addresses and phone numbers. */
final class AddressingPolicy {

    /** Mainland mobile number, the only kind that receives SMS. */
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?=.{1,190}$)([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

    private AddressingPolicy() {}

    static Optional<String> mobile(String typed) {
        String digits = typed.replaceAll("[\\s-]", "").replaceFirst("^(\\+|00)?86(?=1)", "");
        return Optional.of(digits).filter(number -> MOBILE.matcher(number).matches());
    }

    static Optional<String> mail(String typed) {
        return Optional.of(typed.strip())
                .filter(address -> MAIL.matcher(address).matches());
    }

    /** 138****5678, z***@example.com. */
    static String masked(String address) {
        int at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        return address.length() < 8
                ? "****"
                : address.substring(0, 3) + "****" + address.substring(address.length() - 4);
    }
}
