package org.chengxin.code;

import java.util.List;
import java.util.Optional;

/**
 * 行政区划代码: two digits each for province, city and county (GB/T 2260). Names and abolition are known for Hangzhou,
 * Zhejiang's cities and all provinces; any other code needs only an existing province. {@code 100000} is the
 * nation, as registration numbers of national authorities write it (GS 15-2006).
 */
public record DivisionCode(String value) {

    private static final String NATION = "100000";

    public DivisionCode {
        if (value.length() != 6) {
            throw new InvalidValueException("code.length", "six digits");
        }
        if (!Spelling.isDigits(value)) {
            throw new InvalidValueException("code.alphabet", "digits only");
        }
        // the nation has no divisions under its own prefix
        String province = value.startsWith("10") ? value : value.substring(0, 2) + "0000";
        if (Division.find(province).isEmpty()) {
            throw new InvalidValueException("division.unknown", "a division of one of the 34 provinces");
        }
    }

    public static DivisionCode parse(String text) {
        return new DivisionCode(Spelling.withoutBlanks(text));
    }

    public static Optional<DivisionCode> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    /** Those of the shipped table that exist today, by code. */
    public static List<DivisionCode> listed() {
        return Division.all().stream()
                .filter(division -> !division.isAbolished() && !division.code().equals(NATION))
                .map(division -> new DivisionCode(division.code()))
                .toList();
    }

    /** The Chinese name; beyond the shipped table that of the nearest known division, followed by the code. */
    public String name() {
        return nearest().code().equals(value)
                ? nearest().chineseName()
                : nearest().chineseName() + " " + value;
    }

    /** The Chinese name without a code: beyond the shipped table that of the nearest known division. */
    public String placeName() {
        return nearest().chineseName();
    }

    /** As {@link #name()}, in English. */
    public String englishName() {
        return nearest().code().equals(value)
                ? nearest().englishName()
                : nearest().englishName() + " " + value;
    }

    /** Whether the shipped table says that the division was merged, split or renumbered away. */
    public boolean isAbolished() {
        return Division.find(value).map(Division::isAbolished).orElse(false);
    }

    /** A division lies within itself, its city, its province and the nation. */
    public boolean isWithin(DivisionCode other) {
        return other.value.equals(NATION) || value.startsWith(other.prefix());
    }

    /** Whether one lies within the other. */
    public boolean overlaps(DivisionCode other) {
        return isWithin(other) || other.isWithin(this);
    }

    @Override
    public String toString() {
        return value;
    }

    private String prefix() {
        return value.endsWith("0000") ? value.substring(0, 2) : value.endsWith("00") ? value.substring(0, 4) : value;
    }

    private Division nearest() {
        return Division.find(value)
                .or(() -> Division.find(value.substring(0, 4) + "00"))
                .or(() -> Division.find(value.substring(0, 2) + "0000"))
                .orElseThrow();
    }
}
