package org.chengxin.portal.city;

import java.util.List;

/**
 * The city's figures, by district and by source.
 *
 * @param day the legal day
 * @param year beginning of the legal year, from which complaints are counted
 * @param districts those of the city, then all others together
 * @param platforms with the number of their current reports, most first
 * @param kinds records by kind
 */
public record CityPage(String day, String year, List<District> districts, List<Platform> platforms, List<Kind> kinds) {

    /**
     * @param code of the division; blank for all others
     * @param name blank for all others
     */
    public record District(String code, String name, long subjects, long concluded, long inTime) {}

    public record Platform(String name, long reports) {}

    /** @param word of the record kind, lower case */
    public record Kind(String word, long count) {}

    public long subjects() {
        return districts.stream().mapToLong(District::subjects).sum();
    }

    public long concluded() {
        return districts.stream().mapToLong(District::concluded).sum();
    }

    public long inTime() {
        return districts.stream().mapToLong(District::inTime).sum();
    }

    public long records() {
        return kinds.stream().mapToLong(Kind::count).sum();
    }

    /** Share of the most subjects of a district, in percent, for the bar of a district. */
    public long bar(District district) {
        long most = districts.stream()
                .filter(each -> !each.code().isEmpty())
                .mapToLong(District::subjects)
                .max()
                .orElse(0);
        return most == 0 ? 0 : 100 * district.subjects() / most;
    }

    /** Percent with one decimal; {@code whole} is not zero. */
    public static double percent(long part, long whole) {
        return Math.floor(1000.0 * part / whole) / 10;
    }
}
