package org.chengxin.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 快递单号: the number of a parcel at its carrier. Domestic carriers publish no standard, so any number is accepted and
 * its pattern only hints at the {@link Carrier}; international numbers follow UPU S10 and carry a check digit.
 */
public record WaybillNumber(String value) {

    /** Carriers with the patterns of their present numbers; older ones overlap too much to tell a carrier. */
    public enum Carrier {
        SF("顺丰", "SF[0-9A-Z][0-9]{12}"),
        YTO("圆通", "YT[0-9]{13}"),
        ZTO("中通", "7[3-68][0-9]{12}"),
        STO("申通", "(77|43)[0-9]{12,15}"),
        YUNDA("韵达", "[34][0-9]{14}|5[0-9]{12}"),
        JT("极兔", "JT[0-9]{13}"),
        JD("京东", "JD[0-9A-Z]{2}[0-9]{11}"),
        // CN is the country of S10, CS marks the domestic express numbers of the same form
        EMS("邮政", "[981][0-9]{12}|P[A-Z][0-9]{11}|[A-Z]{2}[0-9]{9}C[NS]"),
        DEPPON("德邦", "DPK[0-9]{12}"),
        CAINIAO("菜鸟", "621[0-9]{12}");

        private final String chineseName;
        private final Pattern pattern;

        Carrier(String chineseName, String pattern) {
            this.chineseName = chineseName;
            this.pattern = Pattern.compile(pattern);
        }

        public String chineseName() {
            return chineseName;
        }
    }

    private static final Pattern INTERNATIONAL = Pattern.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int LONGEST = 64;

    public WaybillNumber {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new InvalidValueException("code.length", "1 to " + LONGEST + " symbols");
        }
        if (!value.chars().allMatch(WaybillNumber::isPrintable)) {
            throw new InvalidValueException("code.alphabet", "printable upper-case symbols without blanks");
        }
    }

    /** Reads what a person entered: a number of the S10 form must carry the right check digit. */
    public static WaybillNumber parse(String text) {
        WaybillNumber number = reported(text);
        if (!number.isRegular()) {
            throw new InvalidValueException("code.check-digit", "the check digit of UPU S10");
        }
        return number;
    }

    public static Optional<WaybillNumber> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    /** Reads what a platform reported: a wrong check digit is kept, since an invented number (空包) is a finding. */
    public static WaybillNumber reported(String text) {
        return new WaybillNumber(Spelling.withoutBlanks(text));
    }

    /** The S10 check digit that belongs behind eight digits. */
    public static char checkDigit(String serial) {
        if (serial.length() != WEIGHTS.length) {
            throw new InvalidValueException("code.length", "eight digits before the check digit");
        }
        if (!Spelling.isDigits(serial)) {
            throw new InvalidValueException("code.alphabet", "digits only");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (serial.charAt(i) - '0') * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? '0' : check == 11 ? '5' : (char) ('0' + check);
    }

    /** False only for a number of the S10 form whose check digit is wrong. */
    public boolean isRegular() {
        return !isInternational() || checkDigit(value.substring(2, 10)) == value.charAt(10);
    }

    /** Whether the number has the form of UPU S10: two letters, nine digits, country. */
    public boolean isInternational() {
        return INTERNATIONAL.matcher(value).matches();
    }

    /** The carrier whose pattern fits; empty when none or more than one does. */
    public Optional<Carrier> carrier() {
        Carrier found = null;
        for (Carrier carrier : Carrier.values()) {
            if (carrier.pattern.matcher(value).matches()) {
                if (found != null) {
                    return Optional.empty();
                }
                found = carrier;
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isPrintable(int symbol) {
        return symbol > ' ' && symbol < 0x7F && (symbol < 'a' || symbol > 'z');
    }
}
